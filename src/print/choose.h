/* Which document of a page is drawn, and how: the fullest that fits on one sheet. Only print/ uses
 * this. */
#ifndef PRINT_CHOOSE_H
#define PRINT_CHOOSE_H

#include "print/flow.h"
#include "print/type.h"

struct chosen {
	const struct page_choice *choice;
	const struct paper *paper;
	struct look look;
	const struct doc *doc;
	PangoContext *context;
	struct arena *mem;
	struct pieces pieces;
	struct flow flow;
	double foot; /* from the upper edge of the paper to where the foot begins */
};

/* Everything in mem but what pango holds: chosen_free. */
struct chosen choose_page(const struct page_choice *choice, const struct paper *paper,
    const struct fonts *fonts, struct arena *mem);
void chosen_free(struct chosen *c);

/* The same page again, with a line of small print at its end. */
void choose_again(struct chosen *c, const char *note);

double chosen_width(const struct chosen *c); /* between the margins */

#endif
