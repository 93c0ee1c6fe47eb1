#include "base/buf.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_ROOM = 128 };

struct buf buf_new(struct arena *mem)
{
	return (struct buf){.mem = mem};
}

/* Makes room for n more bytes and a NUL. */
static void grow(struct buf *b, size_t n)
{
	if (b->n + n + 1 <= b->room)
		return;
	size_t room = b->room ? b->room : FIRST_ROOM;
	while (room < b->n + n + 1)
		room *= 2;
	char *wider = arena_take(b->mem, room);
	if (b->n)
		memcpy(wider, b->s, b->n);
	b->s = wider;
	b->room = room;
}

void buf_put(struct buf *b, struct str text)
{
	grow(b, text.n);
	if (text.n)
		memcpy(b->s + b->n, text.s, text.n);
	b->n += text.n;
	b->s[b->n] = '\0';
}

void buf_text(struct buf *b, const char *text)
{
	buf_put(b, str_of(text));
}

void buf_char(struct buf *b, char c)
{
	buf_put(b, (struct str){&c, 1});
}

void buf_pad(struct buf *b, size_t n, char c)
{
	grow(b, n);
	memset(b->s + b->n, c, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void buf_vfmt(struct buf *b, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	if (n > 0) {
		grow(b, (size_t)n);
		vsnprintf(b->s + b->n, (size_t)n + 1, format, again);
		b->n += (size_t)n;
	}
	va_end(again);
}

void buf_fmt(struct buf *b, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	buf_vfmt(b, format, args);
	va_end(args);
}

void buf_cut(struct buf *b, size_t n)
{
	if (n < b->n) {
		b->n = n;
		b->s[n] = '\0';
	}
}

const char *buf_end(struct buf *b)
{
	grow(b, 0);
	b->s[b->n] = '\0';
	return b->s;
}

struct str buf_str(const struct buf *b)
{
	return (struct str){b->n ? b->s : "", b->n};
}

const char *text_fmt(struct arena *mem, const char *format, ...)
{
	struct buf b = buf_new(mem);
	va_list args;
	va_start(args, format);
	buf_vfmt(&b, format, args);
	va_end(args);
	return buf_end(&b);
}
