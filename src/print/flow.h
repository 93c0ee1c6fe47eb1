/* Pieces onto sheets of paper: from top to bottom, some in columns; what belongs together stays
 * together while it can. Nothing is left out and nothing is cut: what is higher than a sheet is
 * parted between its lines. Distances in points from the upper left corner, but x counts from the
 * side on which the language begins. Only print/ uses this. */
#ifndef PRINT_FLOW_H
#define PRINT_FLOW_H

#include "print/piece.h"

/* Rows [from, to) of a piece, where they will be. */
struct placed {
	const struct piece *piece;
	unsigned from, to;
	unsigned sheet; /* 0: the first */
	double x, y;    /* of the upper corner of its first row */
	double width;   /* of the page or column it stands in */
};

struct flow {
	struct placed *list; /* in reading order */
	unsigned n, sheets;
	double air; /* what all gaps were multiplied with */
};

/* What a sheet has room for. */
struct area {
	double width;
	double top, top_again; /* where the first sheet begins, and each other one */
	double bottom;
};

struct flow flow_pieces(const struct pieces *pieces, const struct area *area,
    const struct look *look, double air, struct arena *mem);

/* ---- flow_band.c: pieces in columns; only flow.c uses this ---- */

struct flower {
	const struct pieces *pieces;
	const struct area *area;
	const struct look *look;
	struct arena *mem;
	struct flow out;
	double y;                  /* the next piece begins here, behind its gap */
	const struct piece *last;  /* on this sheet; NULL: none */
};

void flow_turn(struct flower *f); /* to the next sheet */
double flow_room(const struct flower *f);
/* From the last piece on a sheet (NULL: none) to the rows of p. */
double flow_space(const struct flower *f, const struct piece *last, const struct piece *p);
void flow_put(struct flower *f, const struct placed *place);

/* Places the band that begins at piece i; the first piece behind it. */
unsigned flow_band(struct flower *f, unsigned i);
double flow_band_least(const struct flower *f, unsigned i); /* height it begins with */

#endif
