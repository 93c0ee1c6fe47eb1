#include "base/source.h"

#include "base/utf8.h"

struct source *source_new(struct arena *mem, const char *name, struct str text)
{
	struct source *src = ARENA_NEW(mem, struct source);
	size_t *lines = NULL, n = 0;
	ARENA_PUSH(mem, lines, n, 0);
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] == '\n')
			ARENA_PUSH(mem, lines, n, i + 1);
	*src = (struct source){name, text, lines, n};
	return src;
}

/* The number, from 0, of the last line that begins at or before `at`. */
static size_t line_of(const struct source *src, size_t at)
{
	size_t low = 0, high = src->nlines;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (src->lines[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place source_place(const struct source *src, size_t at)
{
	size_t line = line_of(src, at), from = src->lines[line];
	struct str before = str_part(src->text, from, at - from);
	return (struct place){line + 1, utf8_count(before) + 1};
}

struct str source_line(const struct source *src, size_t line)
{
	if (line < 1 || line > src->nlines)
		return STR("");
	size_t from = src->lines[line - 1];
	size_t end = line < src->nlines ? src->lines[line] - 1 : src->text.n;
	if (end > from && src->text.s[end - 1] == '\r')
		end--;
	return str_part(src->text, from, end - from);
}

struct span span_of(const struct source *src, size_t at, size_t len)
{
	return (struct span){src, (uint32_t)at, (uint32_t)len};
}

struct str span_text(struct span s)
{
	return s.src ? str_part(s.src->text, s.at, s.len) : STR("");
}
