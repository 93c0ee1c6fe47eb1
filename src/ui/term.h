/* The terminal that a person sits at: shows frames, reads keys, and is left as it was found,
 * however it ends. One file behind this header knows ncurses; there is one terminal a process. */
#ifndef UI_TERM_H
#define UI_TERM_H

#include "ui/frame.h"
#include "ui/key.h"

struct terminal;

/* NULL: this is no terminal for a screen, and *why says so in small letters. */
struct terminal *term_open(struct arena *mem, const char **why);
void term_close(struct terminal *t);
bool term_possible(const char **why); /* the same question, nothing is changed */

bool term_ascii(const struct terminal *t);   /* it knows no other letters */
bool term_colours(const struct terminal *t); /* it knows some */
void term_size(const struct terminal *t, int *rows, int *cols);

/* Shows the frame; only cells that differ from the last one are sent. */
void term_show(struct terminal *t, const struct frame *f, const struct theme *theme);
void term_forget(struct terminal *t); /* the next frame is sent whole */

/* Waits for a key. Also PRESS_RESIZE, and PRESS_HANGUP when nobody is there any more. */
void term_read(struct terminal *t, struct key *out);
bool term_waiting(const struct terminal *t); /* is there more to read at once? */

void term_suspend(struct terminal *t); /* the terminal as it was, until the shell wakes us */

#endif
