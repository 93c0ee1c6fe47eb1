#include "fixture.h"

#include <string.h>

#include "ui/edit.h"

static struct edit *edit_of(struct fixture *fx, const char *text, size_t limit)
{
	struct edit *e = ARENA_NEW(fx->mem, struct edit);
	edit_set(e, str_of(text), limit);
	return e;
}

/* The text with "|" where the cursor is. */
static const char *shown(struct fixture *fx, const struct edit *e)
{
	return text_fmt(fx->mem, "%.*s|%s", (int)e->at, e->text, e->text + e->at);
}

/* Keys by name, or letters. */
static void press(struct edit *e, const char *names)
{
	struct str rest = str_of(names);
	for (struct str name = str_word(&rest); name.n > 0; name = str_word(&rest)) {
		struct key k;
		assert_true(key_read(name, &k));
		assert_true(edit_key(e, &k));
	}
}

static void types_and_moves(void **state)
{
	struct fixture *fx = *state;
	static const struct {
		const char *keys, *shown;
	} cases[] = {
	    {"a b c", "abc|"},
	    {"a b c Left", "ab|c"},
	    {"a b c Left Left Left Left", "|abc"},
	    {"a b c Home x", "x|abc"},
	    {"a b c Home Right Right x", "abx|c"},
	    {"a b Home End c", "abc|"},
	    {"a b c Backspace", "ab|"},
	    {"a b c Home Backspace", "|abc"},
	    {"a b c Home Delete", "|bc"},
	    {"a b c Delete", "abc|"},
	    {"a b c Left Delete Backspace", "a|"},
	    {"a b c Clear", "|"},
	    {"a Space - * + /", "a -*+/|"},
	    {"é ñ Left Backspace", "|ñ"},
	    {"痛 い Left x", "痛x|い"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct edit *e = edit_of(fx, "", 100);
		press(e, cases[i].keys);
		assert_string_equal(shown(fx, e), cases[i].shown);
	}
}

/* A letter and its accents are one: they go together. */
static void whole_letters(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "ae\u0301z", 100);
	press(e, "Left Left");
	assert_string_equal(shown(fx, e), "a|e\u0301z");
	press(e, "Right");
	assert_string_equal(shown(fx, e), "ae\u0301|z");
	press(e, "Backspace");
	assert_string_equal(shown(fx, e), "a|z");
	assert_int_equal(e->letters, 2);
	e = edit_of(fx, "👨‍👩‍👧x", 100);
	press(e, "Left Left");
	assert_string_equal(shown(fx, e), "|👨‍👩‍👧x");
	press(e, "Delete");
	assert_string_equal(shown(fx, e), "|x");
}

/* An accent typed behind a letter joins it, wherever the cursor was. */
static void accent_behind(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "ax", 100);
	press(e, "Left");
	assert_true(edit_insert(e, STR("\u0301")));
	assert_string_equal(shown(fx, e), "a\u0301|x");
	e = edit_of(fx, "\u0301x", 100); /* a letter typed before it is joined, too */
	press(e, "Home a");
	assert_string_equal(shown(fx, e), "a\u0301|x");
}

static void what_never_gets_in(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "a\x1b[2J\x07\tb\n\u202ec\u200e\x7f\xc2\x85\xff" "d", 100);
	assert_string_equal(shown(fx, e), "a[2Jbcd|");
}

static void limit_counts_letters(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "äöü", 4);
	assert_true(edit_insert(e, STR("ß")));
	assert_false(edit_insert(e, STR("x")));
	assert_string_equal(shown(fx, e), "äöüß|");
	press(e, "Backspace");
	assert_true(edit_insert(e, STR("x")));
	assert_string_equal(shown(fx, e), "äöüx|");
}

static void bytes_have_an_end(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "", 1000000);
	for (int i = 0; i < EDIT_BYTES; i++)
		edit_insert(e, STR("痛"));
	assert_true(e->n <= EDIT_BYTES);
	assert_int_equal(e->n % 3, 0);
	assert_int_equal(e->text[e->n], 0);
}

static void wiping_leaves_nothing(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "a secret", 100);
	edit_wipe(e);
	for (size_t i = 0; i < sizeof e->text; i++)
		assert_int_equal(e->text[i], 0);
	edit_set(e, STR("a longer secret"), 100);
	press(e, "Backspace Backspace");
	assert_memory_equal(e->text + e->n, "\0\0\0", 3);
}

static void keys_of_no_use(void **state)
{
	struct fixture *fx = *state;
	struct edit *e = edit_of(fx, "a", 10);
	static const enum press none[] = {PRESS_ENTER, PRESS_TAB, PRESS_UP, PRESS_F1, PRESS_PAGE_DOWN,
	    PRESS_ESCAPE, PRESS_POINT_DOWN};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		struct key k = key_of(none[i]);
		assert_false(edit_key(e, &k));
	}
	assert_string_equal(shown(fx, e), "a|");
}

static void rows_and_cursor(void **state)
{
	struct fixture *fx = *state;
	static const struct {
		const char *text;
		size_t at, rows;
		int row, col;
	} cases[] = {{"", 0, 1, 0, 0}, {"abc", 3, 1, 0, 3}, {"abcd", 4, 2, 1, 0}, {"abcd", 2, 2, 0, 2},
	    {"abcdef", 6, 2, 1, 2}, {"abcdef", 4, 2, 1, 0}, {"ab痛x", 5, 2, 1, 0}, {"abc痛", 3, 2, 1, 0},
	    {"abc痛", 6, 2, 1, 2}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct edit *e = edit_of(fx, cases[i].text, 100);
		struct edit_row *rows;
		int row, col;
		e->at = cases[i].at;
		assert_int_equal(edit_rows(e, 4, fx->mem, &rows), cases[i].rows);
		edit_place(e, 4, &row, &col);
		assert_int_equal(row * 100 + col, cases[i].row * 100 + cases[i].col);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(types_and_moves), TEST(whole_letters),
	    TEST(accent_behind), TEST(what_never_gets_in), TEST(limit_counts_letters),
	    TEST(bytes_have_an_end), TEST(wiping_leaves_nothing), TEST(keys_of_no_use),
	    TEST(rows_and_cursor)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
