#include "fixture.h"

#include <string.h>

/* One diagnostic on `marked`, a part of the text that stands there once. */
static const char *drawn(struct fixture *fx, const char *text, const char *marked, const char *help)
{
	struct source *src = fixture_source(fx, "a.yaml", text);
	const char *at = strstr(text, marked);
	assert_non_null(at);
	struct span span = span_of(src, (size_t)(at - text), strlen(marked));
	fx->diags.n = 0;
	diag_add(&fx->diags, DIAG_E203, span, help, "unknown name '%s'", marked);
	return fixture_drawn(fx);
}

static void place_excerpt_caret_help(void **state)
{
	struct fixture *fx = *state;
	const char *text = "a: 1\n  when: age >= 65 and fevar\n";
	assert_string_equal(drawn(fx, text, "fevar", "did you mean 'fever'?"),
	    "a.yaml:2:23: error[E203]: unknown name 'fevar'\n"
	    "    2 |   when: age >= 65 and fevar\n"
	    "      |                       ^^^^^\n"
	    "      = help: did you mean 'fever'?\n");
}

static void carets_stand_under_what_is_seen(void **state)
{
	struct fixture *fx = *state;
	/* Two wide letters, an accent that combines, a tab: places count characters, carets columns. */
	assert_string_equal(drawn(fx, "\xe6\xbc\xa2\xe5\xad\x97 e\xcc\x81 xx", "xx", NULL),
	    "a.yaml:1:7: error[E203]: unknown name 'xx'\n"
	    "    1 | \xe6\xbc\xa2\xe5\xad\x97 e\xcc\x81 xx\n"
	    "      |        ^^\n");
	assert_string_equal(drawn(fx, "\ta\tb", "b", NULL),
	    "a.yaml:1:4: error[E203]: unknown name 'b'\n"
	    "    1 | \ta\tb\n"
	    "      | \t \t^\n");
	assert_string_equal(drawn(fx, "a \xe6\xbc\xa2", "\xe6\xbc\xa2", NULL),
	    "a.yaml:1:3: error[E203]: unknown name '\xe6\xbc\xa2'\n"
	    "    1 | a \xe6\xbc\xa2\n"
	    "      |   ^^\n");
}

static void nothing_that_moves_the_cursor_is_drawn(void **state)
{
	struct fixture *fx = *state;
	/* An escape, a broken byte, a letter that turns direction: each is one question mark wide. */
	assert_string_equal(drawn(fx, "a\x1b[2J\xff\xe2\x80\xae bad", "bad", NULL),
	    "a.yaml:1:9: error[E203]: unknown name 'bad'\n"
	    "    1 | a?[2J?" "? bad\n"
	    "      |         ^^^\n");
	assert_string_equal(drawn(fx, "a \x1b\x1b b", "\x1b\x1b", "\x1b[0m"),
	    "a.yaml:1:3: error[E203]: unknown name '?" "?'\n"
	    "    1 | a ?" "? b\n"
	    "      |   ^^\n"
	    "      = help: ?[0m\n");
}

static void long_lines_are_drawn_round_the_caret(void **state)
{
	struct fixture *fx = *state;
	char line[600];
	memset(line, '.', sizeof line - 1);
	line[sizeof line - 1] = '\0';
	memcpy(line + 300, "here", 4);
	const char *got = drawn(fx, line, "here", NULL);
	const char *shown = strstr(got, "    1 | ") + 8;
	const char *feed = strchr(shown, '\n');
	assert_int_equal(feed - shown, 100 + 4); /* the window and " ..." */
	assert_memory_equal(shown + 60, "here", 4);
	const char *carets = strchr(feed, '^');
	assert_int_equal(carets - feed - 1, 8 + 60);
	assert_memory_equal(carets, "^^^^\n", 5);
	memset(line, '.', sizeof line - 1);
	memcpy(line + 10, "near", 4);
	got = drawn(fx, line, "near", NULL);
	assert_memory_equal(strstr(got, "    1 | ") + 8, "..........near.....", 19);
}

/* Drawing looks at the letters round the caret, not at each beginning of a line of megabytes. */
static void a_line_of_megabytes_is_drawn_too(void **state)
{
	struct fixture *fx = *state;
	enum { BYTES = 4 << 20 };
	char *line = arena_take(fx->mem, BYTES + 8);
	memset(line, '.', BYTES);
	memcpy(line + BYTES, "here", 4);
	assert_non_null(strstr(drawn(fx, line, "here", NULL), "............here ...\n"));
}

static void a_place_at_the_end_has_a_caret_too(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "a.yaml", "abc");
	diag_add(&fx->diags, DIAG_E301, (struct span){src, 3, 0}, NULL, "something is missing");
	assert_string_equal(fixture_drawn(fx),
	    "a.yaml:1:4: error[E301]: something is missing\n"
	    "    1 | abc\n"
	    "      |    ^\n");
}

static void without_a_place(void **state)
{
	struct fixture *fx = *state;
	diag_add(&fx->diags, DIAG_E101, (struct span){NULL, 0, 0}, NULL, "cannot read");
	struct source *empty = fixture_source(fx, "empty.yaml", "");
	diag_add(&fx->diags, DIAG_E102, (struct span){empty, 0, 0}, NULL, "the file is empty");
	assert_string_equal(fixture_drawn(fx), "error[E101]: cannot read\n"
	                                       "empty.yaml:1:1: error[E102]: the file is empty\n");
}

static void sorted_by_file_then_place_without_repeats(void **state)
{
	struct fixture *fx = *state;
	struct source *a = fixture_source(fx, "a", "abcdef"), *b = fixture_source(fx, "b", "abcdef");
	diag_add(&fx->diags, DIAG_E203, (struct span){b, 4, 1}, NULL, "b4");
	diag_add(&fx->diags, DIAG_E203, (struct span){a, 5, 1}, NULL, "a5");
	diag_add(&fx->diags, DIAG_E203, (struct span){b, 1, 1}, NULL, "b1");
	diag_add(&fx->diags, DIAG_E204, (struct span){a, 2, 1}, NULL, "a2, second");
	diag_add(&fx->diags, DIAG_E203, (struct span){a, 2, 1}, NULL, "a2, first");
	diag_add(&fx->diags, DIAG_E203, (struct span){a, 5, 1}, NULL, "a5");
	diag_add(&fx->diags, DIAG_E203, (struct span){a, 5, 1}, NULL, "a5 otherwise");
	diags_sort(&fx->diags);
	static const char *const order[] = {"b1", "b4", "a2, first", "a2, second", "a5",
	    "a5 otherwise"};
	assert_int_equal(fx->diags.n, sizeof order / sizeof *order);
	for (size_t i = 0; i < fx->diags.n; i++)
		assert_string_equal(fx->diags.list[i].text, order[i]);
}

static void levels_are_counted(void **state)
{
	struct fixture *fx = *state;
	struct span nowhere = {NULL, 0, 0};
	assert_int_equal(diags_errors(&fx->diags), 0);
	diag_add(&fx->diags, DIAG_W220, nowhere, NULL, "unused");
	diag_add(&fx->diags, DIAG_E203, nowhere, NULL, "unknown");
	diag_add(&fx->diags, DIAG_E204, nowhere, NULL, "twice");
	assert_int_equal(diags_errors(&fx->diags), 2);
	assert_int_equal(diags_warnings(&fx->diags), 1);
	assert_non_null(strstr(fixture_drawn(fx), "warning[W220]: unused\n"));
}

static void codes_and_levels_agree(void **state)
{
	(void)state;
	for (size_t i = 0; i < DIAG_CODES_COUNT; i++) {
		bool error = diag_kinds[i].level == DIAG_ERROR;
		assert_int_equal(diag_kinds[i].code[0], error ? 'E' : 'W');
		assert_int_equal(strlen(diag_kinds[i].code), 4);
		for (size_t j = 0; j < i; j++) {
			assert_string_not_equal(diag_kinds[i].code + 1, diag_kinds[j].code + 1);
			assert_string_not_equal(diag_kinds[i].name, diag_kinds[j].name);
		}
	}
}

static void nearest_becomes_a_question(void **state)
{
	struct fixture *fx = *state;
	struct nearest near = {.wanted = STR("fevar")};
	assert_null(diag_nearest(&fx->diags, &near));
	nearest_offer(&near, "fever");
	assert_string_equal(diag_nearest(&fx->diags, &near), "did you mean 'fever'?");
}

/* A hostile file makes no more than anybody can read; what is over is counted by its level. */
static void no_end_of_them(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	for (int i = 0; i < DIAGS_MOST; i++)
		diag_add(&fx->diags, DIAG_W220, (struct span){0}, NULL, "number %d", i);
	assert_int_equal(diags_errors(&fx->diags), 0);
	diag_add(&fx->diags, DIAG_E203, (struct span){0}, NULL, "one error over");
	diag_add(&fx->diags, DIAG_W220, (struct span){0}, NULL, "and one warning");
	assert_int_equal(fx->diags.n, DIAGS_MOST);
	assert_int_equal(diags_errors(&fx->diags), 1);
	assert_int_equal(diags_warnings(&fx->diags), DIAGS_MOST + 1);
	diags_draw(&fx->diags, &out);
	assert_non_null(strstr(buf_end(&out), "and 2 more\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(place_excerpt_caret_help),
	    TEST(carets_stand_under_what_is_seen),
	    TEST(nothing_that_moves_the_cursor_is_drawn),
	    TEST(long_lines_are_drawn_round_the_caret),
	    TEST(a_line_of_megabytes_is_drawn_too),
	    TEST(a_place_at_the_end_has_a_caret_too),
	    TEST(without_a_place),
	    TEST(sorted_by_file_then_place_without_repeats),
	    TEST(levels_are_counted),
	    TEST(codes_and_levels_agree),
	    TEST(nearest_becomes_a_question),
	    TEST(no_end_of_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
