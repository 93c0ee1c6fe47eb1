/* How the kiosk is, as candor-kiosk tells it: app/common/staff.h. Only app/staff uses this. */
#ifndef APP_STAFF_TOLD_H
#define APP_STAFF_TOLD_H

#include <stdbool.h>

#include "base/str.h"

enum { TOLD_WORD = 96 };

enum told_count {
	TOLD_BEGUN,
	TOLD_FINISHED,
	TOLD_IDLE,
	TOLD_LEFT,
	TOLD_STAFF,
	TOLD_CRASHED,
	TOLD_PRINTED,
	TOLD_UNPRINTED,
	TOLD_COUNTS
};

/* Every word is "" until it was told. */
struct told {
	char candor[TOLD_WORD], rules[TOLD_WORD], version[TOLD_WORD], sha256[TOLD_WORD];
	char before[TOLD_WORD];  /* version that can be brought back; "-": none */
	char looked[TOLD_WORD];  /* what came of looking for new rules */
	char printer[TOLD_WORD]; /* "none", "unused", "well", "failed" */
	char since[TOLD_WORD];   /* seconds since 1970 */
	char reviewed[TOLD_WORD], closed[TOLD_WORD]; /* "yes", "no" */
	char expired[TOLD_WORD], lost[TOLD_WORD];    /* numbers */
	char count[TOLD_COUNTS][TOLD_WORD];
};

/* Takes in a message, line by line; what it does not know is left out. */
void told_read(struct told *t, struct str text);

#endif
