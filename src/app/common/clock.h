/* The only clock of candor. */
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

/* Whole minutes since some moment in the past, for how long an interview took. */
int clock_minutes(void);

#endif
