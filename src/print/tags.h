/* The structure of a tagged PDF, as it is drawn: what is a heading, a list, a link.
 * Only print/ uses this. */
#ifndef PRINT_TAGS_H
#define PRINT_TAGS_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#include "base/buf.h"

enum { TAGS_DEEP = 8 };

/* From the outside in: {"L", "LI", "LBody", "P"}. The outer ones that the text before has too go
 * on, but for those from `fresh` on, which begin anew. Only the innermost may hold letters: of
 * what stands around other tags cairo 1.16 makes no marked content. */
struct tag_path {
	const char *name[TAGS_DEEP]; /* NULL behind the last */
	unsigned fresh;
};

struct tags {
	cairo_t *cairo;
	struct arena *mem;
	const char *open[TAGS_DEEP + 4];
	unsigned n, base; /* base: those around the page, which no path names */
};

/* The one around everything, and one around each page. */
void tags_enter(struct tags *t, const char *name);
void tags_leave(struct tags *t);

/* Opens what is not open yet. link: the address for a path that ends in "Link", else "". */
void tags_go(struct tags *t, const struct tag_path *path, const char *link);
/* Closes what tags_go opened. */
void tags_rest(struct tags *t);

/* What is drawn between these is no part of what is read: frames, lines, numbers of pages. Cairo
 * 1.16 knows nothing of such artifacts: seal.c makes them of these. */
#define TAG_ARTIFACT "NonStruct"
void tags_begin_artifact(struct tags *t);
void tags_end_artifact(struct tags *t);

/* Can it stand in a PDF as it is? An address of the web, of plain letters. */
bool tags_is_address(const char *link);

#endif
