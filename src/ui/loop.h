/* What the two loops of this room have in common: run.c, of an interview, and panel_run.c. */
#ifndef UI_LOOP_H
#define UI_LOOP_H

#include "ui/term.h"
#include "ui/theme.h"

/* Milliseconds of a clock that nobody sets, and that goes on while the machine sleeps: who is gone
 * meanwhile is gone. The only clock of this room. */
long long loop_now(void);

/* Is it time to draw? While keys come faster than they can be shown, only now and then. *unseen:
 * keys since the last time; 0 at first. */
bool loop_shows(const struct terminal *t, int *unseen);

/* May there be colours? anyway: somebody asked for them, whatever NO_COLOR says. */
bool loop_colours(const struct terminal *t, bool anyway);

/* The theme of that name; the plain one when there is none, or it needs colours and there are none.
 * name: NULL is plain. */
const struct theme *loop_theme(const char *name, bool colours);

#endif
