#include "ui/brush.h"

#include <stdlib.h>
#include <string.h>

bool style_same(const struct style *a, const struct style *b)
{
	return a->bold == b->bold && a->reverse == b->reverse && a->underline == b->underline &&
	       a->fore == b->fore && a->back == b->back;
}

/* ---- style ---- */

const struct style style_none = {.fore = COLOUR_NONE, .back = COLOUR_NONE};

/* "ESC [ numbers m", which can be told together with others of its kind. */
static bool is_csi_m(struct str s)
{
	if (s.n < 3 || !str_begins(s, "\033[") || s.s[s.n - 1] != 'm')
		return false;
	for (size_t i = 2; i + 1 < s.n; i++)
		if (!is_digit(s.s[i]) && s.s[i] != ';')
			return false;
	return true;
}

/* Appends a string for a style; two of them in a row become one: "ESC[0;7m". */
static void put(struct buf *out, const char *bytes)
{
	struct str more = str_of(bytes ? bytes : ""), is = buf_str(out);
	if (!is_csi_m(more) || !is_csi_m(is)) {
		buf_put(out, more);
		return;
	}
	bool nothing = is.n == 3; /* "ESC[m" is "ESC[0m" */
	out->n--;
	buf_fmt(out, "%s;%s", nothing ? "0" : "", more.s + 2);
}

static void put_colours(struct buf *out, const struct pen *pen, const struct style *from,
    const struct style *s)
{
	if (pen->colour && s->fore != COLOUR_NONE && s->fore != from->fore)
		put(out, pen->colour(pen->ctx, false, s->fore, out->mem));
	if (pen->colour && s->back != COLOUR_NONE && s->back != from->back)
		put(out, pen->colour(pen->ctx, true, s->back, out->mem));
}

/* What s has more than `from`. */
static void put_more(struct buf *out, const struct pen *pen, const struct style *from,
    const struct style *s)
{
	if (s->bold && !from->bold)
		put(out, pen->bold);
	if (s->reverse && !from->reverse)
		put(out, pen->reverse);
	if (s->underline && !from->underline)
		put(out, pen->underline);
	put_colours(out, pen, from, s);
}

/* Can `from` become s with nothing but its own ends? Appends them. */
static bool put_less(struct buf *out, const struct pen *pen, const struct style *from,
    const struct style *s)
{
	bool bold = from->bold && !s->bold, reverse = from->reverse && !s->reverse;
	bool colours = (from->fore != COLOUR_NONE && s->fore == COLOUR_NONE) ||
	               (from->back != COLOUR_NONE && s->back == COLOUR_NONE);
	if ((bold && !pen->bold_off) || (reverse && !pen->reverse_off) || colours ||
	    (from->underline && !s->underline))
		return false;
	put(out, bold ? pen->bold_off : "");
	put(out, reverse ? pen->reverse_off : "");
	return true;
}

/* Two ways: everything off and what is wanted on, or only what differs. */
void brush_style(struct brush *b, const struct pen *pen, const struct style *s, struct buf *out)
{
	struct buf whole = buf_new(out->mem), differs = buf_new(out->mem);
	if (b->styled && style_same(&b->style, s))
		return;
	if (!b->styled || !style_same(&b->style, &style_none))
		put(&whole, pen->plain);
	put_more(&whole, pen, &style_none, s);
	bool can = b->styled && put_less(&differs, pen, &b->style, s);
	if (can)
		put_more(&differs, pen, &b->style, s);
	buf_put(out, can && differs.n < whole.n ? buf_str(&differs) : buf_str(&whole));
	b->styled = true;
	b->style = *s;
}

/* ---- the cursor ---- */

/* The shorter one; NULL: there is none. */
static const char *shorter(const char *a, const char *b)
{
	return !a || (b && strlen(b) < strlen(a)) ? b : a;
}

static const char *step(const struct pen *pen, enum way way, int n, struct arena *mem)
{
	return pen->step ? pen->step(pen->ctx, way, n, mem) : NULL;
}

/* To col of the row it is in; NULL: it cannot without naming the row. */
static const char *along(const struct brush *b, const struct pen *pen, int col, struct arena *mem)
{
	int far = col - b->col;
	const char *best = pen->along ? pen->along(pen->ctx, col, mem) : NULL;
	if (b->col >= 0 && far == 0)
		return "";
	if (col == 0)
		best = shorter(best, "\r");
	if (b->col >= 0)
		best = shorter(best, step(pen, far < 0 ? WAY_LEFT : WAY_RIGHT, abs(far), mem));
	if (b->col >= 0 && far < 0) {
		struct buf back = buf_new(mem);
		buf_pad(&back, (size_t)-far, '\b');
		best = shorter(best, buf_end(&back));
	}
	return best;
}

/* Along its row, and then up or down. */
static const char *stepwise(const struct brush *b, const struct pen *pen, int row, int col,
    struct arena *mem)
{
	const char *first = along(b, pen, col, mem);
	if (b->row == row || !first)
		return first;
	const char *then = step(pen, row < b->row ? WAY_UP : WAY_DOWN, abs(row - b->row), mem);
	return then ? text_fmt(mem, "%s%s", first, then) : NULL;
}

void brush_go(struct brush *b, const struct pen *pen, int row, int col, struct buf *out)
{
	if (b->row == row && b->col == col)
		return;
	const char *bytes = pen->move(pen->ctx, row, col, out->mem);
	if (b->row >= 0)
		bytes = shorter(bytes, stepwise(b, pen, row, col, out->mem));
	buf_text(out, bytes);
	b->row = row;
	b->col = col;
}
