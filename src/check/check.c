#include "check/check.h"

#include "check/checks.h"

const struct check checks[] = {
    {"unused questions, definitions and sources", unused_run},
    {"news among the negatives", negatives_run},
    {"sources in date", sources_run},
    {"wording", wording_run},
    {NULL, NULL},
};

void check_ruleset(const struct ruleset *r, struct date today, struct diags *d)
{
	for (const struct check *c = checks; c->name; c++)
		c->run(r, today, d);
}
