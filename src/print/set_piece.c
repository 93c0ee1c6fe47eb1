#include <string.h>

#include "print/set.h"

/* Of our face, in sizes of the letters: what its designers left above and below a line. */
static const double FACE_ASCENT = 1.069, FACE_DESCENT = 0.293;
/* Free above and below the ink of letters of other scripts, which may be higher. */
static const double INK_AIR = 0.06;

struct piece *set_piece(struct setter *s, double gap)
{
	struct piece p = {
	    .gap = gap,
	    .frame = s->frame,
	    .frame_id = s->frame_id,
	    .band = s->band,
	    .columns = s->columns,
	};
	ARENA_PUSH(s->mem, s->out.list, s->out.n, p);
	return &s->out.list[s->out.n - 1];
}

double set_inset(const struct setter *s)
{
	return s->frame == FRAME_NONE ? 0 : s->look->pad;
}

double set_measure(const struct setter *s)
{
	bool bar = s->frame == FRAME_BAR || s->frame == FRAME_CAUTION;
	return s->measure - set_inset(s) * (bar ? 1 : 2);
}

static void grow_row(struct setter *s, struct piece *p, unsigned row, double ascent, double descent)
{
	while (p->nrows <= row) {
		struct piece_row empty = {0, 0, false};
		ARENA_PUSH(s->mem, p->rows, p->nrows, empty);
	}
	struct piece_row *r = &p->rows[row];
	r->ascent = ascent > r->ascent ? ascent : r->ascent;
	r->descent = descent > r->descent ? descent : r->descent;
}

/* What the lines of a paragraph need above and below: the same for all of them. */
static void line_room(const struct setter *s, PangoLayout *layout, double size, double *ascent,
    double *descent)
{
	double less = (FACE_ASCENT + FACE_DESCENT - s->look->leading) / 2;
	*ascent = size * (FACE_ASCENT - less);
	*descent = size * (FACE_DESCENT - less);
	for (GSList *l = pango_layout_get_lines_readonly(layout); l; l = l->next) {
		PangoRectangle ink;
		pango_layout_line_get_extents(l->data, &ink, NULL);
		double above = (double)-ink.y / PANGO_SCALE + INK_AIR * size;
		double below = (double)(ink.y + ink.height) / PANGO_SCALE + INK_AIR * size;
		*ascent = above > *ascent ? above : *ascent;
		*descent = below > *descent ? below : *descent;
	}
}

void set_tie(struct piece *p, unsigned row)
{
	if (row > 0 && row < p->nrows)
		p->rows[row].tied = true;
}

/* No line of a paragraph stands alone on its sheet. */
static void tie_ends(struct piece *p, unsigned row, unsigned lines)
{
	if (lines > 1) {
		set_tie(p, row + 1);
		set_tie(p, row + lines - 1);
	}
}

unsigned set_text(struct setter *s, struct piece *p, struct rich *r, unsigned row, double x,
    double width, struct tag_path path)
{
	double ascent, descent;
	if (width <= 0)
		width = set_measure(s) - x;
	struct piece_text t = {.x = set_inset(s) + x, .width = width, .row = row, .path = path, .link = ""};
	t.layout = rich_layout(r, s->context, width);
	t.lines = (unsigned)pango_layout_get_line_count(t.layout);
	line_room(s, t.layout, s->look->role[r->role].size, &ascent, &descent);
	for (unsigned i = 0; i < t.lines; i++)
		grow_row(s, p, row + i, ascent, descent);
	tie_ends(p, row, t.lines);
	ARENA_PUSH(s->mem, p->texts, p->ntexts, t);
	return row + t.lines;
}

void set_mark(struct setter *s, struct piece *p, enum mark_kind kind, unsigned row, double x,
    double width, enum role role)
{
	double size = s->look->role[role].size;
	struct piece_mark m = {kind, row, set_inset(s) + x, width, size};
	grow_row(s, p, row, kind == MARK_LINE ? size : 0, kind == MARK_LINE ? size / 2 : 0);
	ARENA_PUSH(s->mem, p->marks, p->nmarks, m);
}
