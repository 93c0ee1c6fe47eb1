#include "base/utf8.h"
#include "ui/line_inside.h"

enum { ROOM = LINE_LONGEST * 8 }; /* bytes that are looked at; the rest of a line is let go */

/* Reads up to the line feed or the end. *cut: there was more than fits. False: nothing was left. */
static bool read_line(FILE *in, struct buf *out, bool *cut)
{
	int c = getc(in);
	if (c == EOF)
		return false;
	for (*cut = false; c != EOF && c != '\n'; c = getc(in)) {
		if (out->n < ROOM)
			buf_char(out, (char)c);
		else
			*cut = true;
	}
	return true;
}

/* The bytes of an escape sequence at the start of text, as terminals send for arrow and function
 * keys: ESC [ … letter, ESC O letter, ESC alone. 0: there is none. */
static size_t escape_bytes(struct str text)
{
	if (text.n == 0 || text.s[0] != 0x1b)
		return 0;
	if (text.n > 2 && text.s[1] == 'O')
		return 3;
	if (text.n < 2 || text.s[1] != '[')
		return 1;
	size_t n = 2;
	while (n < text.n && text.s[n] >= 0x20 && text.s[n] < 0x40)
		n++;
	return n < text.n && text.s[n] >= 0x40 && text.s[n] < 0x7f ? n + 1 : n;
}

/* utf8_clean takes the control letters; what follows an ESC has to go with it. */
static void clean(struct str typed, struct arena *mem, struct buf *out)
{
	struct buf plain = buf_new(mem);
	for (size_t at = 0, n; at < typed.n;) {
		n = escape_bytes(str_from(typed, at));
		if (n == 0)
			buf_char(&plain, typed.s[at]);
		at += n ? n : 1;
	}
	utf8_clean(buf_str(&plain), out);
}

enum line_got line_get(const struct line *l, struct str *typed)
{
	struct buf raw = buf_new(l->mem), text = buf_new(l->mem);
	bool cut;
	fputs("> ", l->setup->out);
	if (fflush(l->setup->out) != 0 || ferror(l->setup->out))
		return GOT_END;
	if (!read_line(l->setup->in, &raw, &cut))
		return GOT_END;
	clean(buf_str(&raw), l->mem, &text);
	*typed = str_trim(buf_str(&text));
	if (l->setup->echo)
		fprintf(l->setup->out, "%.*s\n", (int)utf8_fit(*typed, l->setup->width), typed->s);
	return cut || utf8_count(*typed) > LINE_LONGEST ? GOT_TOO_LONG : GOT_LINE;
}
