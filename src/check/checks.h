/* The checks, one file each. Only check.c uses this. */
#ifndef CHECK_CHECKS_H
#define CHECK_CHECKS_H

#include "check/check.h"

void unused_run(const struct ruleset *r, struct date today, struct diags *d);
void negatives_run(const struct ruleset *r, struct date today, struct diags *d);
void sources_run(const struct ruleset *r, struct date today, struct diags *d);
void wording_run(const struct ruleset *r, struct date today, struct diags *d);

#endif
