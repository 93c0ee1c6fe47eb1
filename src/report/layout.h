/* Breaks text into lines for any device that can say how wide a text is: columns on a terminal,
 * points on paper. Knows nothing of blocks and pages. */
#ifndef REPORT_LAYOUT_H
#define REPORT_LAYOUT_H

#include "base/str.h"

struct measure {
	size_t (*width)(const void *ctx, struct str text); /* in units of the device */
	const void *ctx;
};

/* Columns of a terminal: combining letters 0, wide ones 2. */
extern const struct measure measure_columns;

/* Cuts the next line of at most `room` units off *rest; the line has no blanks at its ends. Breaks
 * at blanks, never at a no-break space; in a word only when it alone is wider than the line, there
 * first behind / - _ ? & = , and else between letters. A line feed always breaks. At least one
 * letter is cut off, even when it is wider than `room`. */
struct str layout_line(const struct measure *m, struct str *rest, size_t room);

/* The width of the widest of the lines that text fills. */
size_t layout_widest(const struct measure *m, struct str text, size_t room);

#endif
