/* The terminal that a person sits at: shows frames, reads keys, and is left as it was found,
 * however it ends. One file behind this header knows ncurses; there is one terminal a process. */
#ifndef UI_TERM_H
#define UI_TERM_H

#include "ui/frame.h"
#include "ui/key.h"

struct terminal;

/* NULL: this is no terminal for a screen, and *why says so in small letters. blank: a kiosk, where
 * nothing may be left on it or wait in it, neither before nor afterwards. */
struct terminal *term_open(struct arena *mem, bool blank, const char **why);
void term_close(struct terminal *t);
bool term_possible(const char **why); /* the same question, nothing is changed */

bool term_ascii(const struct terminal *t);   /* it knows no other letters */
bool term_colours(const struct terminal *t); /* it knows some */

/* How a person makes letters larger on it. */
enum letters {
	LETTERS_WINDOW,  /* a window: Ctrl and + */
	LETTERS_XTERM,   /* xterm, which has keys of its own */
	LETTERS_CONSOLE, /* a console of Linux: not while a program runs */
};
enum letters term_letters(void);
void term_size(const struct terminal *t, int *rows, int *cols); /* what is drawn on of it */

/* Shows the frame; only cells that differ from the last one are sent. */
void term_show(struct terminal *t, const struct frame *f, const struct theme *theme);
void term_forget(struct terminal *t); /* the next frame is sent whole */

void term_ring(struct terminal *t);

enum { TERM_OTHERS = 2 };

/* What to wait for beside the keyboard. */
struct term_wait {
	int ms;                   /* no longer than this; -1: for ever */
	int others[TERM_OTHERS];  /* descriptors; -1: none */
	bool ready[TERM_OTHERS];  /* given back: it can be read, or its other side is gone */
};

/* Waits for a key. Also PRESS_RESIZE; PRESS_HANGUP when nobody is there any more; on a kiosk
 * PRESS_RELOAD. PRESS_NONE: a key that has no name. False: it was something else. */
bool term_read(struct terminal *t, struct term_wait *w, struct key *out);
bool term_waiting(const struct terminal *t); /* is there more to read at once? */

void term_suspend(struct terminal *t); /* the terminal as it was, until the shell wakes us */

#endif
