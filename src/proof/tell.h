/* What was proved, in words: what is wrong as diagnostics, the rest in ten lines; and every
 * witness as an answers file. Texts live in the proof's arena, diagnostics in their own. */
#ifndef PROOF_TELL_H
#define PROOF_TELL_H

#include "proof/overview.h"

/* An interview that shows something. */
struct witness_file {
	const char *name; /* "bladder_is_heard.yaml" */
	const char *text;
};

struct witness_files {
	struct witness_file *list;
	unsigned n;
};

/* Adds what is wrong. directory: where the witnesses will stand; NULL: nowhere. */
void tell_diags(struct shortest *s, const struct proof *p, const char *directory,
    struct diags *diags);

/* Of what was not settled: what is known all the same. "" : it was settled. */
const char *tell_established(const struct proof *p, const struct statement *t);

/* Each "sometimes" and each failure. all: else failures alone. */
struct witness_files tell_witnesses(struct shortest *s, const struct proof *p, bool all);

/* "such as injury: no; the shortest such interview has 12 questions, --witness DIR writes it" */
const char *tell_example(struct shortest *s, const struct proof *p, const struct statement *t,
    const char *directory, struct arena *mem);

/* One word: "always", "sometimes", "never"; of parts "decides", "needless"; of what should hold
 * "holds", "broken"; and "open". */
const char *tell_verdict(const struct proof *p, const struct statement *t);

/* Ten lines on what holds. */
void tell_summary(const struct proof *p, const struct overview *o, const char *name,
    struct buf *out);

#endif
