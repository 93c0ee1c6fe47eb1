/* Who answered, and how: from the front end or the answers file. Any words may stand there; those
 * that a person chooses from have names of their own. */
#ifndef REPORT_ABOUT_H
#define REPORT_ABOUT_H

#include "words/words.h"

struct about {
	const char *informant; /* "patient", "other" … ; "" : not said */
	const char *helper;    /* "none", "present" … ; "" : not said */
	const char *mode;      /* "line", "screen", "file" */
	int minutes;           /* -1: not known */
	bool live;             /* they are answering now, and nobody may have kept it */
};

/* What a person chooses from. */
enum who { WHO_SELF, WHO_HELPED, WHO_OTHER, WHOS };

extern const enum word who_words[WHOS + 1]; /* as choices; ends with WORDS */

/* Whether somebody has still to be asked. */
bool about_is_open(const struct about *about);

/* enum who; -1: nothing was said, or words of one's own in an answers file. */
int about_who(const struct about *about);

/* Words of one's own for the helper stay where there still is one. */
void about_say(struct about *about, enum who who);

/* For the review: the choice, or what stands in the answers file; "" : nothing. */
const char *about_answer(const struct about *about, const struct words *w, struct arena *mem);

/* "patient" as a clinician reads it; any other text as it is. */
const char *about_printed(const char *said, const struct words *w);

#endif
