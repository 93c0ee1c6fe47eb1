/* A screen in memory: a grid of cells, each a letter and its role. Views draw into it by display
 * width; the terminal shows it, tests read it as text. Knows nothing of terminals. */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "base/buf.h"
#include "ui/theme.h"

enum { CELL_BYTES = 30 }; /* a longer cluster of letters loses its last accents */

struct cell {
	char text[CELL_BYTES]; /* a letter with all that combines with it; "" : right half of a wide one */
	unsigned char width;   /* columns: 1 or 2; 0: right half */
	unsigned char role;
};

struct frame {
	int rows, cols;
	struct cell *cells; /* [row * cols + col] */
	int row, col;       /* of the cursor; always inside */
	bool typing;        /* it stands where letters will come, and has to be seen */
};

struct frame *frame_new(struct arena *mem, int rows, int cols); /* all blank */
void frame_clear(struct frame *f, enum role role);
const struct cell *frame_at(const struct frame *f, int row, int col);
bool cell_same(const struct cell *a, const struct cell *b);

/* Puts text from row, col on; what stands beyond an edge is cut off, never half a wide letter.
 * Gives the columns that text takes, cut off or not. Letters without width alone are left out. */
int frame_put(struct frame *f, int row, int col, struct str text, enum role role);
void frame_fill(struct frame *f, int row, int col, int cols, const char *letter, enum role role);
void frame_paint(struct frame *f, int row, int col, int cols, enum role role); /* letters stay */
void frame_cursor(struct frame *f, int row, int col);

/* The rows as text, without blanks at their ends, each with a line feed. */
void frame_print(const struct frame *f, struct buf *out);
/* The roles of the same cells, a letter each: ". q H - k F _ E A". */
void frame_print_roles(const struct frame *f, struct buf *out);

#endif
