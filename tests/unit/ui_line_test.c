#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include "session/outcome.h"
#include "store/file.h"
#include "ui/line.h"
#include "ui/line_inside.h"

/* The pack of the stories under tests/golden/ask. */
static const struct ruleset *knee(struct fixture *fx)
{
	struct str text;
	const char *why;
	if (file_read("tests/golden/ask/knee.yaml", 100000, fx->mem, &text, &why) != FILE_FINE)
		fail_msg("%s", why);
	return fixture_rules(fx, arena_text(fx->mem, text));
}

struct told {
	enum line_end end;
	char *out; /* free it */
	unsigned saves;
};

static void count_save(void *ctx)
{
	struct told *told = ctx;
	told->saves++;
}

/* One interview in which `keys` is typed. */
static struct told interview(struct session *s, const char *keys, size_t n)
{
	struct told told = {LINE_BROKEN, NULL, 0};
	size_t size;
	FILE *in = fmemopen((void *)(size_t)keys, n, "r"), *out = open_memstream(&told.out, &size);
	struct line_setup setup = {.in = in, .out = out, .width = 80, .echo = true,
	    .save = count_save, .ctx = &told};
	told.end = line_interview(s, &setup);
	fclose(in);
	fclose(out);
	return told;
}

static struct session *session_of(struct fixture *fx)
{
	return session_new(knee(fx), &site_default, (struct date){2026, 11, 21}, NULL);
}

/* ---- lines in ---- */

static const char *got(struct fixture *fx, const char *typed, size_t n, enum line_got wanted)
{
	FILE *in = fmemopen((void *)(size_t)typed, n, "r"), *out = fopen("/dev/null", "w");
	struct line_setup setup = {.in = in, .out = out, .width = 80};
	struct line l = {.setup = &setup, .mem = fx->mem};
	struct str text = STR("");
	assert_int_equal(line_get(&l, &text), wanted);
	fclose(in);
	fclose(out);
	return arena_text(fx->mem, text);
}

#define GOT(typed) got(fx, typed, sizeof(typed) - 1, GOT_LINE)

static void lines_come_clean(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(GOT("  12 \r\n"), "12");
	assert_string_equal(GOT("no line feed"), "no line feed");
	assert_string_equal(GOT("a\033[1;31mb\033[0mc\n"), "abc");
	assert_string_equal(GOT("a\033OAb\033"), "ab");
	assert_string_equal(GOT("\033[200~x\033["), "x");
	assert_string_equal(GOT("a\0b\x7f\b\tc\xff\n"), "ab c");
	assert_string_equal(GOT("\xe2\x80\xae" "olé\n"), "olé");
	assert_string_equal(GOT("\nsecond\n"), "");
}

static void long_lines_are_known(void **state)
{
	struct fixture *fx = *state;
	static char longest[LINE_LONGEST * 2 + 3];
	memset(longest, 'a', sizeof longest);
	assert_int_equal(strlen(got(fx, longest, LINE_LONGEST, GOT_LINE)), LINE_LONGEST);
	got(fx, longest, LINE_LONGEST + 1, GOT_TOO_LONG);
	for (size_t i = 0; i < LINE_LONGEST; i++)
		memcpy(longest + i * 2, "é", 2);
	got(fx, longest, LINE_LONGEST * 2, GOT_LINE);
}

/* ---- interviews ---- */

static void saves_after_each_answer(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_of(fx);
	static const char keys[] = "1\n64\nback\n\n1\n2\nnothing\n";
	struct told told = interview(s, keys, sizeof keys - 1);
	assert_int_equal(told.end, LINE_INPUT_ENDED);
	assert_int_equal(told.saves, 4); /* 64, Enter, 1, 2; not the reply that was none */
	assert_true(session_stopped(s));
	free(told.out);
	session_free(s);
}

static void output_that_breaks_ends_it(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_of(fx);
	static char keys[] = "1\n1\n1\n1\n";
	FILE *in = fmemopen(keys, sizeof keys - 1, "r"), *out = fopen("/dev/full", "w");
	struct line_setup setup = {.in = in, .out = out, .width = 80};
	if (out) {
		assert_int_equal(line_interview(s, &setup), LINE_BROKEN);
		fclose(out);
	}
	fclose(in);
	session_free(s);
}

/* A small generator, so that every run types the same. */
static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static size_t random_keys(unsigned seed, char *keys, size_t room)
{
	static const char *const replies[] = {"1", "1", "1", "1", "2", "2", "3", "4", "5", "6", "13",
	    "", "", "?", "-", ":-", "1 2", "36.5", "40", "2024", "March 2025", "about 2 years ago", "yes",
	    "no", "Knee", "Back", "back", "b", ":back", "review", "why", "help", ":repeat", ":empty",
	    "\303\251t\303\251", "999999999999"};
	size_t n = 0;
	for (int i = 0; i < 120 && n + 32 < room; i++) {
		unsigned pick = next_random(&seed) % (sizeof replies / sizeof *replies);
		n += (size_t)sprintf(keys + n, "%s\n", replies[pick]);
	}
	return n;
}

/* Whatever is typed: it ends, a finished interview is complete, and each shown warning was told. */
static void any_keys_end_well(void **state)
{
	struct fixture *fx = *state;
	const struct ruleset *rules = knee(fx);
	unsigned finished = 0, warned = 0;
	for (unsigned seed = 1; seed <= 300; seed++) {
		char keys[4096];
		size_t n = random_keys(seed, keys, sizeof keys);
		struct session *s = session_new(rules, NULL, (struct date){2026, 11, 21}, NULL);
		struct told told = interview(s, keys, n);
		assert_true(told.end == LINE_FINISHED || told.end == LINE_STOPPED ||
		            told.end == LINE_INPUT_ENDED);
		if (told.end == LINE_FINISHED) {
			finished++;
			assert_true(session_complete(s));
			assert_false(session_stopped(s));
		}
		const struct outcome *o = outcome_make(s, fx->mem);
		for (unsigned i = 0; i < o->n; i++) {
			const struct finding *f = &rules->findings[o->list[i].finding];
			if (!kinds[f->kind].safety)
				continue;
			warned++;
			if (!strstr(told.out, text_in(f->title, 0)))
				fail_msg("seed %u: '%s' was not told", seed, f->id);
		}
		free(told.out);
		session_free(s);
	}
	assert_true(finished > 10);
	assert_true(warned > 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(lines_come_clean),
	    TEST(long_lines_are_known),
	    TEST(saves_after_each_answer),
	    TEST(output_that_breaks_ends_it),
	    TEST(any_keys_end_well),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
