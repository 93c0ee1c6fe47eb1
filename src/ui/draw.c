#include "base/utf8.h"
#include "ui/ascii.h"
#include "ui/page.h"

/* One row of the line: what is typed, then room. */
static void draw_line_row(const struct page *p, struct frame *f, int row, int col, struct str text,
    enum role role)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_cluster(str_from(text, at));
		struct str letter = str_part(text, at, n);
		int width = (int)utf8_width(letter);
		if (p->ascii)
			letter = str_of(ascii_words(arena_text(p->mem, letter), p->mem));
		frame_fill(f, row, col, width, " ", role);
		frame_put(f, row, col, str_part(letter, 0, p->ascii ? (size_t)width : letter.n), role);
		col += width;
	}
}

/* The rows around the cursor, when the text has more rows than the line. */
static void draw_line(const struct page *p, const struct target *t, bool focused, struct frame *f)
{
	struct edit_row *rows;
	int row, col, first = 0;
	enum role role = focused ? ROLE_FOCUS : ROLE_LINE;
	int n = (int)edit_rows(p->line, p->line_cols, p->mem, &rows);
	edit_place(p->line, p->line_cols, &row, &col);
	if (row >= p->line_rows)
		first = row - p->line_rows + 1;
	for (int i = 0; i < p->line_rows; i++) {
		frame_fill(f, t->row + i, t->col + 1, p->line_cols, "_", role);
		if (first + i < n)
			draw_line_row(p, f, t->row + i, t->col + 1, rows[first + i].text, role);
	}
	if (!focused)
		return;
	frame_cursor(f, t->row + row - first, t->col + 1 + col);
	f->typing = true;
}

static bool is_on(int of, int leaf)
{
	return of < 0 || of == leaf;
}

/* The columns of a piece that the bar covers: from the ">" to a blank behind it; a whole row where
 * words stand far apart; only itself where it is a bracket of the line. */
static void draw_bar(const struct target *t, const struct piece *piece, struct frame *f)
{
	int from = piece->col - 1, to = piece->col + (int)utf8_width(piece->text) + 1;
	if (t->form == FORM_LINE) {
		from++;
		to--;
	}
	if (piece->row == t->row && piece->col == t->col)
		from = t->mark;
	if (t->form == FORM_LINK && t->leaf >= 0) {
		from = t->mark;
		to = t->col + t->cols;
	}
	frame_paint(f, piece->row, from, to - from, ROLE_FOCUS);
}

static void draw_focus(const struct page *p, int leaf, const struct target *t, struct frame *f)
{
	for (size_t i = 0; i < p->npieces; i++)
		if (p->pieces[i].target == (int)(t - p->targets) && is_on(p->pieces[i].leaf, leaf))
			draw_bar(t, &p->pieces[i], f);
	frame_put(f, t->row, t->mark, STR(">"), ROLE_FOCUS);
	frame_cursor(f, t->row, t->col);
}

static const struct target *focused_on(const struct page *p, int leaf, struct spot focus)
{
	for (size_t i = 0; i < p->ntargets; i++)
		if (spot_is(p->targets[i].spot, focus) && is_on(p->targets[i].leaf, leaf))
			return &p->targets[i];
	return NULL;
}

void page_draw(const struct page *p, int leaf, struct spot focus, struct frame *f)
{
	const struct target *on = focused_on(p, leaf, focus);
	frame_clear(f, ROLE_TEXT);
	for (size_t i = 0; i < p->npieces; i++) {
		const struct piece *piece = &p->pieces[i];
		bool in_row = on && piece->group >= 0 && piece->group == on->group;
		if (is_on(piece->leaf, leaf))
			frame_put(f, piece->row, piece->col, piece->text, in_row ? ROLE_HEADING : piece->role);
	}
	if (on)
		draw_focus(p, leaf, on, f);
	for (size_t i = 0; i < p->ntargets; i++)
		if (p->targets[i].form == FORM_LINE && is_on(p->targets[i].leaf, leaf))
			draw_line(p, &p->targets[i], &p->targets[i] == on, f);
}
