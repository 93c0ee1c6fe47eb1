/* Inside a session. Only session/ and its tests use this.
 *
 * Given is what the person said; in force is what of it counts now: asked, confirmed, offered.
 * After a change the plan of the ruleset is run from the changed step on, and only steps that
 * something above has touched are computed again. */
#ifndef SESSION_STATE_H
#define SESSION_STATE_H

#include <stdint.h>

#include "session/session.h"

/* What a recomputation has parked, so that it can be asked about, and undone. */
struct park {
	unsigned question;
	int option;         /* a mark of a set or list; -1: the answer as a whole */
	unsigned char mark; /* that mark, as it was */
	bool untaken;       /* nobody gave it: it had been taken without asking */
};

struct answer_state {
	struct value given;    /* REPLY_NONE: nothing */
	bool confirmed;        /* the answer as a whole */
	unsigned char *held;   /* [option] this mark is confirmed; NULL when there are no marks */
	struct value force;    /* what counts */
	unsigned char *offered; /* [option] enum truth; NULL: all are always offered */
	bool taken;            /* the single option left, taken without asking */
	bool complete;         /* asked, and nothing is left to answer or confirm */
};

struct session {
	struct arena *mem;
	const struct ruleset *rules;
	const struct site *site;
	unsigned language;
	struct answer_state *answers; /* [question] */
	struct standing *standing;    /* [question] */
	unsigned char (*defined)[2];  /* [definition][negated] enum truth */
	unsigned char *sections;      /* enum truth: asked at all */
	unsigned char *findings;      /* enum truth of the condition */
	bool *heard;                  /* [finding] its page has been shown */
	unsigned nwarnings;           /* emergency and urgent findings that hold */
	uint64_t *dirty;              /* a bit a step */
	struct scene scene;
	struct value scratch; /* marks for the largest domain */
	unsigned char *scratch_offered;
	struct park *parks; /* of the last recomputation */
	unsigned nparks, room_parks;

	/* the walk */
	int at;       /* the question shown by back or change; -1: the first that is not complete */
	int frontier; /* after back: the walk goes on question by question up to here */
	bool stopped;

	/* an answer kept aside */
	int pending; /* its question; -1: none */
	struct value pending_value;
	struct atoms silenced;
};

void state_build(struct session *s);       /* everything, from nothing */
void state_touch(struct session *s, unsigned question); /* its given or confirmed has changed */
void state_run(struct session *s);         /* brings all that was touched up to date */
void state_run_all(struct session *s);     /* the same for everything; changes nothing if up to date */

/* Computes one question anew. True: something that others look at has changed. */
bool state_question(struct session *s, unsigned index, const struct step *step);

#endif
