/* What a terminal understands, and the place and style it is left in: how to go from one place to
 * another and from one style to the next in few bytes. Knows no frame. Only paint.c and the tests
 * use this. */
#ifndef UI_BRUSH_H
#define UI_BRUSH_H

#include "base/buf.h"
#include "ui/theme.h"

enum way { WAY_UP, WAY_DOWN, WAY_LEFT, WAY_RIGHT };

/* What a terminal understands. Strings of parameters live in mem. */
struct pen {
	const void *ctx;
	const char *(*move)(const void *ctx, int row, int col, struct arena *mem);
	const char *(*along)(const void *ctx, int col, struct arena *mem); /* in its row; NULL */
	/* So many cells this way, n > 0; NULL: it cannot, or gives NULL: not this way. */
	const char *(*step)(const void *ctx, enum way way, int n, struct arena *mem);
	const char *(*colour)(const void *ctx, bool back, enum colour c, struct arena *mem); /* NULL */
	bool bright;            /* colours are the bright ones, not those that bold makes bright */
	bool stays;             /* behind the last column the cursor is still in its row */
	const char *hide, *show; /* the cursor; NULL: it cannot */
	const char *clear;      /* the screen; the cursor goes to the first cell */
	const char *clear_row;  /* from the cursor to the end of its row; NULL */
	const char *reset;      /* no style, no colour, ordinary letters, whatever was before */
	const char *plain;      /* no style, no colour */
	const char *bold, *reverse, *underline; /* NULL: it cannot */
	const char *reverse_off, *bold_off;     /* and nothing else; NULL: only with all the rest */
};

/* Where the cursor is left and which style is on, from one frame to the next. */
struct brush {
	int row, col; /* -1: not known */
	bool styled;  /* `style` is on */
	bool hidden;  /* the cursor is */
	struct style style;
};

extern const struct style style_none;
bool style_same(const struct style *a, const struct style *b);

void brush_style(struct brush *b, const struct pen *pen, const struct style *s, struct buf *out);
void brush_go(struct brush *b, const struct pen *pen, int row, int col, struct buf *out);

#endif
