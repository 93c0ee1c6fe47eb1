/* Draws placed pieces with cairo, tagged. Only print/ uses this. */
#ifndef PRINT_INK_H
#define PRINT_INK_H

#include "print/flow.h"

struct ink {
	cairo_t *cairo;
	struct tags tags;
	const struct look *look;
	const struct paper *paper;
	bool rtl;
};

/* Everything of one sheet but head and foot. */
void ink_sheet(struct ink *ink, const struct flow *flow, unsigned sheet);

/* A text outside the flow, in what is no part of the reading order. x, y: of its upper corner. */
void ink_layout(const struct ink *ink, PangoLayout *layout, double x, double y, double width);
void ink_rule(const struct ink *ink, double x, double y, double width, double thick);

#endif
