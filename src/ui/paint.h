/* From one frame to the next in as few bytes as the terminal can understand: only cells that look
 * different are sent. Knows no terminal: what one can do is handed in as strings, the bytes come
 * out in a buffer, so that tests can read them. */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include "ui/frame.h"

/* What a terminal understands. Strings of parameters live in mem. */
struct pen {
	const void *ctx;
	const char *(*move)(const void *ctx, int row, int col, struct arena *mem);
	const char *(*along)(const void *ctx, int col, struct arena *mem); /* in its row; NULL */
	const char *(*colour)(const void *ctx, bool back, enum colour c, struct arena *mem); /* NULL */
	bool stays;                             /* behind the last column the cursor is still in its row */
	const char *clear;                      /* the screen; the cursor goes to the first cell */
	const char *clear_row;                  /* from the cursor to the end of its row; NULL */
	const char *plain;                      /* no style, no colour */
	const char *bold, *reverse, *underline; /* NULL: it cannot */
	const char *reverse_off; /* and nothing else; NULL: only with all the rest */
};

/* Where the cursor is left and which style is on, from one frame to the next. */
struct brush {
	int row, col; /* -1: not known */
	bool styled;  /* `style` is on */
	struct style style;
};

/* Appends the bytes that make `now` of `old` (NULL: of anything). The last cell of the last row is
 * never written, for some terminals would scroll. */
void paint(const struct pen *pen, const struct theme *theme, struct brush *brush,
    const struct frame *old, const struct frame *now, struct buf *out);

#endif
