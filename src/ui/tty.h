/* Bytes to and from the terminal on standard output and input. Only ui/ uses this. */
#ifndef UI_TTY_H
#define UI_TTY_H

#include "ui/decode.h"
#include "ui/signals.h"

void tty_send(const char *bytes, size_t n); /* all of them; to nobody when nobody is there */

/* Waits for bytes, or for a signal, and feeds them in. While something is begun it waits no longer
 * than pause_ms: then *pause. False: nobody will send any more. */
bool tty_read(struct decoder *d, int pause_ms, const struct signals *signals, bool *pause);
bool tty_waiting(void); /* there is something to read at once */

#endif
