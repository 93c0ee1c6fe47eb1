#include "ui/paint.h"

#include <string.h>

#include "base/utf8.h"

enum { MOST_BACKSPACES = 4, MOST_REWRITTEN = 6, WORTH_CLEARING = 6 };

struct painting {
	const struct pen *pen;
	const struct theme *theme;
	struct brush *brush;
	const struct frame *old, *now;
	struct buf *out;
};

static const struct style *style_of(const struct painting *p, const struct cell *c)
{
	return &p->theme->styles[c->role];
}

static bool same_style(const struct style *a, const struct style *b)
{
	return a->bold == b->bold && a->reverse == b->reverse && a->underline == b->underline &&
	       a->fore == b->fore && a->back == b->back;
}

static bool is_changed(const struct painting *p, int row, int col)
{
	const struct cell *now = frame_at(p->now, row, col);
	if (row == p->now->rows - 1 && col == p->now->cols - 1)
		return false;
	if (!p->old) /* the screen was cleared: a blank without a style is there */
		return strcmp(now->text, " ") != 0 || style_of(p, now)->reverse ||
		       style_of(p, now)->underline || p->theme->colours;
	const struct cell *old = frame_at(p->old, row, col);
	return old->width != now->width || strcmp(old->text, now->text) != 0 ||
	       !same_style(style_of(p, old), style_of(p, now));
}

/* ---- style ---- */

static void put_colours(const struct painting *p, const struct style *s)
{
	if (p->pen->colour && s->fore != COLOUR_NONE)
		buf_text(p->out, p->pen->colour(p->pen->ctx, false, s->fore, p->out->mem));
	if (p->pen->colour && s->back != COLOUR_NONE)
		buf_text(p->out, p->pen->colour(p->pen->ctx, true, s->back, p->out->mem));
}

static void take_style(const struct painting *p, const struct style *s)
{
	struct brush *b = p->brush;
	static const struct style none = {.fore = COLOUR_NONE, .back = COLOUR_NONE},
	    reversed = {.reverse = true, .fore = COLOUR_NONE, .back = COLOUR_NONE};
	if (b->styled && same_style(&b->style, s))
		return;
	bool only_off = b->styled && same_style(&b->style, &reversed) && same_style(s, &none);
	if (only_off && p->pen->reverse_off)
		buf_text(p->out, p->pen->reverse_off);
	else if (!b->styled || !same_style(&b->style, &none))
		buf_text(p->out, p->pen->plain);
	if (s->bold && p->pen->bold)
		buf_text(p->out, p->pen->bold);
	if (s->reverse && p->pen->reverse)
		buf_text(p->out, p->pen->reverse);
	if (s->underline && p->pen->underline)
		buf_text(p->out, p->pen->underline);
	put_colours(p, s);
	b->styled = true;
	b->style = *s;
}

/* ---- the cursor ---- */

/* Letters that every terminal draws one column wide. Behind any other the place is not taken for
 * granted. */
static bool is_sure(const struct cell *c)
{
	size_t n;
	int32_t code = utf8_decode(str_of(c->text), &n);
	return c->width == 1 && c->text[n] == 0 && (code < 0x300 || (code >= 0x2010 && code <= 0x203a) ||
	                              (code >= 0x2500 && code <= 0x257f));
}

static void put_letters(const struct painting *p, int row, int col)
{
	const struct cell *c = frame_at(p->now, row, col);
	struct brush *b = p->brush;
	take_style(p, style_of(p, c));
	buf_text(p->out, c->text);
	bool last = col + c->width >= p->now->cols;
	b->row = last && !p->pen->stays ? -1 : row;
	b->col = is_sure(c) && !last ? col + 1 : -1;
}

/* Can the cells from the cursor to col be sent again, which is as good as moving over them? */
static bool can_rewrite(const struct painting *p, int row, int col)
{
	const struct brush *b = p->brush;
	if (b->row != row || b->col < 0 || b->col > col || col - b->col > MOST_REWRITTEN || !b->styled)
		return false;
	for (int i = b->col; i < col; i++) {
		const struct cell *c = frame_at(p->now, row, i);
		if (!same_style(style_of(p, c), &b->style) || !is_sure(c))
			return false;
	}
	return true;
}

static void go_to(const struct painting *p, int row, int col)
{
	struct brush *b = p->brush;
	int back = b->col - col;
	if (b->row == row && b->col == col)
		return;
	if (can_rewrite(p, row, col)) {
		while (b->col < col)
			put_letters(p, row, b->col);
		return;
	}
	if (b->row == row && b->col >= 0 && back > 0 && back <= MOST_BACKSPACES)
		buf_pad(p->out, (size_t)back, '\b');
	else if (b->row == row && col == 0)
		buf_char(p->out, '\r');
	else if (b->row == row && p->pen->along)
		buf_text(p->out, p->pen->along(p->pen->ctx, col, p->out->mem));
	else
		buf_text(p->out, p->pen->move(p->pen->ctx, row, col, p->out->mem));
	b->row = row;
	b->col = col;
}

/* ---- cells ---- */

/* Is the rest of the row blank and without a style, and does that take many cells? */
static bool can_clear(const struct painting *p, int row, int col)
{
	int changed = 0;
	if (!p->pen->clear_row || p->theme->colours)
		return false;
	for (int i = col; i < p->now->cols; i++) {
		const struct cell *c = frame_at(p->now, row, i);
		if (strcmp(c->text, " ") != 0 || style_of(p, c)->reverse || style_of(p, c)->underline)
			return false;
		changed += is_changed(p, row, i);
	}
	return changed >= WORTH_CLEARING;
}

static void paint_row(const struct painting *p, int row)
{
	for (int col = 0; col < p->now->cols; col++) {
		if (!is_changed(p, row, col) || frame_at(p->now, row, col)->width == 0)
			continue;
		go_to(p, row, col);
		if (can_clear(p, row, col)) {
			take_style(p, &p->theme->styles[ROLE_TEXT]);
			buf_text(p->out, p->pen->clear_row);
			return;
		}
		put_letters(p, row, col);
	}
}

/* The row where the cursor stands first, and the one where it has to stand last: mostly these two
 * are all there is. */
static void paint_rows(const struct painting *p)
{
	int first = p->brush->row, last = p->now->row;
	if (first >= 0 && first < p->now->rows && first != last)
		paint_row(p, first);
	for (int row = 0; row < p->now->rows; row++)
		if (row != first && row != last)
			paint_row(p, row);
	paint_row(p, last);
}

void paint(const struct pen *pen, const struct theme *theme, struct brush *brush,
    const struct frame *old, const struct frame *now, struct buf *out)
{
	struct painting p = {pen, theme, brush, old, now, out};
	if (!old) {
		brush->styled = false;
		take_style(&p, &theme->styles[ROLE_TEXT]);
		buf_text(out, pen->clear);
		brush->row = brush->col = 0;
	}
	paint_rows(&p);
	go_to(&p, now->row, now->col);
}
