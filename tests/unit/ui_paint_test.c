/* The bytes that are sent make the screen that was meant, and are few. A small terminal of our own
 * reads them back. */
#include "ui_drive.h"

#include "ui/caps.h"
#include "ui/paint.h"

#define EVERY "tests/golden/screen/every.yaml"

/* ---- a terminal ---- */

enum { MOST_ROWS = 50, MOST_COLS = 140 };

struct screen_cell {
	char text[CELL_BYTES];
	bool covered; /* the right half of a wide letter */
	struct style style;
};

struct emulator {
	int rows, cols, row, col;
	bool hidden;
	struct style style;
	struct screen_cell cells[MOST_ROWS][MOST_COLS];
};

static const char *move_to(const void *ctx, int row, int col, struct arena *mem)
{
	(void)ctx;
	return text_fmt(mem, "\033[%d;%dH", row + 1, col + 1);
}

static const char *along_to(const void *ctx, int col, struct arena *mem)
{
	(void)ctx;
	return text_fmt(mem, "\033[%dG", col + 1);
}

static const char *step_to(const void *ctx, enum way way, int n, struct arena *mem)
{
	(void)ctx;
	return caps_short(text_fmt(mem, "\033[%d%c", n, "ABDC"[way]), mem);
}

static const char *colour_of(const void *ctx, bool back, enum colour c, struct arena *mem)
{
	(void)ctx;
	return text_fmt(mem, "\033[%dm", (back ? 40 : 30) + (int)c);
}

static const char *bright_of(const void *ctx, bool back, enum colour c, struct arena *mem)
{
	(void)ctx;
	return text_fmt(mem, "\033[%dm", (back ? 40 : c == COLOUR_BLACK ? 30 : 90) + (int)c);
}

/* As xterm describes itself: with eight colours, and with more. */
#define XTERM .move = move_to, .along = along_to, .step = step_to, .stays = true,                  \
	.hide = "\033[?25l", .show = "\033[?25h",                                                        \
	.clear = "\033[H\033[2J", .clear_row = "\033[K", .reset = "\033(B\033[m", .plain = "\033[m",     \
	.bold = "\033[1m", .reverse = "\033[7m", .underline = "\033[4m", .reverse_off = "\033[27m",    \
	.bold_off = "\033[22m"
static const struct pen pen = {XTERM, .colour = colour_of};
static const struct pen bright = {XTERM, .colour = bright_of, .bright = true};
/* As some describe themselves that can switch nothing off alone. */
static const struct pen stiff = {.move = move_to, .colour = colour_of, .clear = "\033[H\033[2J",
    .reset = "\033[m", .plain = "\033[m", .bold = "\033[1m", .reverse = "\033[7m"};
/* As little as a terminal can know. */
static const struct pen poor = {.move = move_to, .clear = "\033[H\033[2J", .reset = "", .plain = ""};

static const struct style no_style = {.fore = COLOUR_NONE, .back = COLOUR_NONE};

static void erase(struct emulator *e, int row, int col)
{
	for (; col < e->cols; col++)
		e->cells[row][col] = (struct screen_cell){.text = " ", .style = e->style};
}

static void take_style(struct emulator *e, int number)
{
	if (number == 0)
		e->style = no_style;
	else if (number == 1)
		e->style.bold = true;
	else if (number == 4)
		e->style.underline = true;
	else if (number == 7)
		e->style.reverse = true;
	else if (number == 22)
		e->style.bold = false;
	else if (number == 27)
		e->style.reverse = false;
	else if (number >= 90)
		e->style.fore = (enum colour)(number - 90);
	else if (number >= 40)
		e->style.back = (enum colour)(number - 40);
	else
		e->style.fore = (enum colour)(number - 30);
}

/* What stands between "ESC [" and the letter. */
struct numbers_read {
	int list[8], n;
};

static struct numbers_read read_numbers(const char *s)
{
	struct numbers_read r = {{0}, 1};
	for (; *s < '@'; s++) {
		if (*s == ';')
			assert_true(++r.n <= 8);
		else
			r.list[r.n - 1] = r.list[r.n - 1] * 10 + (*s - '0');
	}
	return r;
}

static void go(struct emulator *e, int row, int col)
{
	assert_in_range(row, 0, e->rows - 1); /* a terminal would stop at its edge, and we be lost */
	assert_in_range(col, 0, e->cols - 1);
	e->row = row;
	e->col = col;
}

/* ESC [ numbers letter. Gives its bytes. */
static size_t take_sequence(struct emulator *e, const char *s)
{
	size_t end = 2;
	if (s[1] == '(')
		return 3;
	struct numbers_read r = read_numbers(s + 2);
	int first = r.list[0] > 0 ? r.list[0] : 1;
	while (s[end] < '@')
		end++;
	switch (s[end]) {
	case 'h':
	case 'l': e->hidden = s[end] == 'l'; break;
	case 'A': go(e, e->row - first, e->col); break;
	case 'B': go(e, e->row + first, e->col); break;
	case 'C': go(e, e->row, e->col + first); break;
	case 'D': go(e, e->row, e->col - first); break;
	case 'H': go(e, first - 1, r.n > 1 ? r.list[1] - 1 : 0); break;
	case 'G': go(e, e->row, first - 1); break;
	case 'K': erase(e, e->row, e->col); break;
	case 'J':
		for (int row = 0; row < e->rows; row++)
			erase(e, row, 0);
		break;
	case 'm':
		for (int i = 0; i < r.n; i++)
			take_style(e, r.list[i]);
		break;
	default: fail_msg("what is '%c'?", s[end]);
	}
	return end + 1;
}

static void take_letter(struct emulator *e, struct str letter)
{
	int width = (int)utf8_width(letter);
	assert_in_range(e->row, 0, e->rows - 1);
	assert_in_range(e->col + width - 1, 0, e->cols - 1);
	struct screen_cell *c = &e->cells[e->row][e->col];
	*c = (struct screen_cell){.style = e->style};
	memcpy(c->text, letter.s, letter.n);
	if (width == 2)
		c[1] = (struct screen_cell){.covered = true, .style = e->style};
	e->col += width;
}

static void emulate(struct emulator *e, struct str bytes)
{
	for (size_t at = 0; at < bytes.n;) {
		const char *s = bytes.s + at;
		if (*s == '\033') {
			at += take_sequence(e, s);
		} else if (*s == '\b' || *s == '\r') {
			e->col = *s == '\r' ? 0 : e->col - 1;
			at++;
		} else {
			size_t n = utf8_cluster(str_from(bytes, at));
			take_letter(e, str_part(bytes, at, n));
			at += n;
		}
	}
}

/* ---- it shows what was meant ---- */

/* Bold where it would only be grey is left out on purpose. */
static bool is_bold(const struct style *s, const struct pen *with)
{
	return s->bold && (with->bright || !s->reverse || s->fore == COLOUR_NONE);
}

static void check_style(const struct screen_cell *s, const struct style *style, const struct pen *with)
{
	bool empty = strcmp(s->text, " ") == 0 && !style->reverse && !style->underline;
	assert_int_equal(s->style.reverse, style->reverse);
	assert_int_equal(s->style.underline, style->underline && with->underline);
	assert_int_equal(s->style.back, style->back);
	if (empty) /* nothing is seen of the rest */
		return;
	assert_int_equal(s->style.bold, is_bold(style, with));
	assert_int_equal(s->style.fore, style->fore);
}

static void check_shown(const struct emulator *e, const struct frame *f, const struct theme *theme,
    const struct pen *with)
{
	for (int row = 0; row < f->rows; row++)
		for (int col = 0; col < f->cols; col++) {
			const struct cell *c = frame_at(f, row, col);
			const struct screen_cell *s = &e->cells[row][col];
			const struct style *style = &theme->styles[c->role];
			if (row == f->rows - 1 && col == f->cols - 1)
				continue; /* never written */
			if ((c->width == 0) != s->covered)
				fail_msg("%d,%d: %s%d is %s", row, col, c->text, c->width, s->text);
			assert_string_equal(c->text, s->text);
			if (with != &poor)
				check_style(s, style, with);
		}
	assert_int_equal(e->row, f->row);
	assert_int_equal(e->col, f->col);
}

static unsigned next_random(unsigned *x)
{
	*x = *x * 1664525u + 1013904223u;
	return *x >> 8;
}

/* Scatters words, wide and combined letters over a frame. */
static void scatter(struct frame *f, unsigned *x)
{
	static const char *const words[] = {"Yes", "( ) 1 No", "痛い", "e\u0301t\u0301", "────", " ",
	    "          ", "“so”", "👨‍👩‍👧"};
	for (int i = 0; i < 6; i++)
		frame_put(f, (int)(next_random(x) % (unsigned)f->rows), (int)(next_random(x) % (unsigned)f->cols),
		    str_of(words[next_random(x) % (sizeof words / sizeof *words)]),
		    (enum role)(next_random(x) % ROLES));
	frame_cursor(f, (int)(next_random(x) % (unsigned)f->rows), (int)(next_random(x) % (unsigned)f->cols));
}

static void frames_follow(const struct pen *with, const struct theme *theme, unsigned seed)
{
	struct arena *mem = arena_new(NULL);
	struct emulator *e = ARENA_NEW(mem, struct emulator);
	struct frame *now = frame_new(mem, 8, 30), *old = NULL;
	struct brush brush = {-1, -1, false, false, no_style};
	e->rows = 8;
	e->cols = 30;
	e->style = no_style;
	for (int i = 0; i < 60; i++) {
		struct buf out = buf_new(mem);
		scatter(now, &seed);
		paint(with, theme, &brush, i % 20 == 0 ? NULL : old, now, &out);
		emulate(e, buf_str(&out));
		check_shown(e, now, theme, with);
		old = frame_new(mem, 8, 30);
		memcpy(old->cells, now->cells, 8 * 30 * sizeof *now->cells);
	}
	arena_free(mem);
}

static void any_frame_after_any_other(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 30; seed++)
		for (const struct theme *const *t = themes; *t; t++) {
			frames_follow(&pen, *t, seed);
			frames_follow(&bright, *t, seed);
			frames_follow(&stiff, *t, seed);
			frames_follow(&poor, *t, seed);
		}
}

/* With colours a bar shows the focus and the cursor is hidden, but never where one types. */
static void a_bar_hides_the_cursor(void **state)
{
	(void)state;
	struct arena *mem = arena_new(NULL);
	struct emulator *e = ARENA_NEW(mem, struct emulator);
	struct frame *f = frame_new(mem, 8, 30);
	struct brush brush = {-1, -1, false, false, no_style};
	static const struct {
		const char *theme;
		bool bar, typing, hidden;
	} steps[] = {{"contrast", true, false, true}, {"contrast", true, true, false},
	    {"contrast", true, false, true}, {"contrast", false, false, false},
	    {"contrast", true, false, true}, {"plain", true, false, false},
	    {"contrast", true, false, true}, {"mono", true, false, false}};
	e->rows = 8;
	e->cols = 30;
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		struct buf out = buf_new(mem);
		frame_clear(f, ROLE_TEXT);
		frame_put(f, 2, 2, STR("> Yes"), steps[i].bar ? ROLE_FOCUS : ROLE_TEXT);
		frame_cursor(f, 2, 4);
		f->typing = steps[i].typing;
		paint(&bright, theme_find(steps[i].theme), &brush, NULL, f, &out);
		emulate(e, buf_str(&out));
		assert_int_equal(e->hidden, steps[i].hidden);
	}
	arena_free(mem);
}

static void the_same_again_sends_nothing(void **state)
{
	(void)state;
	struct arena *mem = arena_new(NULL);
	struct frame *f = frame_new(mem, 8, 30);
	struct brush brush = {-1, -1, false, false, no_style};
	struct buf first = buf_new(mem), again = buf_new(mem);
	unsigned x = 3;
	scatter(f, &x);
	paint(&pen, themes[0], &brush, NULL, f, &first);
	brush.row = f->row;
	brush.col = f->col;
	paint(&pen, themes[0], &brush, f, f, &again);
	assert_true(first.n > 0);
	assert_int_equal(again.n, 0);
	arena_free(mem);
}

/* ---- it sends few bytes ---- */

#define TO_SITES "Enter 1 Enter"
#define TO_FALL TO_SITES " 1 Enter 2 2 2 2 2 Enter"
#define TO_PAIN TO_FALL " 2 Enter 1 Enter 1 Enter Enter"

static size_t changed_bytes(const struct frame *a, const struct frame *b)
{
	size_t n = 0;
	for (int row = 0; row < b->rows; row++)
		for (int col = 0; col < b->cols; col++)
			if (!cell_same(frame_at(a, row, col), frame_at(b, row, col)))
				n += strlen(frame_at(b, row, col)->text);
	return n;
}

/* Where only bold makes a colour bright, it goes off and on with the bar: 3 bytes more each time. */
static size_t most_bytes(size_t changed, const struct pen *with, const struct theme *theme)
{
	bool toggles = theme->colours && !with->bright;
	return toggles ? changed * 7 / 3 : 2 * changed;
}

/* One key that moves nothing but the focus. */
static void move_focus(struct drive *d, const char *key, const struct pen *with,
    const struct theme *theme)
{
	struct arena *mem = arena_new(NULL);
	struct frame *before = drive_frame(d, mem), *after;
	struct buf out = buf_new(mem), first = buf_new(mem);
	struct brush brush = {-1, -1, false, false, no_style};
	const char *where = drive_where(d);
	struct spot from = d->ui->focus;
	int leaf = d->ui->leaf;
	paint(with, theme, &brush, NULL, before, &first);
	drive_keys(d, key);
	after = drive_frame(d, mem);
	paint(with, theme, &brush, before, after, &out);
	size_t changed = changed_bytes(before, after);
	bool same = strcmp(where, drive_where(d)) == 0 && d->ui->leaf == leaf;
	if (same && !spot_is(from, d->ui->focus) && out.n > most_bytes(changed, with, theme))
		fail_msg("%s at %dx%d, %s: %s from %d,%d to %d,%d sends %zu bytes for %zu: %s", where,
		    d->ui->cols, d->ui->rows, theme->name, key, from.act, from.arg, d->ui->focus.act,
		    d->ui->focus.arg, out.n, changed, buf_end(&out));
	arena_free(mem);
}

static void every_move(const char *way, const char *size, const struct pen *with,
    const struct theme *theme)
{
	static const char *const keys[] = {"Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End"};
	struct drive *d = drive_new(EVERY, 24, 80, false);
	unsigned x = 7;
	drive_keys(d, way);
	drive_keys(d, size);
	for (int n = 0; n < 25; n++)
		move_focus(d, "Tab", with, theme);
	for (int n = 0; n < 25; n++)
		move_focus(d, keys[next_random(&x) % 8], with, theme);
	drive_free(d);
}

/* Every page with something to move between, the small buttons among them. */
static void a_move_sends_at_most_twice_what_changed(void **state)
{
	(void)state;
	static const char *const ways[] = {"", "Enter", TO_SITES, TO_SITES " 1 2 Enter", TO_SITES " 1 Enter",
	    TO_FALL, TO_FALL " 2 Enter 1 Enter", TO_PAIN, TO_PAIN " 3 Enter",
	    TO_PAIN " 3 Enter 2 0 2 4 Enter", TO_PAIN " 3 Enter 2 0 2 4 Enter 5 Enter",
	    TO_PAIN " 3 Enter 2 0 2 4 Enter 5 Enter 7 Enter Enter", "F1", "Stop"};
	static const char *const sizes[] = {"resize@24,80", "resize@12,40", "resize@43,132",
	    "resize@20,60", "resize@19,59"};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
			every_move(ways[i], sizes[k], &pen, theme_find("plain"));
			every_move(ways[i], sizes[k], &pen, theme_find("mono"));
			every_move(ways[i], sizes[k], &bright, theme_find("contrast"));
			if (k < 2)
				every_move(ways[i], sizes[k], &pen, theme_find("contrast"));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(any_frame_after_any_other),
	    cmocka_unit_test(a_bar_hides_the_cursor),
	    cmocka_unit_test(the_same_again_sends_nothing),
	    cmocka_unit_test(a_move_sends_at_most_twice_what_changed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
