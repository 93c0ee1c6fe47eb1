/* The terminal between its two files. Only ui/ uses this. */
#ifndef UI_TERM_INSIDE_H
#define UI_TERM_INSIDE_H

#include "ui/decode.h"
#include "ui/paint.h"
#include "ui/signals.h"
#include "ui/term.h"

struct terminal {
	void *screen;      /* of ncurses */
	struct arena *mem; /* of what lasts as long as this */
	struct pen pen;
	struct brush brush;
	struct decoder decoder;
	struct signals signals;
	struct arena *mem_shown;   /* of the frame shown last */
	const struct frame *shown; /* NULL: nothing we know of */
	const struct theme *theme;
	bool ascii, pointer, vt;
	bool blank; /* nothing may be left on it */
	int escape_ms;
};

void term_take_size(struct terminal *t); /* it has another one */
void term_wake(struct terminal *t);      /* we were stopped without having been asked */

#endif
