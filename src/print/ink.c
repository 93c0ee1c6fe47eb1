#include "print/ink.h"

/* Thickness of lines, in points. */
static const double HAIRLINE = 0.5, BOX_LINE = 0.9, WRITE_LINE = 0.6;
static const double FULL_TURN = 6.283185307179586;

static const struct {
	double line;  /* thickness */
	double grey;  /* 0: black */
} frames[FRAMES] = {
    [FRAME_BAR] = {1.2, 0.35},
    [FRAME_CAUTION] = {3, 0},
    [FRAME_THIN] = {0.8, 0},
    [FRAME_STRONG] = {1.6, 0},
    [FRAME_URGENT] = {3, 0},
    [FRAME_ALARM] = {3, 0},
};

/* The left edge on paper of what begins at x and is so wide. */
static double left_of(const struct ink *ink, double x, double width)
{
	return ink->rtl ? ink->paper->width - ink->look->side - x - width : ink->look->side + x;
}

static double area_width(const struct ink *ink)
{
	return ink->paper->width - 2 * ink->look->side;
}

static void fill(const struct ink *ink, double x, double y, double width, double height)
{
	cairo_rectangle(ink->cairo, left_of(ink, x, width), y, width, height);
	cairo_fill(ink->cairo);
}

void ink_rule(const struct ink *ink, double x, double y, double width, double thick)
{
	fill(ink, x, y, width, thick);
}

static void set_grey(const struct ink *ink, double grey)
{
	cairo_set_source_rgb(ink->cairo, grey, grey, grey);
}

/* ---- text ---- */

static double line_left(const struct ink *ink, PangoLayoutLine *line, double x, double width)
{
	PangoRectangle logical;
	double left = left_of(ink, x, width);
	pango_layout_line_get_extents(line, NULL, &logical);
	return ink->rtl ? left + width - (double)logical.width / PANGO_SCALE : left;
}

static double run_width(PangoLayoutRun *run)
{
	return (double)pango_glyph_string_get_width(run->glyphs) / PANGO_SCALE;
}

static PangoGlyph space_of(PangoLayoutRun *run)
{
	PangoGlyphString *glyphs = pango_glyph_string_new();
	pango_shape(" ", 1, &run->item->analysis, glyphs);
	PangoGlyph space = glyphs->num_glyphs > 0 ? glyphs->glyphs[0].glyph : PANGO_GLYPH_EMPTY;
	pango_glyph_string_free(glyphs);
	return space;
}

/* Where a line was broken pango takes the glyph of the blank away. It is drawn all the same, for
 * whoever searches, copies or hears the text: words must not run together. */
static void draw_run(const struct ink *ink, const char *text, PangoLayoutRun *run, double x,
    double base)
{
	PangoGlyphItem *copy = pango_glyph_item_copy(run);
	PangoGlyphString *glyphs = copy->glyphs;
	for (int i = 0; i < glyphs->num_glyphs; i++)
		if (glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
		    text[run->item->offset + glyphs->log_clusters[i]] == ' ')
			glyphs->glyphs[i].glyph = space_of(run);
	cairo_move_to(ink->cairo, x, base);
	pango_cairo_show_glyph_item(ink->cairo, text, copy);
	pango_glyph_item_free(copy);
}

static void draw_line(const struct ink *ink, PangoLayoutLine *line, double left, double base)
{
	const char *text = pango_layout_get_text(line->layout);
	for (GSList *r = line->runs; r; r = r->next) {
		draw_run(ink, text, r->data, left, base);
		left += run_width(r->data);
	}
}

void ink_layout(const struct ink *ink, PangoLayout *layout, double x, double y, double width)
{
	for (GSList *l = pango_layout_get_lines_readonly(layout); l; l = l->next) {
		PangoRectangle logical;
		pango_layout_line_get_extents(l->data, NULL, &logical);
		draw_line(ink, l->data, line_left(ink, l->data, x, width),
		    y - (double)logical.y / PANGO_SCALE);
		y += (double)logical.height / PANGO_SCALE;
	}
}

static double base_of(const struct placed *place, unsigned row)
{
	return place->y + piece_height(place->piece, place->from, row) + place->piece->rows[row].ascent;
}

/* ---- a line in parts ---- */

static const struct piece_part *part_at(const struct piece_text *t, int byte)
{
	for (unsigned i = 0; i < t->nparts; i++)
		if (byte >= t->parts[i].from && byte < t->parts[i].to)
			return &t->parts[i];
	return NULL;
}

/* A part that goes on is the same thing, but a link that goes on in the next line is another one
 * there: its area would else cover what stands between. */
static void go_to_part(struct ink *ink, const struct piece_text *t, const struct piece_part *part,
    bool goes_on, bool first_in_line)
{
	struct tag_path path = part ? part->path : t->path;
	bool link = part && *part->link;
	if (goes_on && !(link && first_in_line))
		path.fresh = TAGS_DEEP;
	tags_go(&ink->tags, &path, part ? part->link : t->link);
}

/* Runs follow each other from left to right, and none belongs to two parts. */
static const struct piece_part *draw_parts(struct ink *ink, const struct piece_text *t,
    PangoLayoutLine *line, double left, double base, const struct piece_part *last)
{
	for (GSList *r = line->runs; r; r = r->next) {
		PangoLayoutRun *run = r->data;
		const struct piece_part *part = part_at(t, run->item->offset);
		go_to_part(ink, t, part, part == last, r == line->runs);
		draw_run(ink, pango_layout_get_text(t->layout), run, left, base);
		left += run_width(run);
		last = part;
	}
	return last;
}

static void draw_text(struct ink *ink, const struct placed *place, const struct piece_text *t)
{
	static const struct piece_part none;
	const struct piece_part *last = &none;
	for (unsigned i = 0; i < t->lines; i++) {
		unsigned row = t->row + i;
		if (row < place->from || row >= place->to)
			continue;
		set_grey(ink, place->piece->black ? 1 : 0);
		PangoLayoutLine *line = pango_layout_get_line_readonly(t->layout, (int)i);
		double left = line_left(ink, line, place->x + t->x, t->width), base = base_of(place, row);
		last = draw_parts(ink, t, line, left, base, last);
	}
}

/* ---- what is not read out ---- */

static void draw_bullet(const struct ink *ink, const struct piece_mark *m, double x, double base)
{
	double radius = m->size * 0.14, left = left_of(ink, x, 2 * radius);
	cairo_new_sub_path(ink->cairo);
	cairo_arc(ink->cairo, left + radius, base - m->size * 0.27, radius, 0, FULL_TURN);
	cairo_fill(ink->cairo);
}

static void draw_dash(const struct ink *ink, const struct piece_mark *m, double x, double base)
{
	fill(ink, x, base - m->size * 0.3, m->size * 0.4, m->size * 0.07);
}

static void draw_box(const struct ink *ink, const struct piece_mark *m, double x, double base)
{
	double side = m->size * 0.86, half = BOX_LINE / 2;
	cairo_set_line_width(ink->cairo, BOX_LINE);
	cairo_rectangle(ink->cairo, left_of(ink, x, side) + half, base - side * 0.92 + half,
	    side - BOX_LINE, side - BOX_LINE);
	cairo_stroke(ink->cairo);
}

static void draw_write(const struct ink *ink, const struct piece_mark *m, double x, double base)
{
	fill(ink, x, base + 2, m->width, WRITE_LINE);
}

static void (*const draw_mark[MARKS])(const struct ink *, const struct piece_mark *, double, double) = {
    [MARK_BULLET] = draw_bullet,
    [MARK_DASH] = draw_dash,
    [MARK_BOX] = draw_box,
    [MARK_LINE] = draw_write,
};

/* None where something else has been drawn just above: a frame, a line to write on, nothing. */
static bool has_rule_above(const struct flow *flow, const struct placed *place)
{
	if (place == flow->list)
		return false;
	const struct placed *above = place - 1;
	bool line = above->piece->nmarks > 0 && above->piece->marks[0].kind == MARK_LINE;
	return above->sheet == place->sheet && above->x == place->x && above->y < place->y && !line &&
	       above->piece->frame <= FRAME_CAUTION;
}

static void draw_marks(const struct ink *ink, const struct flow *flow, const struct placed *place)
{
	double gap = place->piece->gap * flow->air;
	for (unsigned i = 0; i < place->piece->nmarks; i++) {
		const struct piece_mark *m = &place->piece->marks[i];
		if (m->row >= place->from && m->row < place->to)
			draw_mark[m->kind](ink, m, place->x + m->x, base_of(place, m->row));
	}
	if (place->piece->rule && has_rule_above(flow, place))
		ink_rule(ink, place->x, place->y - gap / 2, place->width, HAIRLINE);
}

/* ---- frames ---- */

static double end_of(const struct placed *place)
{
	return place->y + piece_height(place->piece, place->from, place->to);
}

static void draw_frame(const struct ink *ink, const struct placed *first, const struct placed *last,
    double pad)
{
	enum frame_kind kind = first->piece->frame;
	double line = frames[kind].line, width = area_width(ink);
	double y = first->y, height = end_of(last) - y;
	set_grey(ink, frames[kind].grey);
	if (kind <= FRAME_CAUTION) {
		fill(ink, 0, y + 2, line, height - 2);
		return;
	}
	y -= pad;
	height += 2 * pad;
	cairo_set_line_width(ink->cairo, line);
	cairo_rectangle(ink->cairo, left_of(ink, 0, width) + line / 2, y + line / 2, width - line,
	    height - line);
	cairo_stroke(ink->cairo);
	if (first->piece->black)
		fill(ink, 0, y, width, end_of(first) - y + pad / 2);
}

/* The run of places on this sheet that share a frame with the one at i ends here. */
static unsigned frame_end(const struct flow *flow, unsigned i)
{
	unsigned end = i + 1;
	while (end < flow->n && flow->list[end].sheet == flow->list[i].sheet &&
	       flow->list[end].piece->frame_id == flow->list[i].piece->frame_id)
		end++;
	return end;
}

static void draw_frames(const struct ink *ink, const struct flow *flow, unsigned sheet)
{
	for (unsigned i = 0; i < flow->n;) {
		unsigned end = flow->list[i].piece->frame_id ? frame_end(flow, i) : i + 1;
		if (flow->list[i].sheet == sheet && flow->list[i].piece->frame_id)
			draw_frame(ink, &flow->list[i], &flow->list[end - 1],
			    ink->look->pad * flow->air);
		i = end;
	}
}

void ink_sheet(struct ink *ink, const struct flow *flow, unsigned sheet)
{
	tags_begin_artifact(&ink->tags);
	draw_frames(ink, flow, sheet);
	set_grey(ink, 0);
	for (unsigned i = 0; i < flow->n; i++)
		if (flow->list[i].sheet == sheet)
			draw_marks(ink, flow, &flow->list[i]);
	tags_end_artifact(&ink->tags);
	for (unsigned i = 0; i < flow->n; i++)
		for (unsigned k = 0; flow->list[i].sheet == sheet && k < flow->list[i].piece->ntexts; k++)
			draw_text(ink, &flow->list[i], &flow->list[i].piece->texts[k]);
	tags_rest(&ink->tags);
}
