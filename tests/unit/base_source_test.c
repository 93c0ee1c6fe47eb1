#include "fixture.h"

#include <string.h>

static void lines_and_columns(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "a.yaml", "one\ntw\xc3\xb6 x\n\nlast");
	static const struct {
		size_t at, line, column;
	} rows[] = {{0, 1, 1}, {3, 1, 4}, {4, 2, 1}, {9, 2, 5}, {11, 3, 1}, {12, 4, 1}, {16, 4, 5},
	    {99, 4, 5}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct place p = source_place(src, rows[i].at);
		assert_int_equal(p.line, rows[i].line);
		assert_int_equal(p.column, rows[i].column);
	}
}

static void lines_come_without_their_ends(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "a.yaml", "one\r\ntwo\n\nlast");
	check_str(fx, source_line(src, 0), "");
	check_str(fx, source_line(src, 1), "one");
	check_str(fx, source_line(src, 2), "two");
	check_str(fx, source_line(src, 3), "");
	check_str(fx, source_line(src, 4), "last");
	check_str(fx, source_line(src, 5), "");
}

static void a_line_feed_at_the_end_begins_an_empty_line(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "a.yaml", "one\n");
	assert_int_equal(source_place(src, 4).line, 2);
	check_str(fx, source_line(src, 2), "");
	src = fixture_source(fx, "empty.yaml", "");
	assert_int_equal(source_place(src, 0).line, 1);
	assert_int_equal(source_place(src, 0).column, 1);
	check_str(fx, source_line(src, 1), "");
}

static void a_span_is_cut_to_its_text(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "a.yaml", "pain >= 7");
	check_str(fx, span_text((struct span){src, 5, 2}), ">=");
	check_str(fx, span_text((struct span){src, 8, 20}), "7");
	check_str(fx, span_text((struct span){src, 50, 1}), "");
	check_str(fx, span_text((struct span){NULL, 3, 4}), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(lines_and_columns),
	    TEST(lines_come_without_their_ends),
	    TEST(a_line_feed_at_the_end_begins_an_empty_line),
	    TEST(a_span_is_cut_to_its_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
