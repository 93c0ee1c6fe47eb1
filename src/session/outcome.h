/* What an interview comes to: the findings that are shown and why. A pure function of the answers
 * in force. Lives in the arena given. */
#ifndef SESSION_OUTCOME_H
#define SESSION_OUTCOME_H

#include "session/session.h"

struct shown {
	unsigned finding;
	struct atoms why; /* comparisons that decided it; none: always shown */
	int under;        /* KIND_DISCUSS: the evidence finding it stands under; else -1 */
};

/* A safety finding that ended withheld: what would have to be known. */
struct undecided {
	unsigned finding;
	struct atoms unknown;
};

struct outcome {
	struct shown *list; /* by kind in page order, then in file order */
	unsigned n;
	struct undecided *open; /* listed under the `open` finding */
	unsigned nopen;
	bool *shown;             /* [finding] */
	bool shown_kind[KINDS];
};

struct outcome *outcome_make(const struct session *s, struct arena *mem);

/* The reasons of a finding as a person reads them: "Painful places: Knee". Without repeats;
 * options of one question joined. */
struct lines {
	const char **list;
	unsigned n;
};
struct lines reason_lines(const struct session *s, const struct atoms *why, unsigned language,
    struct arena *mem);
/* The lines the engine lists under `open`: "You did not know: ROW. If so: SAY". */
struct lines open_lines(const struct session *s, const struct outcome *o, unsigned language,
    struct arena *mem);

/* A text of the rules with {answers} and {site.words} filled in. */
const char *text_filled(const struct session *s, const struct text *text, unsigned language,
    struct arena *mem);

#endif
