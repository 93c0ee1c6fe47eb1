/* How often a wrong PIN may be typed. Three tries are free; then each wrong one locks the page for
 * longer: 1 minute, 2, 4 … up to an hour. The count lives in a file of fixed size that is written
 * before a PIN is looked at, so that pulling the plug gives no further try and a full disk no
 * further room. A right PIN sets it back. */
#ifndef KIOSK_LOCKOUT_H
#define KIOSK_LOCKOUT_H

#include <stdbool.h>

enum { LOCKOUT_FREE = 3, LOCKOUT_FIRST_S = 60, LOCKOUT_LONGEST_S = 3600 };

struct lockout {
	unsigned wrong;      /* in a row */
	long long until;     /* seconds since 1970: locked before that moment */
};

/* Seconds that the page stays locked; 0: a PIN may be tried. */
long lockout_left(const struct lockout *l, long long now);

/* Counts a try as wrong, until it is found right. */
void lockout_count(struct lockout *l, long long now);

/* What the file says. Without one nothing is locked; one that cannot be read counts as LOCKOUT_FREE
 * wrong tries, for somebody may have spoilt it. A lock longer than LOCKOUT_LONGEST_S, as from a
 * clock that was set back since, is cut to that, in the file too. */
void lockout_open(struct lockout *l, const char *folder, long long now);
bool lockout_write(const struct lockout *l, const char *folder); /* false: it could not be kept */

#endif
