/* The parts of the patient's page that its short form has too. Only for report/. */
#ifndef REPORT_PATIENT_H
#define REPORT_PATIENT_H

#include "report/sheet.h"

/* One main message. Where there is a warning, its heading is the message and it follows at once. */
void patient_main(struct sheet *p);
/* "Questions asked: 24. Answered: 22. You did not know 2." */
const char *patient_counts(const struct sheet *p);

#endif
