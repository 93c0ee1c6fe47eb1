/* What stands around the leaves of a page, at the same place on every one: title, Help, Hide,
 * Back, the button below, the hint. Only ui/ uses this. */
#ifndef UI_AROUND_H
#define UI_AROUND_H

#include "ui/page.h"

/* Rows of the screen that hold leaves. */
struct body {
	int top, end; /* first row, and the one behind the last */
	int go;       /* row of the button below */
	bool air;     /* blank rows are there */
};

void around_put(struct page *p, const struct body *b);

#endif
