/* What `candor check` found and proved, as JSON. This room knows no proofs: they come as plain data,
 * owned by the caller. */
#ifndef EXPORT_JSON_CHECK_H
#define EXPORT_JSON_CHECK_H

#include "base/diag.h"
#include "rules/ruleset.h"

/* An interview that shows something. */
struct check_witness {
	const char *file;  /* where it was written; NULL: nowhere, the answers stand here */
	const char **questions;
	const struct node **answers; /* as in an answers file */
	unsigned n;
	bool left_out;     /* not worked out: there were too many witnesses for all of them */
	unsigned asks;     /* questions */
	bool shortest;     /* no interview that shows it asks fewer */
	const char *fault; /* where proof and engine differ: a fault of candor; NULL: nowhere */
};

struct check_verdict {
	const char *about; /* "question", "option", "row", "finding", "part", … */
	const char *id;    /* the only one of this name among the verdicts on its kind of thing */
	const char *of;    /* the question, finding or promise it belongs to; NULL: it is that itself */
	const char *verdict;
	const char *broken_when; /* "" : does not apply */
	const char *established; /* "" : it was settled */
	struct span at;
	bool both_ways;    /* somebody asked for the contrary too */
	const struct check_witness *yes, *no; /* NULL: there is none */
	const struct check_witness *then;     /* the second interview of two; NULL: there is one */
};

struct check_extent {
	unsigned questions;
	bool exact;
	struct check_witness witness;
};

struct check_means {
	const char *name;
	unsigned n;
};

struct check_proof {
	const char *number; /* of interviews; "7.4e4432" when it is a bound */
	bool number_exact;
	struct check_extent fewest, most;
	unsigned page_least, page_most; /* lines of the longest page; page_most 0: not known */
	struct check_witness page;
	const struct check_means *means;
	unsigned nmeans, nopen;
	struct check_verdict *list;
	unsigned n;
};

struct check_file {
	const char *path;
	const struct ruleset *rules;      /* NULL: it does not load */
	const struct check_proof *proof; /* NULL: nothing was proved */
};

/* docs/proof.md describes it. Lines and columns count from 1, columns in characters; the end is
 * the place just behind the last character. What has no place has null there. */
void json_check(struct date today, const struct diags *d, const struct check_file *files, unsigned n,
    struct buf *out);

#endif
