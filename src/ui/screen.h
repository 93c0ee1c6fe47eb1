/* An interview on a screen: one thing a page, by keyboard, number pad, mouse or finger. The same
 * five verbs as line mode. Opens no file, and of the time it only knows how much has passed
 * (ui/loop.h); the terminal is the one on standard input and output. */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "report/compose.h"
#include "ui/printing.h"

enum screen_end {
	SCREEN_FINISHED,    /* the person looked through their answers and finished */
	SCREEN_STOPPED,     /* the person stopped early and saw the page so far; session_stopped */
	SCREEN_LEFT,        /* the person left and wants no page */
	SCREEN_HANGUP,      /* the terminal is gone; what was answered is in the session */
	SCREEN_NO_TERMINAL, /* nothing was shown: use line mode; result.why says it for a person */
	/* a kiosk only */
	SCREEN_IDLE,   /* nobody reacted */
	SCREEN_STAFF,  /* somebody asked for the staff page */
	SCREEN_RELOAD, /* nobody has begun, and this process has to make room for a new one */
};

/* What a kiosk tells on the way: never an answer, never a finding. */
enum screen_news {
	NEWS_READY,     /* the start page is shown */
	NEWS_BEGUN,     /* somebody left it */
	NEWS_ALIVE,     /* the loop turns: every SCREEN_ALIVE_SECONDS at most */
	NEWS_SUMMARY,   /* the summary is shown */
	NEWS_PRINTED,   /* a job was handed to the printer */
	NEWS_UNPRINTED, /* a job failed */
};
enum { SCREEN_ALIVE_SECONDS = 4 };

/* A stranger's machine. It begins with a start page and goes by the idle times; Ctrl-C and Ctrl-Z
 * do nothing, there is a key for staff, and nothing is left in the terminal. */
struct screen_kiosk {
	bool crashed; /* the one before ended by a fault: the start page says so */
	void (*tell)(void *ctx, enum screen_news news); /* NULL: nobody listens */
	/* Asked while the start page is shown and when somebody leaves it: true ends with
	 * SCREEN_RELOAD, because the day is another one. NULL: never. */
	bool (*outdated)(void *ctx);
	/* The terminal is open, and nothing else will be: time to give up rights. False: that failed,
	 * and nothing is shown. NULL: nothing to do. */
	bool (*opened)(void *ctx);
	int watched; /* a descriptor; when its other side is gone so is the kiosk; -1: none */
	void *ctx;
};

struct screen_settings {
	struct about *about;       /* who is answering: asked where it is open, and shown in the
	                            * review; NULL: not recorded */
	struct numbers languages;  /* to choose from; fewer than two: not asked */
	const char *theme;         /* "plain", "contrast", "mono"; NULL or "": plain */
	bool colours_anyway;       /* asked for by a flag: stands over NO_COLOR */
	bool kept;                 /* answers are being saved: the welcome and the end say so */
	const struct screen_kiosk *kiosk; /* NULL: at home */
	const struct printing *printing;  /* NULL: nothing prints here */
	unsigned idle_seconds;     /* a kiosk: without a key, until we ask; 0: never */
	unsigned erase_seconds;    /* after that, until all is erased */
	unsigned more_time;        /* times idle_seconds, for who asks for more; 0: the usual */
	bool (*save)(void *ctx);   /* after every answer; false: it failed, and the screen says so;
	                            * NULL: none */
	void *ctx;
	const struct arena_host *host; /* for what is typed and drawn; NULL: the heap */
};

struct screen_result {
	enum screen_end end;
	const char *why; /* SCREEN_NO_TERMINAL: small letters, no full stop; else "" */
};

/* Changes the session. When it returns the terminal is as it was before (on a kiosk: blank); the
 * summary is the caller's to compose and write. Gives out->end. */
int screen_run(struct session *s, const struct screen_settings *set, struct screen_result *out);

/* Can standard input and output carry a screen? Changes nothing. */
bool screen_possible(const char **why);

/* Can a terminal of this kind, in this locale, show the letters of this text as they are meant to
 * look? term: NULL is none. */
bool screen_draws(struct str text, bool utf8, const char *term);

#endif
