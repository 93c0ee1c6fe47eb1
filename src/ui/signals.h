/* Signals as a few facts: what has happened since somebody last looked. They are let through only
 * while we wait for a key, so that nothing is torn. Only ui/ uses this; one taker a process. */
#ifndef UI_SIGNALS_H
#define UI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

enum happening {
	HAPPENED_SIZE,  /* the window has another size */
	HAPPENED_HANGUP, /* the terminal is gone; to a kiosk this is also how to ask for new rules */
	HAPPENED_GONE,  /* we are asked to end */
	HAPPENED_STOP,  /* we are asked to stop for a while */
	HAPPENED_WOKEN, /* we were stopped without having been asked */
	HAPPENINGS
};

enum { SIGNALS_TAKEN = 7 };

struct signals {
	sigset_t waiting; /* the mask to wait with */
	bool keys;        /* those that a terminal makes of keys count; otherwise they do nothing */
	struct sigaction before[SIGNALS_TAKEN];
};

void signals_take(struct signals *s, bool keys);
void signals_again(const struct signals *s); /* somebody else has put in handlers since */
void signals_give(struct signals *s);
/* What waits now: while bytes come without a pause, waiting for them lets nothing through. */
void signals_let(const struct signals *s);
bool signals_happened(enum happening what); /* and forgets it */

#endif
