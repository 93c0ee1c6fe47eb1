#include "expr/expr.h"

static void add(struct atoms *out, struct atom atom)
{
	for (size_t i = 0; i < out->n; i++)
		if (out->list[i].question == atom.question && out->list[i].option == atom.option &&
		    out->list[i].negated == atom.negated)
			return;
	ARENA_PUSH(out->mem, out->list, out->n, atom);
}

/* `has any` rests on each option picked, count() on each row that counts for it. */
static void add_marks(const struct expr *e, const struct scene *s, bool negated, enum truth wanted,
    struct atoms *out)
{
	const struct standing *at = &s->questions[e->question];
	bool any = false; /* also one that is listed already */
	for (unsigned i = 0; at->value && at->value->marks && i < s->domains[e->question]->noptions;
		 i++) {
		enum mark mark = (enum mark)at->value->marks[i];
		bool counts = wanted == TRUTH_YES ? mark == MARK_YES
		                                  : mark == MARK_UNSURE || mark == MARK_DECLINED;
		if (counts)
			add(out, (struct atom){e->question, (int)i, negated, false});
		any |= counts;
	}
	if (!any)
		add(out, (struct atom){e->question, -1, negated, false});
}

/* "At least so many": then each one that is there is a reason. */
static bool counts_up(const struct expr *e)
{
	return e->op == OP_COUNT && (e->compare == AT_LEAST || e->compare == MORE);
}

/* A list is unsure, or declined, because of the rows that are. */
static void add_rows(const struct expr *e, const struct scene *s, bool negated, enum mark mark,
    struct atoms *out)
{
	const struct value *v = s->questions[e->question].value;
	bool any = false; /* also one that is listed already */
	for (unsigned i = 0; v && v->marks && i < s->domains[e->question]->noptions; i++)
		if (v->marks[i] == mark) {
			add(out, (struct atom){e->question, (int)i, negated, true});
			any = true;
		}
	if (!any)
		add(out, (struct atom){e->question, -1, negated, true});
}

static bool names_rows(const struct expr *e, const struct scene *s)
{
	return e->op == OP_STATE && (e->state == STATE_UNSURE || e->state == STATE_DECLINED) &&
	       s->domains[e->question]->shape == SHAPE_ROWS;
}

static void add_leaf(const struct expr *e, const struct scene *s, bool negated, enum truth wanted,
    struct atoms *out)
{
	if (e->op >= OP_SHOWS)
		return;
	if (e->op == OP_HAS)
		add(out, (struct atom){e->question, (int)e->option, negated, false});
	else if (!negated && (e->op == OP_HAS_ANY || counts_up(e)))
		add_marks(e, s, negated, wanted, out);
	else if (!negated && names_rows(e, s))
		add_rows(e, s, negated, e->state == STATE_UNSURE ? MARK_UNSURE : MARK_DECLINED, out);
	else
		add(out, (struct atom){e->question, -1, negated, e->op == OP_STATE});
}

static void reasons(const struct expr *e, const struct scene *s, bool negated, enum truth wanted,
    struct atoms *out)
{
	enum truth t = negated ? expr_truth_not(e, s) : expr_truth(e, s);
	if (t != wanted)
		return;
	if (e->op == OP_DEFINITION)
		reasons(s->definitions[e->definition], s, negated, wanted, out);
	else if (e->op == OP_NOT)
		reasons(e->parts[0], s, !negated, wanted, out);
	else if (expr_is_leaf(e))
		add_leaf(e, s, negated, wanted, out);
	else
		for (unsigned i = 0; i < e->nparts; i++)
			reasons(e->parts[i], s, negated, wanted, out);
}

void expr_reasons(const struct expr *e, const struct scene *s, struct atoms *out)
{
	reasons(e, s, false, expr_truth(e, s), out);
}

bool expr_leaves(const struct expr *e, const struct expr *const *definitions, bool negated,
    bool (*visit)(void *ctx, const struct expr *leaf, bool negated), void *ctx)
{
	if (e->op == OP_DEFINITION) {
		const struct expr *d = definitions[e->definition];
		return !d || expr_leaves(d, definitions, negated, visit, ctx);
	}
	if (expr_is_leaf(e))
		return visit(ctx, e, negated);
	for (unsigned i = 0; i < e->nparts; i++)
		if (!expr_leaves(e->parts[i], definitions, negated != (e->op == OP_NOT), visit, ctx))
			return false;
	return true;
}

static bool needs(const struct expr *e, const struct expr *const *definitions, unsigned question,
    bool negated)
{
	unsigned sure = 0;
	if (e->op == OP_DEFINITION)
		return definitions[e->definition] &&
		       needs(definitions[e->definition], definitions, question, negated);
	if (e->op == OP_NOT)
		return needs(e->parts[0], definitions, question, !negated);
	if (e->op == OP_STATE)
		return e->question == question && e->state == STATE_ANSWERED && !negated;
	if (expr_is_leaf(e))
		return e->question == question;
	for (unsigned i = 0; i < e->nparts; i++)
		sure += needs(e->parts[i], definitions, question, negated);
	unsigned least = e->op == OP_AND ? e->nparts : e->op == OP_OR ? 1 : e->least;
	if (negated)
		least = e->nparts - least + 1;
	return e->nparts > 0 && sure > e->nparts - least;
}

bool expr_needs_answer(const struct expr *e, const struct expr *const *definitions,
    unsigned question)
{
	return needs(e, definitions, question, false);
}
