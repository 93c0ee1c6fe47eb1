/* Session and outcome to documents: the patient's page and the clinician's page. The frame
 * (purpose, "not a diagnosis", "patient-reported, not checked", pack version and hash, review
 * status) is drawn here; no rules file can take it away. */
#ifndef REPORT_COMPOSE_H
#define REPORT_COMPOSE_H

#include <limits.h>

#include "report/about.h"
#include "report/doc.h"
#include "session/outcome.h"

struct doc *compose_patient(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, struct arena *mem);
struct doc *compose_clinician(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, struct arena *mem);

/* The same on one sheet of paper. detail 0: the fullest; each next one leaves out more, down to
 * SHORT_LEAST. Whoever draws on sheets takes the first that fits on one. Each is a whole page:
 * emergency, urgent and open findings stand on all, first and word for word; of the rest, what is
 * left out is counted on it; its sources are those that it cites. */
enum { SHORT_LEAST = 16 };
struct doc *compose_short_patient(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, unsigned detail, struct arena *mem);
struct doc *compose_short_clinician(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, unsigned detail, struct arena *mem);

/* The interruption page for these safety findings. Its title is the action. */
struct doc *compose_alert(const struct session *s, struct numbers findings, unsigned language,
    struct arena *mem);
/* The page that asks whether a sign still holds before a change silences it, without the two
 * choices, which say themselves what they do. */
struct doc *compose_silence(const struct session *s, unsigned language, struct arena *mem);
/* The notice before the first question: purpose, who sees it, what is kept, when it is erased, not
 * a diagnosis, what to do in an emergency. */
struct welcome {
	bool kept;                            /* answers are being saved to a file */
	unsigned idle_seconds, erase_seconds; /* without a key until we ask, then until all is erased;
	                                       * idle 0: never */
};
struct doc *compose_welcome(const struct session *s, const struct welcome *welcome,
    unsigned language, struct arena *mem);

/* Which questions and rules these are, and who has checked them. */
struct doc *compose_rules(const struct session *s, unsigned language, struct arena *mem);

/* Check your answers: a row an answer. */
struct review_row {
	unsigned question;   /* or REVIEW_WHO */
	const char *section; /* title, only in the first row of a section; else "" */
	const char *label, *answer;
	bool taken; /* taken without asking: it cannot be changed itself */
};
enum { REVIEW_WHO = INT_MAX }; /* the row of who is answering: no question */
struct review_rows {
	struct review_row *list;
	unsigned n;
};
/* about: who is answering, in the first row; NULL: it is not asked. */
struct review_rows compose_review(const struct session *s, const struct about *about,
    unsigned language, struct arena *mem);

#endif
