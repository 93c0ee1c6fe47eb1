/* Parts of a page to strips: rows of letters of a given width that are not on any leaf yet.
 * Only ui/ uses this. */
#ifndef UI_STRIPS_H
#define UI_STRIPS_H

#include "ui/page.h"

/* How much air there is: the most that does not cost another leaf is taken. */
enum air {
	AIR_NONE,
	AIR_GAPS, /* blank rows between parts */
	AIR_TALL, /* and targets two rows high */
};

/* One row. Its pieces stand in page->pieces with a column but no row. */
struct strip {
	size_t first, n;
	bool gap;       /* blank: goes at the edges of a leaf */
	bool weak;      /* and where blank rows are short */
	bool with_next; /* stays on the same leaf as the next one */
	int target;     /* the target that begins here and wants a digit; -1: none */
	char *digit;    /* where that digit is written */
};

struct strips {
	struct page *p;
	enum air air;
	int text;    /* column where texts begin */
	int press;   /* column where targets begin, two behind their ">" */
	int width;   /* columns that may be used, from 0 on: more are hard to read */
	int full;    /* the same for rows of choices, which are looked through from top to bottom */
	struct strip *list;
	size_t n;
};

struct strips strips_make(struct page *p, enum air air, int cols);

/* Cut to fit, with an ellipsis. */
const char *clipped(const struct page *p, const char *words, int cols);

#endif
