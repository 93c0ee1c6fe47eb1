/* A page cut into pieces: a paragraph, a line of a table, a part of a card. A piece knows its rows
 * and what stands in them, but not on which sheet it will be. Distances are in points; x counts
 * from the side on which the language begins. Only print/ uses this. */
#ifndef PRINT_PIECE_H
#define PRINT_PIECE_H

#include "print/look.h"
#include "print/tags.h"

/* Bytes [from, to) of a paragraph that are something else than the rest of it. */
struct piece_part {
	int from, to;
	struct tag_path path;
	const char *link; /* as below */
};

/* One paragraph, broken into lines: line i stands in row `row` + i. */
struct piece_text {
	PangoLayout *layout; /* its own: pieces_free */
	double x, width;
	unsigned row, lines;
	struct tag_path path; /* what it is, for whoever does not see the page */
	const char *link;     /* the address for a path that ends in "Link", else "" */
	struct piece_part *parts;
	unsigned nparts;
};

/* What is drawn and not read out. */
enum mark_kind {
	MARK_BULLET,
	MARK_DASH,
	MARK_BOX,  /* to tick */
	MARK_LINE, /* to write on, from x on, `width` long */
	MARKS
};
struct piece_mark {
	enum mark_kind kind;
	unsigned row;
	double x, width;
	double size; /* of the letters beside it */
};

struct piece_row {
	double ascent, descent; /* from the line that letters stand on */
	bool tied;              /* must not be parted from the row above */
};

enum frame_kind {
	FRAME_NONE,
	FRAME_BAR,     /* a bar along the side: a card */
	FRAME_CAUTION, /* a heavier bar */
	FRAME_THIN,    /* the main message */
	FRAME_STRONG,  /* the same, with something to mind */
	FRAME_URGENT,  /* heavy: see somebody today */
	FRAME_ALARM,   /* heavy, and its first piece white on black: call now */
	FRAMES
};

struct piece {
	struct piece_row *rows;
	unsigned nrows;
	struct piece_text *texts; /* in reading order */
	unsigned ntexts;
	struct piece_mark *marks;
	unsigned nmarks;
	double gap;            /* above it, but not at the top of a sheet or column; may be made less */
	bool keeps;            /* stays with the piece behind it */
	bool rule;             /* a hairline above it, in the gap */
	bool black;            /* a band of black behind it */
	enum frame_kind frame;
	unsigned frame_id;     /* neighbours with the same one share their frame */
	unsigned band;         /* neighbours with the same one stand in columns; 0: none */
	unsigned columns;      /* how many */
};

struct pieces {
	struct piece *list;
	unsigned n;
};

double piece_height(const struct piece *p, unsigned from, unsigned to); /* of rows, no gap */
void pieces_free(struct pieces *p); /* what pango holds; the rest is in an arena */

#endif
