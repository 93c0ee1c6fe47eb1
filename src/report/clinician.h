/* The parts of the clinician's page, in the order in which it shows them. Only for report/. */
#ifndef REPORT_CLINICIAN_H
#define REPORT_CLINICIAN_H

#include "report/sheet.h"

/* ---- clinician_history.c: what was said ---- */

void clinician_reason(struct sheet *p);    /* own words, and what was narrowed down */
void clinician_history(struct sheet *p);   /* by section */
void clinician_negatives(struct sheet *p); /* asked, and answered No: rows and single questions */
void clinician_withheld(struct sheet *p);  /* not known, declined */

/* ---- clinician_rules.c: what the rules made of it ---- */

void clinician_flags(struct sheet *p);   /* emergency and urgent, and what is not decided */
void clinician_unasked(struct sheet *p); /* and why */
void clinician_topics(struct sheet *p);  /* findings with the answers that decided them */

#endif
