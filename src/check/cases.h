/* Cases: example people and what they must see, NAME.cases.yaml. Each runs through a session as a
 * person would; what differs from what the case says is a diagnostic at the item that says it.
 * Cases and results live in the arena given. */
#ifndef CHECK_CASES_H
#define CHECK_CASES_H

#include "load/answers.h"

/* A name in `shows`, `hides`, `asks` or `skips`. */
struct expect {
	bool kind;      /* index is a kind of finding; else a finding or a question */
	unsigned index;
	struct span at;
};

struct expects {
	struct expect *list;
	size_t n;
};

struct case_one {
	const char *id;
	struct span at; /* its name */
	bool broken;    /* it does not say what it should: reported, not run, failed */
	bool stops;     /* the person stopped at the first question without an answer */
	struct answers answers;
	struct expects shows, hides, asks, skips;
	const struct node *node;
	const struct entry **said; /* the answers as written, those of `like` included */
	size_t nsaid;
	int like;    /* number of another case; -1: none */
	int settled; /* 0: not yet, 1: its answers are being collected, 2: they are there */
};

struct case_file {
	struct date today;
	struct case_one *list;
	size_t n;
};

/* NULL when the file as a whole cannot be read. today: when the file does not say. */
struct case_file *cases_load(const struct source *src, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags);

struct case_result {
	const char *id;
	bool passed;
};

struct case_results {
	struct case_result *list; /* in the order of the file */
	size_t n, passed, failed;
	bool *shown; /* [finding] at least one case shows it */
	bool *asked; /* [question] at least one case asks it */
};

struct case_results *cases_run(const struct case_file *cases, const struct ruleset *rules,
    struct arena *mem, struct diags *diags);

#endif
