/* Every word stands in every language, with the same places, and none of them breaks the policy
 * that the texts of rules files are held to. */
#include "fixture.h"

#include <string.h>

#include "base/utf8.h"
#include "words/words.h"

static const char *const names[] = {
#define WORD_NAME(name) #name,
    WORD_LIST(WORD_NAME)
#undef WORD_NAME
};

static unsigned places(const char *text, const char *place)
{
	unsigned n = 0;
	for (const char *at = strstr(text, place); at; at = strstr(at + 1, place))
		n++;
	return n;
}

static void check_word(const struct words *w, const struct words *english, int word)
{
	static const char *const all[] = {"{1}", "{2}"};
	const char *text = w->text[word];
	if (!text || !*text)
		fail_msg("%s: WORD_%s is missing", w->language, names[word]);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if ((places(text, all[i]) > 0) != (places(english->text[word], all[i]) > 0))
			fail_msg("%s: WORD_%s and English differ in %s: %s", w->language, names[word], all[i],
			    text);
	if (places(text, "{3}") > 0 || utf8_bad(str_of(text)) != strlen(text))
		fail_msg("%s: WORD_%s is no good: %s", w->language, names[word], text);
}

static void every_word(void **state)
{
	(void)state;
	const struct words *english = words_find("en");
	assert_non_null(english);
	for (const struct words *const *w = words_all; *w; w++)
		for (int word = 0; word < WORDS; word++)
			check_word(*w, english, word);
}

static void months_and_units(void **state)
{
	(void)state;
	for (const struct words *const *w = words_all; *w; w++) {
		for (int m = 0; m < 12; m++)
			assert_true((*w)->months[m] && *(*w)->months[m]);
		for (int u = 0; u < UNITS; u++)
			assert_true(*(*w)->units[u][0] && *(*w)->units[u][1]);
		assert_non_null((*w)->forbidden[0]);
	}
}

/* "about 2 years ago" is made of the words that a person may type: it can be typed again. */
static void about_ago(void **state)
{
	(void)state;
	for (const struct words *const *w = words_all; *w; w++) {
		const char *text = (*w)->text[WORD_ABOUT_AGO];
		assert_non_null(strstr(text, (*w)->text[WORD_ABOUT]));
		assert_non_null(strstr(text, (*w)->text[WORD_AGO]));
	}
}

/* No own word says what a rules file may not say. */
static void own_policy(void **state)
{
	struct fixture *fx = *state;
	for (const struct words *const *w = words_all; *w; w++)
		for (const char *const *phrase = (*w)->forbidden; *phrase; phrase++)
			for (int word = 0; word < WORDS; word++) {
				struct buf text = buf_new(fx->mem), never = buf_new(fx->mem);
				utf8_fold(str_of((*w)->text[word]), &text);
				utf8_fold(str_of(*phrase), &never);
				if (strstr(buf_end(&text), buf_end(&never)))
					fail_msg("%s: WORD_%s says '%s'", (*w)->language, names[word], *phrase);
			}
}

static const char *moment(struct fixture *fx, const char *language, const char *text)
{
	struct buf out = buf_new(fx->mem);
	struct moment m;
	assert_true(moment_read(str_of(text), &m));
	words_moment(words_find(language), m, &out);
	return buf_end(&out);
}

static void dates(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(moment(fx, "en", "2026-11-20"), "20 November 2026");
	assert_string_equal(moment(fx, "en", "2026-11"), "November 2026");
	assert_string_equal(moment(fx, "en", "about 1 year ago"), "about 1 year ago");
	assert_string_equal(moment(fx, "es", "2026-11-20"), "20 de noviembre de 2026");
	assert_string_equal(moment(fx, "es", "2026-05"), "mayo de 2026");
	assert_string_equal(moment(fx, "es", "2024"), "2024");
	assert_string_equal(moment(fx, "es", "about 6 months ago"), "hace como 6 meses");
}

static const char *one_of(struct fixture *fx, const char *language, const char *a, const char *b,
    const char *c)
{
	const char *const list[] = {a, b, c};
	return words_or(words_find(language), list, c ? 3 : 2, fx->mem);
}

/* In Spanish "o" is "u" before the sound of an o. */
static void one_of_several(void **state)
{
	struct fixture *fx = *state;
	const char *const alone[] = {"Knee"};
	assert_string_equal(words_or(words_find("en"), alone, 1, fx->mem), "Knee");
	assert_string_equal(one_of(fx, "en", "Knee", "Hip", NULL), "Knee or Hip");
	assert_string_equal(one_of(fx, "en", "Knee", "Hip", "Hand"), "Knee, Hip or Hand");
	assert_string_equal(one_of(fx, "en", "Yes, big", "Yes, small", "No"),
	    "Yes, big or Yes, small or No");
	assert_string_equal(one_of(fx, "es", "Rodilla", "Cadera", NULL), "Rodilla o Cadera");
	assert_string_equal(one_of(fx, "es", "Cadera", "Mano", "Hombro"), "Cadera, Mano u Hombro");
	assert_string_equal(one_of(fx, "es", "Rodilla", "Otro lugar", NULL), "Rodilla u Otro lugar");
	assert_string_equal(one_of(fx, "es", "7 días", "8 días", NULL), "7 días u 8 días");
	assert_string_equal(one_of(fx, "es", "10", "11", NULL), "10 u 11");
	assert_string_equal(one_of(fx, "es", "10", "110", NULL), "10 o 110");
	assert_string_equal(one_of(fx, "es", "10", "80", NULL), "10 u 80");
	assert_string_equal(one_of(fx, "es", "Ayer", "Óxido", NULL), "Ayer u Óxido");
}

static void unknown_language(void **state)
{
	(void)state;
	assert_null(words_find("xx"));
	assert_ptr_equal(words_or_english("xx"), words_find("en"));
	assert_string_equal(words_or_english("es")->language, "es");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_word),
	    TEST(months_and_units),
	    TEST(about_ago),
	    TEST(own_policy),
	    TEST(dates),
	    TEST(one_of_several),
	    TEST(unknown_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
