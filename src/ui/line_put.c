#include "base/utf8.h"
#include "report/text.h"
#include "ui/line_inside.h"

enum { NARROWEST = 10 }; /* columns that are left for a text beside its number */

const struct words *line_words(const struct line *l)
{
	return session_rules(l->s)->languages[session_language(l->s)].words;
}

const char *line_text(const struct line *l, enum word word, const char *a, const char *b)
{
	return words_text(line_words(l), word, a, b, l->mem);
}

static void put(const struct line *l, struct str text)
{
	fwrite(text.s, 1, text.n, l->setup->out);
}

void line_gap(const struct line *l)
{
	put(l, STR("\n"));
}

/* Lines of text from a column on; the first follows what stands there already. */
static void put_lines(const struct line *l, const char *text, size_t column)
{
	size_t width = l->setup->width > column + NARROWEST ? l->setup->width - column : NARROWEST;
	struct str rest = str_of(text);
	do {
		put(l, utf8_break(&rest, width));
		put(l, STR("\n"));
		for (size_t i = 0; i < column && rest.n > 0; i++)
			put(l, STR(" "));
	} while (rest.n > 0);
}

void line_put(const struct line *l, const char *text)
{
	put_lines(l, text, 0);
}

void line_say(const struct line *l, enum word word, const char *a, const char *b)
{
	line_put(l, line_text(l, word, a, b));
}

void line_item(const struct line *l, const char *head, const char *text)
{
	struct buf begin = buf_new(l->mem);
	buf_pad(&begin, LINE_INDENT, ' ');
	if (*head)
		buf_fmt(&begin, "%s ", head);
	put(l, buf_str(&begin));
	put_lines(l, text, utf8_width(buf_str(&begin)));
}

void line_numbered(const struct line *l, unsigned number, const char *text)
{
	line_item(l, text_fmt(l->mem, "%u.", number), text);
}

void line_doc(const struct line *l, const struct doc *doc)
{
	struct buf text = buf_new(l->mem);
	text_write(doc, l->setup->width, &text);
	put(l, buf_str(&text));
}
