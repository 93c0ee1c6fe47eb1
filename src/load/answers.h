/* Answers files, and answers in cases. */
#ifndef LOAD_ANSWERS_H
#define LOAD_ANSWERS_H

#include "base/diag.h"
#include "base/node.h"
#include "rules/ruleset.h"

/* One answer read from a file. */
struct answer {
	unsigned question;
	struct value value;
	struct span at; /* its key */
};

struct answers {
	const char *language;  /* "" : not said */
	struct date today;     /* year 0: not said */
	const char *informant, *helper, *mode; /* "" : not said */
	int minutes;           /* -1: not said */
	struct answer *list;   /* in the order of the questions */
	size_t n;
};

/* The file; NULL when anything is wrong. today: for dates, when the file does not say. */
struct answers *answers_load(const struct source *src, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags);

/* The day of an interview; reports one that cannot be. */
void answers_today(const struct node *node, struct date *out, struct diags *diags);

/* The mapping question: answer. True: out is filled. */
bool answers_read(const struct node *map, const struct ruleset *rules, struct date today,
    struct arena *mem, struct diags *diags, struct answers *out);

#endif
