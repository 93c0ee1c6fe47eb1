/* The room's front: what holds for every complete interview that a pack could ever have. One
 * struct proof a pack; everything lives in the arena given, and dies with it. */
#ifndef PROOF_PROVE_H
#define PROOF_PROVE_H

#include "base/diag.h"
#include "proof/decide.h"
#include "proof/encode.h"

enum subject {
	SUBJECT_QUESTION, /* is asked */
	SUBJECT_OPTION,   /* is picked; a row is yes */
	SUBJECT_FINDING,  /* is shown */
	SUBJECT_PART,     /* of a condition: decides something */
	SUBJECT_IMPLIED,  /* holds without the other finding that says the same */
	SUBJECT_DOUBT,    /* a question on which warnings rest is passed over for "I do not know" */
	SUBJECT_PROMISE,  /* is broken */
	SUBJECT_ENGINE,   /* something that holds for every pack is broken */
	SUBJECTS
};

enum { NO_CLAIM = -1 };

/* What is asked of all interviews: can it be, and can it not be? */
struct statement {
	enum subject subject;
	unsigned index;          /* of the question, finding, promise */
	unsigned option;         /* SUBJECT_OPTION; SUBJECT_IMPLIED: the other finding */
	const char *name;        /* of its witness file */
	const char *text;        /* SUBJECT_ENGINE, SUBJECT_PROMISE: what would be broken */
	struct span at;
	int can, can_not;        /* claims; NO_CLAIM: not asked */
	const struct encoding *changed; /* the other interview of two; NULL: there is one */
};

enum verdict { VERDICT_NEVER, VERDICT_SOMETIMES, VERDICT_ALWAYS, VERDICT_UNKNOWN };

struct proof {
	struct arena *mem;
	const struct ruleset *rules;
	struct circuit *c;
	struct encoding *e;
	struct statement *list;
	unsigned n;
	struct claim *claims;
	unsigned nclaims;
	const struct budget *budget;
	struct numbers *replacers; /* [finding] those that may replace it */
};

struct proof *prove_pack(const struct ruleset *rules, struct date today,
    const struct budget *budget, struct arena *mem);

enum verdict prove_verdict(const struct proof *p, const struct statement *s);
bool prove_found(const struct proof *p, int claim); /* it can be, and there is a witness */
bool prove_settled(const struct proof *p, int claim);

/* ---- parts, for the files of this room ---- */

struct statement *prove_state(struct proof *p, enum subject subject, unsigned index,
    struct span at, const char *name);
int prove_claim(struct proof *p, unsigned lit);
void prove_parts(struct proof *p);
void prove_promises(struct proof *p);
void prove_engine(struct proof *p);

#endif
