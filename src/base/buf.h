/* Text that grows, in an arena. `s` always ends with NUL once something was put. The only file
 * below the front ends that formats with printf. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct buf {
	struct arena *mem;
	char *s;
	size_t n, room;
};

struct buf buf_new(struct arena *mem);
void buf_put(struct buf *b, struct str text);
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
void buf_pad(struct buf *b, size_t n, char c);
void buf_fmt(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vfmt(struct buf *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
void buf_cut(struct buf *b, size_t n); /* keep the first n bytes */
const char *buf_end(struct buf *b);    /* the text, never NULL */
struct str buf_str(const struct buf *b);

/* A formatted text in an arena. */
const char *text_fmt(struct arena *mem, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
