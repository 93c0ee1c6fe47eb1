/* A text with a name, and places in it. Every thing built from a file remembers its span: bytes,
 * never line numbers; lines and columns are worked out when somebody asks. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct source {
	const char *name;    /* as the user wrote it: rules/stem-cell.yaml */
	struct str text;     /* owned by whoever made the source; outlives it */
	const size_t *lines; /* byte at which each line begins */
	size_t nlines;
};

struct span {
	const struct source *src; /* NULL: no place */
	uint32_t at, len;         /* bytes; small, for there are very many, and no file has 4 GiB */
};

struct place {
	size_t line, column; /* from 1; columns count characters */
};

struct source *source_new(struct arena *mem, const char *name, struct str text);
struct place source_place(const struct source *src, size_t at);
struct str source_line(const struct source *src, size_t line); /* from 1, without its end */
struct span span_of(const struct source *src, size_t at, size_t len);
struct str span_text(struct span s);

#endif
