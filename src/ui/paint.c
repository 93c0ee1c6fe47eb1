#include "ui/paint.h"

#include <string.h>

#include "base/utf8.h"

enum { MOST_REWRITTEN = 3, WORTH_CLEARING = 6 };

struct painting {
	const struct pen *pen;
	const struct theme *theme;
	struct brush *brush;
	const struct frame *old, *now;
	struct buf *out;
};

/* Where bold makes a colour bright, reversed it would make the letters grey. */
static struct style style_of(const struct painting *p, const struct cell *c)
{
	struct style s = p->theme->styles[c->role];
	s.bold = s.bold && !(s.reverse && s.fore != COLOUR_NONE && !p->pen->bright);
	return s;
}

/* A blank without a line or a bar shows nothing but what is behind it. */
static bool is_empty(const struct cell *c, const struct style *s)
{
	return strcmp(c->text, " ") == 0 && !s->reverse && !s->underline;
}

/* Do these two styles show the letters of c alike? */
static bool looks_same(const struct cell *c, const struct style *a, const struct style *b)
{
	return style_same(a, b) || (is_empty(c, a) && is_empty(c, b) && a->back == b->back);
}

static bool is_changed(const struct painting *p, int row, int col)
{
	const struct cell *now = frame_at(p->now, row, col);
	struct style style = style_of(p, now);
	if (row == p->now->rows - 1 && col == p->now->cols - 1)
		return false;
	if (!p->old) /* the screen was cleared: a blank without a style is there */
		return !is_empty(now, &style) || p->theme->colours;
	const struct cell *old = frame_at(p->old, row, col);
	struct style before = style_of(p, old);
	return old->width != now->width || strcmp(old->text, now->text) != 0 ||
	       !looks_same(now, &before, &style);
}

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
	struct style style = style_of(p, c);
	if (!b->styled || !looks_same(c, &b->style, &style))
		brush_style(b, p->pen, &style, p->out);
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
		struct style style = style_of(p, c);
		if (!looks_same(c, &style, &b->style) || !is_sure(c))
			return false;
	}
	return true;
}

/* Sends the cells up to col again where that is as good as moving over them. */
static void go_over(const struct painting *p, int row, int col)
{
	if (can_rewrite(p, row, col))
		while (p->brush->col < col)
			put_letters(p, row, p->brush->col);
	brush_go(p->brush, p->pen, row, col, p->out);
}

/* Two ways: by what the terminal knows, or from the first column of the row on. */
static void go_to(const struct painting *p, int row, int col)
{
	if (p->brush->row == row && p->brush->col == col)
		return;
	struct buf there = buf_new(p->out->mem), round = buf_new(p->out->mem);
	struct brush before = *p->brush, behind = before;
	struct painting by_round = *p, straight = *p;
	straight.out = &there;
	go_over(&straight, row, col);
	by_round.out = &round;
	by_round.brush = &behind;
	brush_go(&behind, p->pen, row, 0, &round);
	go_over(&by_round, row, col);
	bool shorter = before.row >= 0 && round.n < there.n;
	buf_put(p->out, shorter ? buf_str(&round) : buf_str(&there));
	if (shorter)
		*p->brush = behind;
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
		struct style style = style_of(p, c);
		if (!is_empty(c, &style))
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
			brush_style(p->brush, p->pen, &p->theme->styles[ROLE_TEXT], p->out);
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

/* A bar in colours shows where the focus is, and some terminals draw the cursor in their own: white
 * on white where the theme has changed what is around it. Where letters are typed it stays. */
static void show_cursor(const struct painting *p)
{
	const struct frame *now = p->now;
	bool hide = p->theme->colours && !now->typing &&
	            frame_at(now, now->row, now->col)->role == ROLE_FOCUS;
	if (!p->pen->hide || !p->pen->show || hide == p->brush->hidden)
		return;
	buf_text(p->out, hide ? p->pen->hide : p->pen->show);
	p->brush->hidden = hide;
}

void paint(const struct pen *pen, const struct theme *theme, struct brush *brush,
    const struct frame *old, const struct frame *now, struct buf *out)
{
	struct painting p = {pen, theme, brush, old, now, out};
	if (!old) {
		buf_text(out, pen->reset);
		brush->styled = true;
		brush->style = style_none;
		brush_style(brush, pen, &theme->styles[ROLE_TEXT], out);
		buf_text(out, pen->clear);
		brush->row = brush->col = 0;
	}
	paint_rows(&p);
	go_to(&p, now->row, now->col);
	show_cursor(&p);
}
