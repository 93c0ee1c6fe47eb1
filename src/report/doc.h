/* A neutral document: what a page says, before anybody knows on what it is drawn. Composed once
 * from a session; text, HTML, PDF, screen and speech draw it. Lives in the arena given. */
#ifndef REPORT_DOC_H
#define REPORT_DOC_H

#include "base/buf.h"

enum block_kind {
	BLOCK_TITLE,     /* once, first */
	BLOCK_HEADING,   /* level 1 or 2 */
	BLOCK_PARAGRAPH, /* level 2: small facts, close to what stands before */
	BLOCK_NOTICE,    /* set apart: label is its heading */
	BLOCK_ITEM,      /* one of a list; level 1 or 2 */
	BLOCK_TICK,      /* one of a list with a box to tick; level 2: goes with the one before */
	BLOCK_FIELD,     /* label and text: "Painful places" "Knee" */
	BLOCK_FINDING,   /* label is its title, text what it says, marks its sources; level 2:
	                  * under another */
	BLOCK_WHY,       /* why the finding above is there */
	BLOCK_RUN,       /* label and text, in one paragraph with the runs behind it; level 1 begins
	                  * a paragraph, level 2 goes on in it. A label without text leads the others */
	BLOCK_SOURCE,    /* label is its mark "3", text the source; level 2: in a few words, in small
	                  * print, in one paragraph or in columns with the others */
	BLOCK_ROOM,      /* a line to write on; label says for what; level 2: half a line will do */
	BLOCK_SMALL,     /* small print */
	BLOCK_KINDS
};

enum tone { TONE_PLAIN, TONE_EMERGENCY, TONE_URGENT, TONE_CAUTION, TONE_QUIET, TONES };

struct block {
	enum block_kind kind;
	enum tone tone;
	int level;
	const char *label; /* "" : none */
	const char *text;  /* "" : none */
	const char *marks; /* "1, 4": sources, "" : none */
	const char *link;  /* address of a source, "" : none */
};

struct doc {
	struct arena *mem;
	const char *title, *language;
	struct block *blocks;
	size_t n;
};

/* Its first block is the title. Texts are not copied, here and below. */
struct doc *doc_new(struct arena *mem, const char *title, const char *language);

/* Adds a plain block of level 1. The block may be changed until the next one is added. */
struct block *doc_add(struct doc *d, enum block_kind kind, const char *label, const char *text);

#endif
