/* Bytes to and from the terminal on standard output and input. Only ui/ uses this. */
#ifndef UI_TTY_H
#define UI_TTY_H

#include "ui/decode.h"
#include "ui/signals.h"
#include "ui/term.h"

void tty_send(const char *bytes, size_t n); /* all of them; to nobody when nobody is there */

/* Waits for bytes and feeds them in; or for a signal, or for what w says. While something is begun
 * it waits no longer than pause_ms: then *pause. False: nobody will send any more. */
bool tty_read(struct decoder *d, int pause_ms, const struct signals *signals, struct term_wait *w,
    bool *pause);
bool tty_waiting(void); /* there is something to read at once */
bool tty_gone(void);    /* nobody is at the other side */
void tty_forget(void);  /* what was typed and not read yet */

#endif
