/* A "no" that some finding rests on, while no warning and no caution rests on the "yes": it is
 * likely news of its own, and would stand among what is not there on the clinician's page. */
#include "check/checks.h"

struct found {
	const struct ruleset *r;
	bool **on_no;    /* [question][option] a finding rests on this "no" */
	bool **on_yes;   /* and a warning or a caution on something else that can be said */
	bool worries;    /* the finding looked at is a warning or a caution */
};

/* The option `no` of a choice of its own, or -1. */
static int no_of(const struct domain *d)
{
	return d->shape == SHAPE_CHOICE && d->from < 0 ? domain_option(d, str_of("no")) : -1;
}

static void mark(bool *list, const struct domain *d, const struct expr *leaf)
{
	for (unsigned i = 0; i < d->noptions; i++)
		list[i] |= leaf->op != OP_HAS || leaf->option == i;
}

static void in_rows(struct found *f, const struct domain *d, const struct expr *leaf, bool negated)
{
	bool marks = leaf->op == OP_HAS || leaf->op == OP_HAS_ANY || leaf->op == OP_COUNT;
	if (marks && negated)
		mark(f->on_no[leaf->question], d, leaf);
	else if (marks && f->worries)
		mark(f->on_yes[leaf->question], d, leaf);
}

static void in_choice(struct found *f, const struct domain *d, const struct expr *leaf,
    bool negated)
{
	int no = no_of(d);
	if (no < 0 || leaf->op != OP_IS)
		return;
	bool is_no = (int)leaf->option == no;
	if (is_no != negated && (is_no || d->noptions == 2))
		f->on_no[leaf->question][no] = true;
	else if (!is_no && !negated && f->worries)
		f->on_yes[leaf->question][no] = true;
}

static bool visit(void *ctx, const struct expr *leaf, bool negated)
{
	struct found *f = ctx;
	const struct domain *d = &f->r->questions[leaf->question].domain;
	if (d->shape == SHAPE_ROWS)
		in_rows(f, d, leaf, negated);
	else
		in_choice(f, d, leaf, negated);
	return true;
}

static void warn(const struct question *q, unsigned option, struct diags *d)
{
	bool row = q->domain.shape == SHAPE_ROWS;
	diag_add(d, DIAG_W222, row ? q->domain.options[option].at : q->at,
	    "'negative: no' if a \"no\" is news, 'negative: yes' if it only says what is not there",
	    "findings rest on a \"no\" to '%s', and no warning or caution on anything else",
	    row ? q->domain.options[option].id : q->id);
}

void negatives_run(const struct ruleset *r, struct date today, struct diags *d)
{
	struct found f = {.r = r, .on_no = ARENA_ARRAY(d->mem, r->nquestions + 1, bool *),
	    .on_yes = ARENA_ARRAY(d->mem, r->nquestions + 1, bool *)};
	(void)today;
	for (unsigned q = 0; q < r->nquestions; q++) {
		f.on_no[q] = ARENA_ARRAY(d->mem, r->questions[q].domain.noptions + 1, bool);
		f.on_yes[q] = ARENA_ARRAY(d->mem, r->questions[q].domain.noptions + 1, bool);
	}
	for (unsigned i = 0; i < r->nfindings; i++) {
		const struct finding *finding = &r->findings[i];
		f.worries = kinds[finding->kind].safety || finding->kind == KIND_CAUTION;
		if (finding->when)
			expr_leaves(finding->when, r->defined, false, visit, &f);
	}
	for (unsigned q = 0; q < r->nquestions; q++)
		for (unsigned i = 0; i < r->questions[q].domain.noptions; i++)
			if (f.on_no[q][i] && !f.on_yes[q][i] &&
			    r->questions[q].domain.options[i].no == NO_UNSAID)
				warn(&r->questions[q], i, d);
}
