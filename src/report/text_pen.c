/* Lines of letters on a page of text. */
#include "report/text_pen.h"

#include "base/utf8.h"

enum {
	LEAST_ROOM = 12, /* columns that text gets whatever stands before it */
	NO_BREAK_SPACE = 0xa0,
};

void pen_letters(struct pen *p, struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		if (code == NO_BREAK_SPACE)
			buf_char(p->out, ' ');
		else if (code >= 0 && letter_kind(code) == LETTER_PLAIN)
			buf_put(p->out, str_part(text, at, n));
	}
}

void pen_line(struct pen *p, size_t indent, struct str text)
{
	if (text.n > 0) {
		buf_pad(p->out, indent, ' ');
		pen_letters(p, text);
	}
	buf_char(p->out, '\n');
}

void pen_rule(struct pen *p, size_t width, char c)
{
	buf_pad(p->out, width, c);
	buf_char(p->out, '\n');
}

size_t pen_room(const struct pen *p, size_t indent)
{
	return p->width > indent + LEAST_ROOM ? p->width - indent : LEAST_ROOM;
}

void pen_filled(struct pen *p, size_t indent, const char *text)
{
	struct str rest = str_of(text);
	while (rest.n > 0)
		pen_line(p, indent, layout_line(&measure_columns, &rest, pen_room(p, indent)));
}

void pen_item(struct pen *p, size_t indent, const char *sign, const char *text)
{
	struct str rest = str_of(text);
	p->hang = indent + utf8_width(str_of(sign));
	struct str line = layout_line(&measure_columns, &rest, pen_room(p, p->hang));
	buf_pad(p->out, indent, ' ');
	buf_text(p->out, sign);
	pen_letters(p, line);
	buf_char(p->out, '\n');
	while (rest.n > 0)
		pen_line(p, p->hang, layout_line(&measure_columns, &rest, pen_room(p, p->hang)));
}

const char *pen_marked(const struct pen *p, const struct block *b)
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
