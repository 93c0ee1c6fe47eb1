/* What a person does with keys, mouse or finger, by names of our own. No terminal is known here;
 * stories and tests write the same names. */
#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>

#include "base/buf.h"

enum press {
	PRESS_NONE, /* something without a meaning for us */
	PRESS_TEXT, /* a letter: text; the keys of a number pad too */
	PRESS_ENTER,
	PRESS_TAB,
	PRESS_BACKTAB,
	PRESS_ESCAPE,
	PRESS_BACKSPACE,
	PRESS_DELETE,
	PRESS_CLEAR, /* Ctrl-U */
	PRESS_UP,
	PRESS_DOWN,
	PRESS_LEFT,
	PRESS_RIGHT,
	PRESS_HOME,
	PRESS_END,
	PRESS_PAGE_UP,
	PRESS_PAGE_DOWN,
	PRESS_F1,
	PRESS_F2,
	PRESS_F3,
	PRESS_F4,
	PRESS_F5,
	PRESS_F6,
	PRESS_F7,
	PRESS_F8,
	PRESS_F9,
	PRESS_F10,
	PRESS_F11,
	PRESS_F12,
	PRESS_STOP,    /* Ctrl-C */
	PRESS_SUSPEND, /* Ctrl-Z */
	PRESS_REDRAW,  /* Ctrl-L */
	/* a pointer, at row and col from 0 */
	PRESS_POINT_DOWN,
	PRESS_POINT_UP,
	PRESS_POINT_CLICK, /* down and up in one report */
	PRESS_WHEEL_UP,
	PRESS_WHEEL_DOWN,
	/* not keys */
	PRESS_RESIZE, /* the screen now has row rows and col columns */
	PRESS_PASTE_BEGIN,
	PRESS_PASTE_END,
	PRESS_HANGUP, /* nobody is there any more */
	PRESS_RELOAD, /* a kiosk: make room for a new process, if nobody has begun */
	PRESSES
};

enum { KEY_BYTES = 8 };

struct key {
	enum press press;
	char text[KEY_BYTES]; /* PRESS_TEXT: one code point, ends with NUL */
	bool pasted;          /* PRESS_TEXT: not typed by hand */
	int row, col;
};

struct key key_of(enum press press);
struct key key_text(const char *letter);
struct key key_point(enum press press, int row, int col);
bool key_is(const struct key *k, const char *letter); /* this very letter, typed */

/* "Enter", "F2", "Space", one letter, "click@3,10", "down@…", "up@…", "wheel-up@…",
 * "resize@12,40". False: not the name of a key. */
bool key_read(struct str name, struct key *out);
void key_write(const struct key *k, struct buf *out);

#endif
