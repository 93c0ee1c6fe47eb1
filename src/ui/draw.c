#include "base/utf8.h"
#include "ui/ascii.h"
#include "ui/page.h"

/* One row of the line: what is typed, then room. */
static void draw_line_row(const struct page *p, struct frame *f, int row, int col, struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_cluster(str_from(text, at));
		struct str letter = str_part(text, at, n);
		int width = (int)utf8_width(letter);
		if (p->ascii)
			letter = str_of(ascii_words(arena_text(p->mem, letter), p->mem));
		frame_fill(f, row, col, width, " ", ROLE_LINE);
		frame_put(f, row, col, str_part(letter, 0, p->ascii ? (size_t)width : letter.n), ROLE_LINE);
		col += width;
	}
}

/* The rows around the cursor, when the text has more rows than the line. */
static void draw_line(const struct page *p, const struct target *t, bool focused, struct frame *f)
{
	struct edit_row *rows;
	int row, col, first = 0;
	int n = (int)edit_rows(p->line, p->line_cols, p->mem, &rows);
	edit_place(p->line, p->line_cols, &row, &col);
	if (row >= p->line_rows)
		first = row - p->line_rows + 1;
	for (int i = 0; i < p->line_rows; i++) {
		frame_fill(f, t->row + i, t->col + 1, p->line_cols, "_", ROLE_LINE);
		if (first + i < n)
			draw_line_row(p, f, t->row + i, t->col + 1, rows[first + i].text);
	}
	if (focused)
		frame_cursor(f, t->row + row - first, t->col + 1 + col);
}

static void draw_focus(const struct target *t, struct frame *f)
{
	if (t->mark >= 0)
		frame_put(f, t->row, t->mark, STR(">"), ROLE_TEXT);
	frame_cursor(f, t->row, t->col);
}

void page_draw(const struct page *p, int leaf, struct spot focus, struct frame *f)
{
	frame_clear(f, ROLE_TEXT);
	for (size_t i = 0; i < p->npieces; i++) {
		const struct piece *piece = &p->pieces[i];
		const struct target *t = piece->target < 0 ? NULL : &p->targets[piece->target];
		bool focused = t && spot_is(t->spot, focus) && t->form != FORM_LINE;
		if (piece->leaf < 0 || piece->leaf == leaf)
			frame_put(f, piece->row, piece->col, piece->text, focused ? ROLE_FOCUS : piece->role);
	}
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		bool focused = spot_is(t->spot, focus);
		if (t->leaf >= 0 && t->leaf != leaf)
			continue;
		if (focused)
			draw_focus(t, f);
		if (t->form == FORM_LINE)
			draw_line(p, t, focused, f);
	}
}
