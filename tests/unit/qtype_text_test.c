/* Own words: cleaned, of a bounded length, kept as they are else. */
#include "qtype_pack.h"

static const char *typed_words(struct fixture *fx, const char *typed, size_t n)
{
	const struct question *q = question_with(fx, "type: text");
	return typed_in(fx, q, (struct str){typed, n}, "en");
}

#define TYPED(literal) typed_words(fx, literal, sizeof(literal) - 1)

static void words_are_kept_as_they_are(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(TYPED("Stairs are the worst."), "“Stairs are the worst.”");
	assert_string_equal(TYPED("  a  b  "), "“a  b”");
	assert_string_equal(TYPED("Grüße, ¿dónde? 漢字 👩‍🦽"), "“Grüße, ¿dónde? 漢字 👩‍🦽”");
	assert_string_equal(TYPED("{answers} \"quoted\" <b>"), "“{answers} ‘quoted’ <b>”");
	assert_string_equal(TYPED("unsure"), "“unsure”");
}

/* What is quoted inside own words stands in single marks; what is no quotation stays. */
static void a_quotation_in_own_words(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(TYPED("He said \"rest\", then \"walk\"."), "“He said ‘rest’, then ‘walk’.”");
	assert_string_equal(TYPED("\"Stairs\""), "“‘Stairs’”");
	assert_string_equal(TYPED("He said “rest”."), "“He said ‘rest’.”");
	assert_string_equal(TYPED("Dijo «reposo» y („Ruhe“)"), "“Dijo ‘reposo’ y (‘Ruhe’)”");
	assert_string_equal(TYPED("¿\"Reposo\"?"), "“¿‘Reposo’?”");
	assert_string_equal(TYPED("a 2\" tear, 3\" wide"), "“a 2\" tear, 3\" wide”");
	assert_string_equal(TYPED("say \"ah"), "“say \"ah”");
	assert_string_equal(TYPED("I can't, 'tis so"), "“I can't, 'tis so”");
}

static void what_could_harm_a_page_goes(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(TYPED("a\nb\tc\r\nd"), "“a b c d”");
	assert_string_equal(TYPED("\x1b[31mred\x07"), "“[31mred”");
	assert_string_equal(TYPED("a\0b"), "“ab”");
	assert_string_equal(TYPED("evil\xe2\x80\xaetxt"), "“eviltxt”"); /* turns direction */
	assert_string_equal(TYPED("a\xff\xc3z"), "“az”");
	assert_string_equal(TYPED("\xc2\x9b" "31m"), "“31m”");
}

/* Blank is "left blank", however it was typed. */
static void blank_is_blank(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(TYPED(""), "Left blank");
	assert_string_equal(TYPED("   \t \n"), "Left blank");
	assert_string_equal(TYPED("\xe2\x80\x8e"), "Left blank");
	assert_string_equal(TYPED("\x01 \x01"), "Left blank");
	assert_string_equal(TYPED("\xe2\x80\xa8 words \x01"), "“words”");
}

static void two_thousand_letters_and_no_more(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: text");
	struct buf text = buf_new(fx->mem);
	struct value v;
	struct buf why;
	struct span at;
	for (int i = 0; i < 2000; i++)
		buf_text(&text, "ñ"); /* letters, not bytes */
	buf_text(&text, "\n\x01"); /* what goes is not counted */
	assert_int_equal(strlen(typed_in(fx, q, buf_str(&text), "en")), 4000 + 2 * strlen("“"));
	buf_cut(&text, 4000);
	buf_text(&text, "n");
	assert_string_equal(typed_in(fx, q, buf_str(&text), "en"), "! Use 2000 letters at most");
	assert_false(taken(fx, q, buf_end(&text), &v, &why, &at));
	assert_string_equal(buf_end(&why), "a text may have 2000 letters");
	buf_cut(&text, 4000);
	assert_true(taken(fx, q, buf_end(&text), &v, &why, &at));
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: text");
	assert_false(q->domain.may_unsure);
	goes_round(fx, q, "Stairs are the worst", "Stairs are the worst", "“Stairs are the worst”");
	goes_round(fx, q, "\"\"", "", "Left blank");
	goes_round(fx, q, "\"  two  words \"", "two  words", "“two  words”");
	goes_round(fx, q, "\"unsure\"", "unsure", "“unsure”"); /* own words here */
	goes_round(fx, q, "declined", "declined", "“declined”");
	is_refused(fx, q, "[a]", "a text is due here", "[a]");
	goes_round(fx, q, "\"null\"", "null", "“null”");
	is_refused(fx, q, "null", "leave the question out if there is no answer", "null");
	is_refused(fx, q, "~", "leave the question out if there is no answer", "~");
	q = question_with(fx, "type: text, decline: yes");
	goes_round(fx, q, "{declined: yes}", "{declined: yes}", "I prefer not to say");
	goes_round(fx, q, "\"declined\"", "declined", "“declined”"); /* who said so */
	is_refused(fx, q, "declined", "write {declined: yes} for who preferred not to say, or put the "
	    "word in quotes for who said it", "declined");
	is_refused(fx, q, "{declined: no}", "a text is due here", "{declined: no}");
	q = question_with(fx, "type: text");
	is_refused(fx, q, "{declined: yes}", "a text is due here", "{declined: yes}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(words_are_kept_as_they_are),
	    TEST(a_quotation_in_own_words),
	    TEST(what_could_harm_a_page_goes),
	    TEST(blank_is_blank),
	    TEST(two_thousand_letters_and_no_more),
	    TEST(an_answer_goes_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
