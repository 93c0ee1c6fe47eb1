/* An interview on a screen: one thing a page, by keyboard, number pad, mouse or finger. The same
 * five verbs as line mode. Reads no clock and opens no file; the terminal is the one on standard
 * input and output. */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "report/compose.h"

enum screen_end {
	SCREEN_FINISHED,    /* the person looked through their answers and finished */
	SCREEN_STOPPED,     /* the person stopped early and saw the page so far; session_stopped */
	SCREEN_LEFT,        /* the person left and wants no page */
	SCREEN_HANGUP,      /* the terminal is gone; what was answered is in the session */
	SCREEN_NO_TERMINAL, /* nothing was shown: use line mode; result.why says it for a person */
};

struct screen_settings {
	const struct about *about; /* for the summary; NULL: not recorded */
	struct numbers languages;  /* to choose from; fewer than two: not asked */
	const char *theme;         /* "plain", "contrast", "mono"; NULL or "": plain */
	bool colours_anyway;       /* asked for by a flag: stands over NO_COLOR */
	bool kept;                 /* answers are being saved: the welcome and the end say so */
	bool locked;               /* a kiosk: Ctrl-C and Ctrl-Z do nothing */
	unsigned idle_seconds;     /* a kiosk: without a key, until we ask; 0: never */
	unsigned erase_seconds;    /* after that, until all is erased */
	bool (*save)(void *ctx);   /* after every answer; false: it failed, and the screen says so;
	                            * NULL: none */
	void *ctx;
	const struct arena_host *host; /* for what is typed and drawn; NULL: the heap */
};

struct screen_result {
	enum screen_end end;
	const char *why; /* SCREEN_NO_TERMINAL: small letters, no full stop; else "" */
};

/* Changes the session. When it returns the terminal is as it was before; the summary is the
 * caller's to compose and write. Gives out->end. */
int screen_run(struct session *s, const struct screen_settings *set, struct screen_result *out);

/* Can standard input and output carry a screen? Changes nothing. */
bool screen_possible(const char **why);

#endif
