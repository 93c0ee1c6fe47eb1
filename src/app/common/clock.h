/* What day it is in a time zone, and how time passes, for the programs. */
#ifndef APP_COMMON_CLOCK_H
#define APP_COMMON_CLOCK_H

#include <stdbool.h>

#include "base/date.h"

/* Is there such a time zone on this machine? "" is the machine's own. */
bool clock_knows(const char *time_zone);

/* Today in that time zone. Changes TZ of this process. */
struct date clock_today(const char *time_zone);

/* Milliseconds since some moment in the past, on a clock that nobody sets. */
long long clock_ms(void);

/* The day it is now, in the time zone that clock_today was asked for last. */
struct day {
	long long from, to; /* seconds of time(); `to` is in the next one */
};
struct day clock_day(void);
bool clock_is_in(const struct day *d); /* needs no file: also when none can be opened any more */

/* Whole minutes since some moment in the past, for how long an interview took. */
int clock_minutes(void);

#endif
