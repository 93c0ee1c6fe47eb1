#include "fixture.h"

#include "report/layout.h"

/* All lines of a text, each behind a bar. */
static const char *filled(struct fixture *fx, const char *text, size_t room)
{
	struct buf out = buf_new(fx->mem);
	struct str rest = str_of(text);
	while (rest.n > 0) {
		struct str line = layout_line(&measure_columns, &rest, room);
		buf_char(&out, '|');
		buf_put(&out, line);
	}
	return buf_end(&out);
}

static void check(struct fixture *fx, const char *text, size_t room, const char *wanted)
{
	assert_string_equal(filled(fx, text, room), wanted);
}

static void at_blanks(void **state)
{
	struct fixture *fx = *state;
	check(fx, "", 10, "");
	check(fx, "one", 10, "|one");
	check(fx, "one two three", 7, "|one two|three");
	check(fx, "one two three", 6, "|one|two|three");
	check(fx, "  one   two  ", 20, "|one   two");
	check(fx, "one two\nthree", 20, "|one two|three");
	check(fx, "one\n\ntwo", 20, "|one||two");
}

static void long_words(void **state)
{
	struct fixture *fx = *state;
	check(fx, "abcdefghij", 4, "|abcd|efgh|ij");
	check(fx, "x abcdefghij", 4, "|x|abcd|efgh|ij");
	check(fx, "https://example.org/a/long/way", 12, "|https://|example.org/|a/long/way");
	check(fx, "wide", 0, "|w|i|d|e");
}

static void widths(void **state)
{
	struct fixture *fx = *state;
	check(fx, "日本語日本", 4, "|日本|語日|本");
	check(fx, "e\u0301e\u0301e\u0301", 2, "|e\u0301e\u0301|e\u0301");
	check(fx, "de\u00a0la vida", 5, "|de\u00a0la|vida");
	check(fx, "日", 1, "|日");
}

static void widest(void **state)
{
	(void)state;
	assert_int_equal(layout_widest(&measure_columns, str_of("one three two"), 5), 5);
	assert_int_equal(layout_widest(&measure_columns, str_of(""), 5), 0);
	assert_int_equal(layout_widest(&measure_columns, str_of("日本 a"), 4), 4);
}

/* A device of its own: letters of 10 points, blanks of 5. */
static size_t points(const void *ctx, struct str text)
{
	size_t width = 0;
	(void)ctx;
	for (size_t i = 0; i < text.n; i++)
		width += text.s[i] == ' ' ? 5 : 10;
	return width;
}

static void other_devices(void **state)
{
	struct fixture *fx = *state;
	const struct measure measure = {points, NULL};
	struct str rest = str_of("ab cd ef");
	check_str(fx, layout_line(&measure, &rest, 45), "ab cd");
	check_str(fx, layout_line(&measure, &rest, 45), "ef");
	assert_int_equal(rest.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(at_blanks),
	    TEST(long_words),
	    TEST(widths),
	    TEST(widest),
	    TEST(other_devices),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
