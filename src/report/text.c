#include "report/text.h"

#include <stdbool.h>

#include "base/utf8.h"
#include "report/layout.h"

enum {
	INDENT = 2,
	ROOM_FOR_FIELDS = 56, /* narrower pages put the label above its text */
	ROOM_FOR_HALVES = 60, /* narrower pages give each line to write on a line of its own */
	MOST_LABEL = 32,      /* columns that labels get at most */
	LEAST_ROOM = 12,      /* columns that text gets whatever stands before it */
	NO_BREAK_SPACE = 0xa0,
};

struct pen {
	struct buf *out;
	size_t width;
	size_t labels; /* columns of the labels of fields; 0: they stand above */
	size_t hang;   /* where the text of the last item began: reasons stand there too */
	bool half;     /* half a line to write on is drawn */
};

/* Letters as they may reach a terminal: nothing that steers it, no-break spaces as blanks. */
static void put_letters(struct pen *p, struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		if (code == NO_BREAK_SPACE)
			buf_char(p->out, ' ');
		else if (code >= 0 && letter_kind(code) == LETTER_PLAIN)
			buf_put(p->out, str_part(text, at, n));
	}
}

static void put_line(struct pen *p, size_t indent, struct str text)
{
	if (text.n > 0) {
		buf_pad(p->out, indent, ' ');
		put_letters(p, text);
	}
	buf_char(p->out, '\n');
}

static void put_rule(struct pen *p, size_t width, char c)
{
	buf_pad(p->out, width, c);
	buf_char(p->out, '\n');
}

static size_t room_at(const struct pen *p, size_t indent)
{
	return p->width > indent + LEAST_ROOM ? p->width - indent : LEAST_ROOM;
}

/* Text filled between `indent` and the right edge. */
static void put_filled(struct pen *p, size_t indent, const char *text)
{
	struct str rest = str_of(text);
	while (rest.n > 0)
		put_line(p, indent, layout_line(&measure_columns, &rest, room_at(p, indent)));
}

/* A sign such as "* " before the first line, the other lines below its text. */
static void put_item(struct pen *p, size_t indent, const char *sign, const char *text)
{
	struct str rest = str_of(text);
	p->hang = indent + utf8_width(str_of(sign));
	struct str line = layout_line(&measure_columns, &rest, room_at(p, p->hang));
	buf_pad(p->out, indent, ' ');
	buf_text(p->out, sign);
	put_letters(p, line);
	buf_char(p->out, '\n');
	while (rest.n > 0)
		put_line(p, p->hang, layout_line(&measure_columns, &rest, room_at(p, p->hang)));
}

/* "Text [1, 4]", the marks not torn apart. */
static const char *with_marks(const struct pen *p, const struct block *b)
{
	struct buf out = buf_new(p->out->mem);
	buf_text(&out, b->text);
	if (!*b->marks)
		return buf_end(&out);
	if (out.n > 0)
		buf_char(&out, ' ');
	buf_char(&out, '[');
	for (const char *c = b->marks; *c; c++) {
		if (*c == ' ')
			utf8_encode(NO_BREAK_SPACE, &out);
		else
			buf_char(&out, *c);
	}
	buf_char(&out, ']');
	return buf_end(&out);
}

static bool is_safety(const struct block *b)
{
	return b->tone == TONE_EMERGENCY || b->tone == TONE_URGENT;
}

static void draw_title(struct pen *p, const struct block *b)
{
	put_filled(p, 0, b->text);
	put_rule(p, layout_widest(&measure_columns, str_of(b->text), p->width), '=');
}

static void draw_heading(struct pen *p, const struct block *b)
{
	put_filled(p, 0, b->text);
	if (b->level == 1)
		put_rule(p, layout_widest(&measure_columns, str_of(b->text), p->width), '-');
}

static void draw_paragraph(struct pen *p, const struct block *b)
{
	put_filled(p, 0, with_marks(p, b));
}

static void draw_notice(struct pen *p, const struct block *b)
{
	char rule = is_safety(b) ? '=' : '-';
	put_rule(p, p->width, rule);
	put_filled(p, 0, b->label);
	put_filled(p, 0, with_marks(p, b));
	put_rule(p, p->width, rule);
}

static void draw_item(struct pen *p, const struct block *b)
{
	put_item(p, b->level == 1 ? INDENT : 2 * INDENT, b->level == 1 ? "* " : "- ",
	    with_marks(p, b));
}

static void draw_tick(struct pen *p, const struct block *b)
{
	put_item(p, INDENT, "[ ] ", with_marks(p, b));
}

static void draw_finding(struct pen *p, const struct block *b)
{
	const char *text = with_marks(p, b);
	size_t indent = b->level == 1 ? INDENT : 2 * INDENT;
	const char *sign = b->level == 1 ? "* " : "- ";
	put_item(p, indent, sign, *b->label ? b->label : text);
	if (*b->label)
		put_filled(p, p->hang, text);
}

static void draw_why(struct pen *p, const struct block *b)
{
	put_filled(p, p->hang, text_fmt(p->out->mem, "%s: %s", b->label, b->text));
}

static void draw_field_stacked(struct pen *p, const struct block *b)
{
	put_filled(p, INDENT, *b->label ? text_fmt(p->out->mem, "%s:", b->label) : "");
	put_filled(p, 2 * INDENT, with_marks(p, b));
}

/* Label and text side by side, each filled in its own column. */
static void draw_field(struct pen *p, const struct block *b)
{
	struct str label = str_of(b->label), text = str_of(with_marks(p, b));
	size_t column = INDENT + p->labels + INDENT;
	if (p->labels == 0) {
		draw_field_stacked(p, b);
		return;
	}
	while (label.n > 0 || text.n > 0) {
		struct str left = layout_line(&measure_columns, &label, p->labels);
		struct str right = layout_line(&measure_columns, &text, room_at(p, column));
		size_t used = INDENT + utf8_width(left);
		buf_pad(p->out, left.n > 0 ? INDENT : 0, ' ');
		put_letters(p, left);
		put_line(p, left.n > 0 ? column - used : column, right);
	}
}

static void draw_source(struct pen *p, const struct block *b)
{
	const char *mark = text_fmt(p->out->mem, "[%s] ", b->label);
	size_t width = utf8_width(str_of(mark)), most = sizeof "[99] " - 1;
	put_item(p, INDENT + (width < most ? most - width : 0), mark, b->text);
	put_filled(p, p->hang, b->link);
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
	buf_pad(p->out, end > used ? end - used : LEAST_ROOM, '_');
	if (first)
		buf_pad(p->out, p->width / 2 - (end > used ? end : used + LEAST_ROOM), ' ');
	else
		buf_char(p->out, '\n');
	p->half = first;
}

static void draw_small(struct pen *p, const struct block *b)
{
	put_filled(p, 0, b->text);
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
    [BLOCK_SOURCE] = {draw_source, AFTER(HEADING) | AFTER(SOURCE)},
    [BLOCK_ROOM] = {NULL, 0}, /* looks at the block behind it: see draw_block */
    [BLOCK_SMALL] = {draw_small, AFTER(SMALL)},
};

static bool stands_close(const struct pen *p, const struct block *b, const struct block *last)
{
	if (p->half || (b->kind == BLOCK_PARAGRAPH && b->level == 2) ||
	    (b->kind == BLOCK_TICK && b->level == 2))
		return true;
	return (styles[b->kind].close >> last->kind) & 1u;
}

static void draw_block(struct pen *p, const struct block *b, const struct block *last,
    const struct block *next)
{
	if (last && !stands_close(p, b, last))
		buf_char(p->out, '\n');
	if (b->kind == BLOCK_SMALL && last && last->kind != BLOCK_SMALL)
		put_rule(p, p->width, '-');
	if (b->kind == BLOCK_ROOM)
		draw_room(p, b, next);
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
