/* The parts of the clinician's page, in the order in which it shows them. Only for report/. */
#ifndef REPORT_CLINICIAN_H
#define REPORT_CLINICIAN_H

#include "report/sheet.h"

/* ---- compose_clinician.c ---- */

void clinician_head(struct sheet *p, const struct about *about); /* what it is, who, how, counts */
void clinician_review(struct sheet *p);                          /* the review-and-sign line */

/* ---- clinician_history.c: what was said ---- */

void clinician_reason(struct sheet *p);    /* own words, and what was narrowed down */
void clinician_history(struct sheet *p);   /* by section */
void clinician_negatives(struct sheet *p); /* asked, and answered No: rows and single questions */
void clinician_withheld(struct sheet *p);  /* not known, declined */
/* A single question answered with its option `no`? */
bool clinician_plain_no(const struct sheet *p, unsigned question);

/* ---- clinician_rules.c: what the rules made of it ---- */

void clinician_flags(struct sheet *p);   /* emergency and urgent, and what is not decided */
void clinician_topics(struct sheet *p);  /* findings with the answers that decided them */

/* ---- clinician_unasked.c ---- */

void clinician_unasked(struct sheet *p); /* what was not asked, and the answers that are why */
/* The same in a paragraph, without those answers. */
const char *clinician_unasked_brief(const struct sheet *p);

#endif
