/* Calendar days, and the moments that people remember: a day, a month, a year, "about 2 years
 * ago". Gregorian calendar; days are counted from 1970-01-01 (civil-from-days, the usual
 * 400-year cycle). Nothing here reads a clock. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

struct date {
	int year;  /* 1 to 9999; 0: no date */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

bool date_ok(struct date d);
bool date_read(struct str text, struct date *out); /* 2026-11-20 */
bool date_is_our_time(struct date d); /* an interview could be held on it: 2000 to 2199 */
void date_write(struct date d, struct buf *out);
int date_compare(struct date a, struct date b); /* below, at or over 0 */
int64_t date_days(struct date d);
struct date date_from_days(int64_t days);
int date_month_length(int year, int month);

enum date_unit { UNIT_DAYS, UNIT_WEEKS, UNIT_MONTHS, UNIT_YEARS, UNITS };

extern const char *const date_unit_names[UNITS]; /* "days" … as the rules language writes them */

enum precision { PRECISE_DAY, PRECISE_MONTH, PRECISE_YEAR, PRECISE_ABOUT };

struct moment {
	enum precision precision;
	struct date at;      /* the day; day 1 of the month; 1 January of the year */
	int count;           /* PRECISE_ABOUT: this many units ago */
	enum date_unit unit;
};

/* How long ago, in whole units, at least and at most. A future day gives a number below 0. */
struct elapsed {
	int64_t least, most;
};

struct elapsed moment_elapsed(struct moment m, struct date today, enum date_unit unit);

/* The answers-file form: 2026-05-17, 2026-05, 2026, about 2 years ago. */
bool moment_read(struct str text, struct moment *out);
void moment_write(struct moment m, struct buf *out);

/* The latest day it can have been. False: it is (partly) later than today; for a month or year
 * that has begun but not ended this is still true. */
bool moment_is_past(struct moment m, struct date today);

#endif
