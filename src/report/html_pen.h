/* What the files of HTML write with: text made safe, and the lists that are open. Only for html*.c. */
#ifndef REPORT_HTML_PEN_H
#define REPORT_HTML_PEN_H

#include "report/doc.h"
#include "words/words.h"

/* What a list holds; blocks of another kind end it. */
enum list_kind {
	LIST_ITEMS,
	LIST_TICKS,
	LIST_RUNS,
	LIST_FIELDS,
	LIST_SOURCES,
	LIST_FEW, /* sources in a few words */
	LIST_KINDS
};

enum { DEEPEST = 3 };

struct html {
	struct buf *out;
	const struct doc *doc;
	const struct words *words;
	enum list_kind lists[DEEPEST]; /* open, each with an item open */
	unsigned depth;
	unsigned heading; /* level of the last one */
	bool section;     /* one is open */
	unsigned *cites;  /* [number of a source] marks written so far */
	unsigned sources; /* the greatest number, and one more */
};

/* Letters of others: escaped, without those that steer or turn text. */
void html_text(struct html *h, const char *text);
/* A number of a source that a text begins with: "3.1" is fact 1 of source 3. */
unsigned html_number(const char *text);
/* Our own markup; {1} is text of others, made safe. */
void html_put(struct html *h, const char *markup, const char *text);
/* "[1, 4]": each leads to its source. */
void html_marks(struct html *h, const char *marks);

/* Opens an item of such a list at this depth (1 …), closing and opening what it takes. */
void html_item(struct html *h, enum list_kind kind, unsigned depth);
/* Closes all lists deeper than this. */
void html_close(struct html *h, unsigned depth);

/* ---- html_sources.c ---- */

/* A line of the list of sources, with the places on the page that cite it. */
void html_source(struct html *h, const struct block *b);

#endif
