/* How the two pages look: sizes of letters, spaces, margins, all in points. Tables only.
 * Only print/ uses this. */
#ifndef PRINT_LOOK_H
#define PRINT_LOOK_H

#include <stdbool.h>

#include "report/pages.h"

enum role {
	ROLE_TITLE,
	ROLE_FACT,    /* small facts under the title */
	ROLE_HEADING, /* of level 1 */
	ROLE_SUBHEADING,
	ROLE_BODY,
	ROLE_LEAD,   /* a heading in the line of what it stands over */
	ROLE_STRONG, /* what a card is called; the label of a field */
	ROLE_ALARM,  /* what an emergency is called */
	ROLE_WHY,
	ROLE_SOURCE,
	ROLE_SMALL,
	ROLE_FOOT,
	ROLES
};

struct letters {
	double size;
	bool bold;
};

struct look {
	struct letters role[ROLES];
	double least;          /* size of the letters of the page that must not be smaller */
	double leading;        /* from line to line, in sizes of the letters */
	double mark;           /* size of source marks, in sizes of the letters around them */
	double side, top, bottom; /* margins; the foot stands in the bottom one */
	double gap;            /* between paragraphs */
	double close;          /* between what belongs together */
	double lead;           /* above a heading in its line */
	double section;        /* above a heading */
	double pad;            /* inside a frame */
	double indent;         /* of lists */
	double label;          /* room for labels of fields, as a part of the width */
	double write;          /* above a line to write on, besides room for one line of letters */
	double gutter;         /* between columns */
	double tick;           /* above a box to tick */
	double box;            /* from the side of a box to its text */
	double mark_room;      /* for the number of a source, in sizes of its letters */
	bool cards;            /* findings have a bar along the side */
	/* At most so many columns, where they take less height. */
	unsigned field_columns, item_columns, source_columns;
	unsigned page_columns; /* of everything from the first heading on but framed warnings */
};

extern const struct look looks[LOOKS];

/* The same with smaller letters; small print stays as large as it has to be. */
struct look look_scaled(const struct look *look, double scale);

struct paper {
	const char *name;
	double width, height;
};

const struct paper *paper_find(const char *name); /* NULL: none such */

#endif
