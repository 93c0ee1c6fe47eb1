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
/* The same for the person themselves: without what only kept nothing back, such as a "no" to each
 * of nine illnesses, as long as something else is there. */
struct lines reason_brief(const struct session *s, const struct atoms *why, unsigned language,
    struct arena *mem);
/* ---- what could not be decided ---- */

/* Signs nobody told us of, as a person reads them: "Fever; Chills", or, where they count only
 * together, "Hot joint, and at the same time: Fever". */
struct open_item {
	const char *signs;
	const char *rest;        /* what is said behind the action; "" : nothing */
	struct numbers findings; /* that say so: for their sources */
	bool together;           /* they count only together */
};

/* What to do if one of the items is so: what the findings say up to the end of their first
 * sentence. Findings of one kind with the same action stand together. */
struct open_action {
	enum kind kind;
	const char *say;
	struct open_item *items;
	unsigned nitems;
	bool several; /* more than one sign */
};

struct open_actions {
	struct open_action *list; /* worst kind first, then in file order */
	unsigned n;
};

struct open_actions open_make(const struct session *s, const struct outcome *o,
    unsigned language, struct arena *mem);
/* The same, a line an item: "Fever; Chills. If so: Call a doctor today." */
struct lines open_lines(const struct session *s, const struct outcome *o, unsigned language,
    struct arena *mem);

/* A text of the rules with {answers} and {site.words} filled in. */
const char *text_filled(const struct session *s, const struct text *text, unsigned language,
    struct arena *mem);

#endif
