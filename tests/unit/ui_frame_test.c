#include "fixture.h"

#include <string.h>

#include "ui/ascii.h"
#include "ui/frame.h"

static const char *row_text(struct fixture *fx, const struct frame *f, int row)
{
	struct buf out = buf_new(fx->mem);
	frame_print(f, &out);
	struct str rest = buf_str(&out);
	for (int i = 0;; i++) {
		size_t n = 0;
		while (rest.s[n] != '\n')
			n++;
		if (i == row)
			return arena_text(fx->mem, str_part(rest, 0, n));
		rest = str_from(rest, n + 1);
	}
}

static void new_is_blank(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 3, 5);
	for (int row = 0; row < 3; row++)
		for (int col = 0; col < 5; col++) {
			assert_string_equal(frame_at(f, row, col)->text, " ");
			assert_int_equal(frame_at(f, row, col)->role, ROLE_TEXT);
		}
	assert_string_equal(row_text(fx, f, 2), "");
}

static void puts_and_cuts(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 2, 6);
	assert_int_equal(frame_put(f, 0, 4, STR("abc"), ROLE_KEY), 3);
	assert_string_equal(row_text(fx, f, 0), "    ab");
	assert_int_equal(frame_at(f, 0, 5)->role, ROLE_KEY);
	assert_int_equal(frame_put(f, 1, -2, STR("abcd"), ROLE_TEXT), 4);
	assert_string_equal(row_text(fx, f, 1), "cd");
	assert_int_equal(frame_put(f, 7, 0, STR("abcd"), ROLE_TEXT), 4);
	assert_int_equal(frame_put(f, -1, 0, STR("abcd"), ROLE_TEXT), 4);
}

/* A wide letter takes two cells and is never cut in two. */
static void wide_letters(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 5);
	assert_int_equal(frame_put(f, 0, 0, STR("痛い!"), ROLE_TEXT), 5);
	assert_string_equal(row_text(fx, f, 0), "痛い!");
	assert_int_equal(frame_at(f, 0, 0)->width, 2);
	assert_int_equal(frame_at(f, 0, 1)->width, 0);
	assert_string_equal(frame_at(f, 0, 1)->text, "");
	frame_clear(f, ROLE_TEXT);
	frame_put(f, 0, 4, STR("痛"), ROLE_TEXT); /* no room for its right half */
	assert_string_equal(row_text(fx, f, 0), "");
}

static void over_half_a_wide_letter(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 6);
	frame_put(f, 0, 0, STR("痛痛痛"), ROLE_TEXT);
	frame_put(f, 0, 1, STR("x"), ROLE_TEXT);
	assert_string_equal(row_text(fx, f, 0), " x痛痛");
	frame_put(f, 0, 2, STR("y"), ROLE_TEXT);
	assert_string_equal(row_text(fx, f, 0), " xy 痛");
	frame_put(f, 0, 3, STR("痛"), ROLE_TEXT);
	assert_string_equal(row_text(fx, f, 0), " xy痛");
}

static void combining_letters(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 4);
	assert_int_equal(frame_put(f, 0, 0, STR("e\u0301\u0302x"), ROLE_TEXT), 2);
	assert_string_equal(frame_at(f, 0, 0)->text, "e\u0301\u0302");
	assert_string_equal(frame_at(f, 0, 1)->text, "x");
	assert_int_equal(frame_put(f, 0, 0, STR("\u0301a"), ROLE_TEXT), 1); /* alone: left out */
	assert_string_equal(frame_at(f, 0, 0)->text, "a");
}

/* Forty accents on one letter: it keeps as many whole ones as a cell holds. */
static void endless_accents(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 4);
	struct buf text = buf_new(fx->mem);
	buf_char(&text, 'e');
	for (int i = 0; i < 40; i++)
		buf_text(&text, "\u0301");
	frame_put(f, 0, 0, buf_str(&text), ROLE_TEXT);
	assert_true(strlen(frame_at(f, 0, 0)->text) < CELL_BYTES);
	assert_int_equal(strlen(frame_at(f, 0, 0)->text) % 2, 1);
}

static void bytes_that_are_no_letters(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 8);
	frame_put(f, 0, 0, STR("a\xff\x80z"), ROLE_TEXT);
	assert_string_equal(row_text(fx, f, 0), "a??z");
}

static void cursor_stays_inside(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 2, 3);
	frame_cursor(f, 9, 9);
	assert_int_equal(f->row * 10 + f->col, 12);
	frame_cursor(f, -1, -1);
	assert_int_equal(f->row * 10 + f->col, 0);
}

static void sizes_that_are_none(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 0, -3);
	assert_int_equal(f->rows, 1);
	assert_int_equal(f->cols, 1);
	frame_put(f, 0, 0, STR("痛ab"), ROLE_TEXT);
}

static void roles_as_letters(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 4);
	struct buf out = buf_new(fx->mem);
	frame_put(f, 0, 0, STR("ab"), ROLE_HEADING);
	frame_fill(f, 0, 3, 1, "x", ROLE_FOCUS);
	frame_print_roles(f, &out);
	assert_string_equal(buf_end(&out), "HH.F\n");
}

static void same_cells(void **state)
{
	struct fixture *fx = *state;
	struct frame *f = frame_new(fx->mem, 1, 4);
	frame_put(f, 0, 0, STR("aa"), ROLE_TEXT);
	frame_put(f, 0, 2, STR("a"), ROLE_KEY);
	assert_true(cell_same(frame_at(f, 0, 0), frame_at(f, 0, 1)));
	assert_false(cell_same(frame_at(f, 0, 0), frame_at(f, 0, 2)));
	assert_false(cell_same(frame_at(f, 0, 0), frame_at(f, 0, 3)));
}

/* ---- for screens that know only ASCII ---- */

static void spelled_in_ascii(void **state)
{
	struct fixture *fx = *state;
	static const char *const pairs[][2] = {
	    {"plain", "plain"},
	    {"“Él” – ¿año? Ñandú…", "\"El\" - ano? Nandu..."},
	    {"• ≤ 3 × ½ ≥", "* <= 3 x  1/2 >="},
	    {"Straße, Œuvre, Łódź, Šafář", "Strasse, OEuvre, Lodz, Safar"},
	    {"痛い", "??"},
	    {"e\u0301", "e"},
	    {"a\u00a0b\u200dc", "a bc"},
	    {"\xff", "?"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_string_equal(ascii_words(pairs[i][0], fx->mem), pairs[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(new_is_blank), TEST(puts_and_cuts),
	    TEST(wide_letters), TEST(over_half_a_wide_letter), TEST(combining_letters),
	    TEST(endless_accents), TEST(bytes_that_are_no_letters), TEST(cursor_stays_inside),
	    TEST(sizes_that_are_none), TEST(roles_as_letters), TEST(same_cells),
	    TEST(spelled_in_ascii)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
