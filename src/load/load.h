/* Loading: texts in, plain data or diagnostics out, never half of each. Nothing here opens a file. */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include "load/yaml.h"
#include "rules/ruleset.h"
#include "rules/site.h"

/* What stands beside a rules file. Any but the rules may be missing. */
struct bundle {
	const struct source *rules;
	const struct source *sources;       /* NAME.sources.yaml; NULL: none */
	const struct source **translations; /* NAME.LL.yaml */
	size_t ntranslations;
};

/* NULL when anything is wrong; diags says what. Warnings alone do not hinder. */
struct ruleset *load_ruleset(const struct bundle *b, struct arena *mem, struct diags *diags);

/* NULL when anything is wrong. */
struct site *load_site(const struct source *src, struct arena *mem, struct diags *diags);

#endif
