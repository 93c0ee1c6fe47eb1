/* What would have to be so for a condition that is withheld to hold: the signs nobody told us of,
 * and which of them go together. Only session/ uses this. Lives in the arena given. */
#ifndef SESSION_NEED_H
#define SESSION_NEED_H

#include "session/outcome.h"

enum need_kind {
	NEED_SIGN,  /* one comparison */
	NEED_ANY,   /* one of the parts will do */
	NEED_ALL,   /* all of the parts at the same time */
	NEED_LEAST, /* at least so many of the parts */
};

struct need {
	enum need_kind kind;
	const struct expr *leaf;   /* NEED_SIGN */
	int option;                /* NEED_SIGN: the option or row that it is about; -1: none */
	bool negated;              /* NEED_SIGN: the comparison stands under a `not` */
	const struct need **parts; /* two at least; no part is of the kind of the whole */
	unsigned nparts;
	unsigned least; /* NEED_LEAST */
};

/* NULL: the condition is not withheld. */
const struct need *need_of(const struct expr *e, const struct scene *scene, struct arena *mem);

/* Would this row or option alone, were it a "yes", make the condition hold? */
bool need_alone(const struct need *n, unsigned question, int option);

/* ---- need_words.c: in words ---- */

struct telling {
	const struct session *s;
	const struct words *w;
	unsigned language;
	struct arena *mem;
};

/* "one of these (A; B), and at the same time: C" */
const char *need_text(const struct telling *t, const struct need *n);
/* The sign that is parts[at], unless it is said already. What one question could have for an answer
 * stands together, where its first part stands: "Injury: Big or Small". */
void need_put_sign(const struct telling *t, const struct need *const *parts, unsigned nparts,
    unsigned at, struct lines *signs);
const char *need_joined(const struct telling *t, struct lines lines);

#endif
