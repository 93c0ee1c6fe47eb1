/* How soon the next one is started when the one before crashed. Once is an accident: at once. Again
 * and again is a fault: slower each time, but nobody waits longer than a few seconds. Where the
 * start page does not even appear, or crash follows crash for minutes, the screen is closed with
 * words for staff, and tried again now and then. Times are milliseconds of a steady clock. */
#ifndef KIOSK_BACKOFF_H
#define KIOSK_BACKOFF_H

#include <stdbool.h>

enum {
	BACKOFF_QUICK_MS = 10000, /* who lived shorter crashed quickly */
	BACKOFF_FIRST_MS = 250,   /* the pause before the third in a row; doubles */
	BACKOFF_LONGEST_MS = 2000,
	BACKOFF_UNREADY = 5,      /* so many in a row without a start page close the screen */
	BACKOFF_QUICK = 60,       /* and so many quick ones */
	BACKOFF_RETRY_MS = 30000  /* a closed screen is tried again so often */
};

struct backoff {
	unsigned unready, quick; /* crashes in a row */
};

/* One crashed after so long a life; ready: it had shown its start page. Gives the pause before the
 * next one. */
long backoff_crashed(struct backoff *b, long long lived_ms, bool ready);
void backoff_well(struct backoff *b); /* one ended as it should */
bool backoff_closed(const struct backoff *b);

#endif
