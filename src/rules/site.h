/* What one clinic sets for itself: the site file. Plain data in an arena of its maker. */
#ifndef RULES_SITE_H
#define RULES_SITE_H

#include "base/source.h"
#include "base/text.h"

struct site {
	const char *clinic;           /* "": the engine's words, "the clinic" */
	const char *emergency_number; /* "911" */
	const char *desk;             /* "": the engine's words, "the front desk" */
	const char *time_zone;        /* "" : the machine's */
	const char *paper;            /* "a4", "letter", "": the locale's */
	const char **languages;       /* offered, in this order; ends with NULL; NULL: all of the rules */
	struct span *language_at;     /* where each is written */
	unsigned idle_seconds;        /* kiosk: without a key, until it asks */
	unsigned erase_seconds;       /* kiosk: after that, until it erases */
	unsigned more_time;           /* kiosk: idle_seconds times this for who asks for more time */
	unsigned staff_seconds;       /* kiosk: without a key, until the staff page closes */
	const char *printer;          /* "": the default one; "none": nothing is printed */
	const char *theme;            /* "plain", "contrast" */
	const char *staff_pin;        /* hash of the PIN, made by `candor pin`; "": none */
	const char *state;            /* kiosk: folder for the rules taken and the log; "": none */
	const char *store;            /* folder for sealed copies, "": none */
};

extern const struct site site_default;

#endif
