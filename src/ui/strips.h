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
	bool soft;      /* but may be parted from it where both together are longer than a leaf */
	const char *head; /* a heading over what follows; "" : here its section ends; NULL: neither */
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

enum { STRIPS_WIDE = 60 }; /* from so many columns on there is room for margins */

/* ---- for one kind of part ---- */

struct strip *strips_add(struct strips *s);
/* Letters for the strip that was added last. target: -1: none. */
void strips_piece(struct strips *s, int col, struct str text, enum role role, int target);
void strips_gap(struct strips *s); /* never two in a row */
void strips_target(struct strips *s, unsigned target, int col, int cols);
/* Words from col on, over as many strips as they need, that stay together; the first one is there
 * already. */
void strips_wrap(struct strips *s, int col, const char *words, enum role role, int target);
struct str strips_line(struct str *rest, int cols); /* cuts off the next line */
int strips_columns(const char *words);
const char *strips_mark(const struct target *t); /* "( ) ", "[X] " */

void strips_lay_row(struct strips *s, const struct part *part);
void strips_lay_line(struct strips *s, const struct part *part);
void strips_lay_pad(struct strips *s, const struct part *part);
void strips_lay_link(struct strips *s, const struct part *part);

/* Cut to fit, with an ellipsis. */
const char *clipped(const struct page *p, const char *words, int cols);

#endif
