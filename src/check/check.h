/* What `candor check` says of rules that load: questions and sources that nothing uses, sources
 * past their day, words that no text may hold. Needs no proof and no interview; what a check finds
 * goes to the diagnostics. Nothing here owns or keeps anything. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "rules/ruleset.h"

/* One look at a whole ruleset: one file, one line in check.c. What it needs for itself it takes
 * from d->mem. */
struct check {
	const char *name;
	void (*run)(const struct ruleset *r, struct date today, struct diags *d);
};

extern const struct check checks[]; /* ends with a name that is NULL */

void check_ruleset(const struct ruleset *r, struct date today, struct diags *d);

#endif
