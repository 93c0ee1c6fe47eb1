/* One interview: a ruleset plus what was said. Given and in force are kept apart: an answer to a
 * question that is no longer asked is parked, counts for nothing, and comes back filled in but
 * unconfirmed when its question does. Only the functions marked CHANGES change a session.
 *
 * Five verbs serve every front end: session_next, prompt_make, prompt_parse, session_answer,
 * session_back. A session owns one arena, whose pages come from the host; it points into its
 * ruleset and never the other way. Nothing here reads a clock. */
#ifndef SESSION_SESSION_H
#define SESSION_SESSION_H

#include "rules/ruleset.h"
#include "rules/site.h"

struct session;

struct session *session_new(const struct ruleset *rules, const struct site *site,
    struct date today, const struct arena_host *host); /* host NULL: the heap */
void session_free(struct session *s);

const struct ruleset *session_rules(const struct session *s);
const struct site *session_site(const struct session *s);
struct date session_today(const struct session *s);
unsigned session_language(const struct session *s);
void session_speak(struct session *s, unsigned language); /* CHANGES: language of prompts */

/* ---- the walk ---- */

enum { SESSION_DONE = -1 };

/* The question to show now, or SESSION_DONE: all that is asked is answered and confirmed. */
int session_next(const struct session *s);

/* The question before the one shown now (or before the end), or -1 at the first. */
int session_before(const struct session *s);

/* CHANGES. Shows the question before; false at the first one. */
bool session_back(struct session *s);

/* CHANGES. Shows this question now, from the review page. Afterwards the walk returns to the
 * first question without a confirmed answer, or to the end. False: it is not asked. */
bool session_change(struct session *s, unsigned question);

/* CHANGES. The interview stops here: what is not reached stays unasked. */
void session_stop(struct session *s);
bool session_stopped(const struct session *s);
bool session_complete(const struct session *s); /* nothing is left to ask or to confirm */

/* ---- answers ---- */

enum answered {
	ANSWER_TAKEN,
	/* The answer would park another one on which a shown emergency or urgent finding rests. It is
	 * kept aside: show session_silenced, ask whether that still holds, call session_settle. */
	ANSWER_ASKS_AGAIN,
};

/* CHANGES. Confirms an answer; the value is copied. It must fit the question's domain. */
enum answered session_answer(struct session *s, unsigned question, const struct value *v);

/* CHANGES. The same for a part of an answer, such as the rows of a list answered so far; the walk
 * does not move. What would silence a warning is left for the whole answer, which asks about it. */
void session_answer_part(struct session *s, unsigned question, const struct value *v);

/* What the answer kept aside would silence: answers and rows the shown warnings rest on. */
const struct atoms *session_silenced(const struct session *s);

/* CHANGES. Still holds: the new answer is dropped. Else: it is taken, and those are withdrawn. */
void session_settle(struct session *s, bool still_holds);

/* CHANGES. Gives an answer from a file: no walk, no asking again. */
void session_give(struct session *s, unsigned question, const struct value *v);

const struct value *session_given(const struct session *s, unsigned question); /* NULL: none */
const struct value *session_in_force(const struct session *s, unsigned question);
/* Given and not in force: parked, or waiting to be confirmed. */
bool session_parked(const struct session *s, unsigned question);
enum truth session_asked(const struct session *s, unsigned question);
/* Asked, and every part of it confirmed. */
bool session_confirmed(const struct session *s, unsigned question);
/* Taken without asking, because a single option was left (`options: from`). */
bool session_taken(const struct session *s, unsigned question);
bool session_offered(const struct session *s, unsigned question, unsigned option);
bool session_section_asked(const struct session *s, unsigned section);

const struct scene *session_scene(const struct session *s); /* to evaluate conditions in */
enum truth session_finding(const struct session *s, unsigned finding); /* of its condition */

/* Questions that a safety finding rests on and that were never reached. */
bool session_unreached(const struct session *s, unsigned question);

struct counts {
	unsigned asked, answered, unsure, declined, blank; /* blank: own words that were not written */
};
struct counts session_counts(const struct session *s);

/* ---- warnings ---- */

/* Emergency and urgent findings that became certain and were not yet heard, worst first. */
struct numbers session_alerts(const struct session *s, struct arena *mem);
void session_heard(struct session *s); /* CHANGES: those have been shown */

#endif
