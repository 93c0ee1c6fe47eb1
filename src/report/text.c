#include "report/text.h"

#include "base/utf8.h"
#include "report/text_pen.h"

enum {
	INDENT = 2,
	ROOM_FOR_FIELDS = 56, /* narrower pages put the label above its text */
	ROOM_FOR_HALVES = 60, /* narrower pages give each line to write on a line of its own */
	MOST_LABEL = 32,      /* columns that labels get at most */
	LEAST_LINE = 12,      /* columns that a line to write on gets whatever stands before it */
};

static bool is_safety(const struct block *b)
{
	return b->tone == TONE_EMERGENCY || b->tone == TONE_URGENT;
}

static void draw_title(struct pen *p, const struct block *b)
{
	pen_filled(p, 0, b->text);
	pen_rule(p, layout_widest(&measure_columns, str_of(b->text), p->width), '=');
}

static void draw_heading(struct pen *p, const struct block *b)
{
	pen_filled(p, 0, b->text);
	if (b->level == 1)
		pen_rule(p, layout_widest(&measure_columns, str_of(b->text), p->width), '-');
}

static void draw_paragraph(struct pen *p, const struct block *b)
{
	pen_filled(p, 0, pen_marked(p, b));
}

static void draw_notice(struct pen *p, const struct block *b)
{
	char rule = is_safety(b) ? '=' : '-';
	pen_rule(p, p->width, rule);
	pen_filled(p, 0, b->label);
	pen_filled(p, 0, pen_marked(p, b));
	pen_rule(p, p->width, rule);
}

static void draw_item(struct pen *p, const struct block *b)
{
	pen_item(p, b->level == 1 ? INDENT : 2 * INDENT, b->level == 1 ? "* " : "- ",
	    pen_marked(p, b));
}

static void draw_tick(struct pen *p, const struct block *b)
{
	pen_item(p, INDENT, "[ ] ", pen_marked(p, b));
}

static void draw_finding(struct pen *p, const struct block *b)
{
	const char *text = pen_marked(p, b);
	size_t indent = b->level == 1 ? INDENT : 2 * INDENT;
	const char *sign = b->level == 1 ? "* " : "- ";
	pen_item(p, indent, sign, *b->label ? b->label : text);
	if (*b->label)
		pen_filled(p, p->hang, text);
}

static void draw_why(struct pen *p, const struct block *b)
{
	pen_filled(p, p->hang, text_fmt(p->out->mem, "%s: %s", b->label, b->text));
}

static void draw_field_stacked(struct pen *p, const struct block *b)
{
	pen_filled(p, INDENT, *b->label ? text_fmt(p->out->mem, "%s:", b->label) : "");
	pen_filled(p, 2 * INDENT, pen_marked(p, b));
}

/* Label and text side by side, each filled in its own column. */
static void draw_field(struct pen *p, const struct block *b)
{
	struct str label = str_of(b->label), text = str_of(pen_marked(p, b));
	size_t column = INDENT + p->labels + INDENT;
	if (p->labels == 0) {
		draw_field_stacked(p, b);
		return;
	}
	while (label.n > 0 || text.n > 0) {
		struct str left = layout_line(&measure_columns, &label, p->labels);
		struct str right = layout_line(&measure_columns, &text, pen_room(p, column));
		size_t used = INDENT + utf8_width(left);
		buf_pad(p->out, left.n > 0 ? INDENT : 0, ' ');
		pen_letters(p, left);
		pen_line(p, left.n > 0 ? column - used : column, right);
	}
}

static void draw_source(struct pen *p, const struct block *b)
{
	const char *mark = text_fmt(p->out->mem, "[%s] ", b->label);
	size_t width = utf8_width(str_of(mark)), most = sizeof "[99] " - 1;
	pen_item(p, INDENT + (width < most ? most - width : 0), mark, b->text);
	pen_filled(p, p->hang, b->link);
}

/* ---- what goes into one paragraph ---- */

static bool in_run(const struct block *b)
{
	return b->kind == BLOCK_RUN || (b->kind == BLOCK_SOURCE && b->level == 2);
}

/* Does this one stand in the paragraph of the one before? */
static bool goes_on(const struct block *b, const struct block *last)
{
	return in_run(b) && last && last->kind == b->kind && b->level == 2;
}

/* "Main place: Knee", "[3] NHS, 2023" */
static const char *run_text(const struct pen *p, const struct block *b)
{
	const char *text = pen_marked(p, b);
	if (b->kind == BLOCK_SOURCE)
		return text_fmt(p->out->mem, "[%s]\302\240%s", b->label, text);
	if (!*b->label)
		return text;
	return text_fmt(p->out->mem, "%s:%s%s", b->label, *text ? " " : "", text);
}

/* "; " behind what ends without a sign of its own. */
static const char *run_between(struct str before)
{
	char last = before.n > 0 ? before.s[before.n - 1] : ':';
	return last == ':' || last == '?' || last == '!' || last == '.' ? " " : "; ";
}

static void draw_run(struct pen *p, const struct block *b, const struct block *last,
    const struct block *next)
{
	if (goes_on(b, last))
		buf_text(&p->run, run_between(buf_str(&p->run)));
	else
		p->run = buf_new(p->out->mem);
	buf_text(&p->run, run_text(p, b));
	if (!next || !goes_on(next, b))
		pen_filled(p, 0, buf_end(&p->run));
}

static bool is_half(const struct pen *p, const struct block *b)
{
	return b && b->kind == BLOCK_ROOM && b->level == 2 && p->width >= ROOM_FOR_HALVES;
}

/* "Next step: ______", alone or two of them side by side. */
static void draw_room(struct pen *p, const struct block *b, const struct block *next)
{
	bool first = is_half(p, b) && !p->half && is_half(p, next);
	size_t end = first ? p->width / 2 - INDENT : p->half ? p->width - p->width / 2 : p->width;
	const char *label = *b->label ? text_fmt(p->out->mem, "%s: ", b->label) : "";
	size_t used = utf8_width(str_of(label));
	buf_text(p->out, label);
	buf_pad(p->out, end > used ? end - used : LEAST_LINE, '_');
	if (first)
		buf_pad(p->out, p->width / 2 - (end > used ? end : used + LEAST_LINE), ' ');
	else
		buf_char(p->out, '\n');
	p->half = first;
}

static void draw_small(struct pen *p, const struct block *b)
{
	pen_filled(p, 0, b->text);
}

#define AFTER(kind) (1u << BLOCK_##kind)

/* How each kind is drawn, and behind which others it follows without a blank line. */
static const struct style {
	void (*draw)(struct pen *p, const struct block *b);
	unsigned close;
} styles[] = {
    [BLOCK_TITLE] = {draw_title, 0},
    [BLOCK_HEADING] = {draw_heading, AFTER(HEADING)},
    [BLOCK_PARAGRAPH] = {draw_paragraph, AFTER(HEADING)},
    [BLOCK_NOTICE] = {draw_notice, 0},
    [BLOCK_ITEM] = {draw_item, AFTER(HEADING) | AFTER(PARAGRAPH) | AFTER(ITEM) | AFTER(FINDING) |
                                   AFTER(NOTICE) | AFTER(WHY)},
    [BLOCK_TICK] = {draw_tick, AFTER(HEADING) | AFTER(FINDING)},
    [BLOCK_FIELD] = {draw_field, AFTER(HEADING) | AFTER(FIELD)},
    [BLOCK_FINDING] = {draw_finding, AFTER(HEADING)},
    [BLOCK_WHY] = {draw_why, AFTER(FINDING) | AFTER(TICK) | AFTER(ITEM)},
    [BLOCK_RUN] = {NULL, AFTER(HEADING) | AFTER(RUN)}, /* looks around it: see draw_block */
    [BLOCK_SOURCE] = {draw_source, AFTER(HEADING) | AFTER(SOURCE)},
    [BLOCK_ROOM] = {NULL, 0}, /* looks at the block behind it: see draw_block */
    [BLOCK_SMALL] = {draw_small, AFTER(SMALL)},
};

static bool stands_close(const struct pen *p, const struct block *b, const struct block *last)
{
	bool joins = b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_TICK;
	if (p->half || (joins && b->level == 2) || goes_on(b, last))
		return true;
	return (styles[b->kind].close >> last->kind) & 1u;
}

static void draw_block(struct pen *p, const struct block *b, const struct block *last,
    const struct block *next)
{
	if (last && !stands_close(p, b, last))
		buf_char(p->out, '\n');
	if (b->kind == BLOCK_SMALL && last && last->kind != BLOCK_SMALL)
		pen_rule(p, p->width, '-');
	if (b->kind == BLOCK_ROOM)
		draw_room(p, b, next);
	else if (in_run(b))
		draw_run(p, b, last, next);
	else
		styles[b->kind].draw(p, b);
}

/* One column of labels for the whole page, so that all fields stand in line. */
static size_t label_columns(const struct doc *d, size_t width)
{
	size_t widest = 0, most = width * 3 / 8 < MOST_LABEL ? width * 3 / 8 : MOST_LABEL;
	if (width < ROOM_FOR_FIELDS)
		return 0;
	for (size_t i = 0; i < d->n; i++) {
		if (d->blocks[i].kind != BLOCK_FIELD)
			continue;
		size_t w = layout_widest(&measure_columns, str_of(d->blocks[i].label), most);
		widest = w > widest ? w : widest;
	}
	return widest;
}

void text_write(const struct doc *d, size_t width, struct buf *out)
{
	if (width < TEXT_NARROWEST)
		width = TEXT_NARROWEST;
	if (width > TEXT_WIDEST)
		width = TEXT_WIDEST;
	struct pen pen = {.out = out, .width = width, .labels = label_columns(d, width)};
	for (size_t i = 0; i < d->n; i++)
		draw_block(&pen, &d->blocks[i], i > 0 ? &d->blocks[i - 1] : NULL,
		    i + 1 < d->n ? &d->blocks[i + 1] : NULL);
}
