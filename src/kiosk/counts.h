/* How many people came, and how it went: numbers only, by the hour, so that a line of the log says
 * nothing of any one of them. */
#ifndef KIOSK_COUNTS_H
#define KIOSK_COUNTS_H

#include <stdbool.h>
#include <stddef.h>

enum counted {
	COUNT_BEGUN,
	COUNT_FINISHED,
	COUNT_IDLE,  /* erased because nobody reacted */
	COUNT_LEFT,  /* stopped by the person */
	COUNT_STAFF, /* ended because somebody called the staff page */
	COUNT_CRASHED,
	COUNT_PRINTED,
	COUNT_UNPRINTED,
	COUNTED
};

struct counts {
	unsigned hour[COUNTED], day[COUNTED];
	int which_hour, which_day; /* of the clock; -1: none yet */
};

extern const char *const count_names[COUNTED]; /* "begun", as the log writes them */

void counts_begin(struct counts *c);
void counts_add(struct counts *c, enum counted what);

/* The hour is over, or this is the end: its counts as "begun=3 finished=2 …" in text, all 0 again.
 * False: nothing was counted. */
bool counts_take_hour(struct counts *c, char *text, size_t room);

/* It is this hour of this day now. True: another hour than before, to be taken before anything is
 * added; a new day begins at 0 anyway. */
bool counts_turn(struct counts *c, int day, int hour);

#endif
