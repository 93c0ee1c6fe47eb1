#include "report/layout.h"

#include <string.h>

#include "base/utf8.h"

static size_t columns(const void *ctx, struct str text)
{
	(void)ctx;
	return utf8_width(text);
}

const struct measure measure_columns = {columns, NULL};

static bool fits(const struct measure *m, struct str text, size_t n, size_t room)
{
	return m->width(m->ctx, str_part(text, 0, n)) <= room;
}

static size_t word_end(struct str text, size_t at)
{
	while (at < text.n && !is_blank(text.s[at]))
		at++;
	return at;
}

/* Bytes of a word that is wider than the line: whole letters, if it can be up to a mark that
 * addresses are cut at. */
static size_t cut_word(const struct measure *m, struct str word, size_t room)
{
	size_t n = utf8_cluster(word), nice = 0;
	for (size_t next = n; next < word.n; n = next) {
		if (strchr("/-_?&=,", word.s[n - 1]))
			nice = n;
		next += utf8_cluster(str_from(word, next));
		if (!fits(m, word, next, room))
			break;
	}
	return nice > 0 ? nice : n;
}

/* Bytes of the most whole words that fit into room. */
static size_t whole_words(const struct measure *m, struct str text, size_t room)
{
	size_t n = 0;
	while (n < text.n) {
		size_t begin = n;
		while (begin < text.n && is_blank(text.s[begin]))
			begin++;
		size_t end = word_end(text, begin);
		if (!fits(m, text, end, room))
			break;
		n = end;
	}
	return n;
}

struct str layout_line(const struct measure *m, struct str *rest, size_t room)
{
	size_t feed = 0;
	while (feed < rest->n && rest->s[feed] != '\n')
		feed++;
	struct str text = str_part(*rest, 0, feed);
	while (text.n > 0 && is_blank(text.s[0]))
		text = str_from(text, 1);
	size_t n = whole_words(m, text, room);
	if (n == 0 && text.n > 0)
		n = cut_word(m, str_part(text, 0, word_end(text, 0)), room);
	struct str line = str_trim(str_part(text, 0, n)), left = str_trim(str_from(text, n));
	if (left.n > 0)
		*rest = str_from(*rest, (size_t)(left.s - rest->s));
	else
		*rest = str_from(*rest, feed + (feed < rest->n));
	return line;
}

size_t layout_widest(const struct measure *m, struct str text, size_t room)
{
	size_t widest = 0;
	while (text.n > 0) {
		struct str line = layout_line(m, &text, room);
		size_t width = m->width(m->ctx, line);
		widest = width > widest ? width : widest;
	}
	return widest;
}
