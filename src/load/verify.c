/* What a kind of finding may rest on, and one unit for each date. */
#include "load/builder.h"

/* The finding that is looked at, and where its own condition stands. */
struct looking {
	struct builder *b;
	const struct finding *finding;
	const struct expr *shown; /* where to put the caret: a leaf, or the definition it hides in */
	enum date_unit *units;    /* [question] UNITS: none yet */
	struct span *unit_at;
};

static const char *hidden_in(struct looking *l, const struct expr *leaf)
{
	if (l->shown == leaf)
		return NULL;
	struct place place = source_place(leaf->at.src, leaf->at.at);
	return text_fmt(l->b->mem, "it stands at line %zu, in a definition this uses", place.line);
}

/* A "no" in disguise: an upper bound on how many rows are "yes"; `is answered`, which says that
 * it is not "I do not know". */
static bool is_negative(const struct expr *leaf, bool negated)
{
	if (leaf->op == OP_STATE && leaf->state == STATE_ANSWERED)
		return true;
	if (leaf->op != OP_COUNT)
		return negated;
	bool below = leaf->compare == AT_MOST || leaf->compare == LESS;
	return leaf->compare == EQUAL || below != negated;
}

static bool visit_safety(void *ctx, const struct expr *leaf, bool negated)
{
	struct looking *l = ctx;
	if (!is_negative(leaf, negated))
		return true;
	const char *where = hidden_in(l, leaf);
	diag_add(l->b->diags, DIAG_E411, l->shown->at,
	    where ? where : "say what must be true; let a graver finding replace this one",
	    "the condition of a finding of the kind '%s' holds a negation",
	    kinds[l->finding->kind].name);
	return false;
}

/* A `not` over the exclusive option says that something was picked, so it is no unticked box. */
static bool rests_on_unticked(struct looking *l, const struct expr *leaf, bool negated)
{
	const struct domain *d = l->b->rules->domains[leaf->question];
	if (d->shape != SHAPE_SET)
		return false;
	if (leaf->op == OP_HAS)
		return negated && (int)leaf->option != d->none;
	return leaf->op == OP_COUNT && is_negative(leaf, negated);
}

static bool visit_unticked(void *ctx, const struct expr *leaf, bool negated)
{
	struct looking *l = ctx;
	if (leaf->op >= OP_SHOWS || !rests_on_unticked(l, leaf, negated))
		return true;
	const char *where = hidden_in(l, leaf);
	diag_add(l->b->diags, DIAG_E412, l->shown->at,
	    where ? where : "ask it as a yes/no list, so that there is a real \"no\"",
	    "an unticked box is not a \"no\": it may not decide a finding of the kind '%s'",
	    kinds[l->finding->kind].name);
	return false;
}

/* Walks the leaves of a condition; what lies in a definition is shown where that is used. */
static void each_leaf(struct looking *l, const struct expr *e, bool negated,
    bool (*visit)(void *, const struct expr *, bool))
{
	if (e->op == OP_DEFINITION) {
		l->shown = e;
		expr_leaves(e, l->b->rules->defined, negated, visit, l);
	} else if (expr_is_leaf(e)) {
		l->shown = e;
		visit(l, e, negated);
	}
	for (unsigned i = 0; i < e->nparts; i++)
		each_leaf(l, e->parts[i], negated != (e->op == OP_NOT), visit);
}

static bool visit_unit(void *ctx, const struct expr *leaf, bool negated)
{
	struct looking *l = ctx;
	(void)negated;
	if (leaf->op != OP_SINCE)
		return true;
	enum date_unit *unit = &l->units[leaf->question];
	if (*unit == UNITS) {
		*unit = leaf->unit;
		l->unit_at[leaf->question] = leaf->at;
	} else if (*unit != leaf->unit) {
		struct span first = l->unit_at[leaf->question];
		diag_add(l->b->diags, DIAG_E308, leaf->at,
		    text_fmt(l->b->mem, "line %zu counts in %s", source_place(first.src, first.at).line,
		        date_unit_names[*unit]),
		    "all conditions on '%s' use one unit", l->b->rules->questions[leaf->question].id);
	}
	return true;
}

static void check_units(struct looking *l, const struct expr *e)
{
	if (e)
		each_leaf(l, e, false, visit_unit);
}

/* In file order, definitions where they stand, so that the first unit met sets the rule. */
static void check_all_units(struct looking *l)
{
	const struct ruleset *r = l->b->rules;
	l->units = ARENA_ARRAY(l->b->scratch, r->nquestions + 1, enum date_unit);
	l->unit_at = ARENA_ARRAY(l->b->scratch, r->nquestions + 1, struct span);
	for (unsigned i = 0; i < r->nquestions; i++)
		l->units[i] = UNITS;
	for (unsigned i = 0; i < r->nsections; i++)
		check_units(l, r->sections[i].when);
	for (unsigned i = 0; i < r->nquestions; i++) {
		const struct question *q = &r->questions[i];
		check_units(l, q->when);
		check_units(l, q->unless);
		for (unsigned k = 0; k < q->domain.noptions; k++)
			check_units(l, q->domain.options[k].when);
	}
	for (unsigned i = 0; i < r->ndefinitions; i++)
		check_units(l, r->definitions[i].is);
	for (unsigned i = 0; i < r->nfindings; i++)
		check_units(l, r->findings[i].when);
}

void builder_verify(struct builder *b)
{
	struct looking l = {.b = b};
	for (unsigned i = 0; i < b->rules->nfindings; i++) {
		const struct finding *f = &b->rules->findings[i];
		l.finding = f;
		if (f->when && kinds[f->kind].safety)
			each_leaf(&l, f->when, false, visit_safety);
		else if (f->when && !kinds[f->kind].unticked)
			each_leaf(&l, f->when, false, visit_unticked);
	}
	check_all_units(&l);
}
