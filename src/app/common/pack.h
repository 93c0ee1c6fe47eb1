/* Opens what the core must not open: a rules file with what stands beside it, a site file, an
 * answers file. What is wrong becomes diagnostics; a file that cannot be read is E101. */
#ifndef APP_COMMON_PACK_H
#define APP_COMMON_PACK_H

#include "base/diag.h"
#include "load/answers.h"
#include "load/load.h"

struct pack {
	struct bundle bundle;
	const struct source *cases;  /* NAME.cases.yaml; NULL: none */
	const struct ruleset *rules; /* NULL: something is wrong */
};

/* The text of a file; NULL: reported. */
const struct source *pack_source(const char *path, struct arena *mem, struct diags *diags);

/* Can all of it be read without waiting, the file and, with beside, what stands beside it? False:
 * reported. For who must not wait; a moment later it may be otherwise. */
bool pack_is_plain(const char *path, bool beside, struct arena *mem, struct diags *diags);

/* Reads RULES and what stands beside it, without looking into any. False: one cannot be read. */
bool pack_read(struct pack *p, const char *path, struct arena *mem, struct diags *diags);

/* Reads and loads. False: something is wrong. */
bool pack_open(struct pack *p, const char *path, struct arena *mem, struct diags *diags);

/* The site file, or the site of nobody in particular when path is NULL. NULL: reported. */
const struct site *pack_site(const char *path, struct arena *mem, struct diags *diags);
/* The same of a text that was read already. */
const struct site *pack_site_of(const struct source *src, struct arena *mem, struct diags *diags);

/* Warns of languages that the site offers and the rules do not have. */
void pack_languages(const struct site *site, const struct ruleset *rules, struct diags *diags);

/* NULL: reported. */
const struct answers *pack_answers(const char *path, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags);

#endif
