#include "session/need.h"

struct gather {
	const struct scene *scene;
	struct arena *mem;
};

static enum truth truth_of(const struct gather *g, const struct expr *e, bool negated)
{
	return negated ? expr_truth_not(e, g->scene) : expr_truth(e, g->scene);
}

static const struct need *sign(const struct gather *g, const struct expr *leaf, int option,
    bool negated)
{
	struct need *n = ARENA_NEW(g->mem, struct need);
	*n = (struct need){.kind = NEED_SIGN, .leaf = leaf, .option = option, .negated = negated};
	return n;
}

/* A part of the same kind gives its own parts: "one of (one of a, b), c" is "one of a, b, c". */
static void join(const struct gather *g, struct need *whole, const struct need *part)
{
	if (part->kind == whole->kind && whole->kind != NEED_LEAST) {
		for (unsigned i = 0; i < part->nparts; i++)
			join(g, whole, part->parts[i]);
		return;
	}
	ARENA_PUSH(g->mem, whole->parts, whole->nparts, part);
}

/* At least so many of the parts, or what comes to the same. NULL: there are none. */
static const struct need *of_parts(const struct gather *g, const struct need **parts,
    unsigned nparts, unsigned least)
{
	struct need *n = ARENA_NEW(g->mem, struct need);
	*n = (struct need){.kind = NEED_LEAST, .least = least};
	if (least <= 1)
		n->kind = NEED_ANY;
	else if (least >= nparts)
		n->kind = NEED_ALL;
	for (unsigned i = 0; i < nparts; i++)
		join(g, n, parts[i]);
	return n->nparts == 1 ? n->parts[0] : n->nparts > 0 ? n : NULL;
}

static bool is_withheld(const struct gather *g, unsigned question, unsigned option)
{
	const struct expr leaf = {.op = OP_HAS, .question = question, .option = option};
	return expr_truth(&leaf, g->scene) == TRUTH_WITHHELD;
}

/* How many more rows have to be a "yes". */
static unsigned rows_missing(const struct gather *g, const struct expr *e)
{
	const struct domain *d = g->scene->domains[e->question];
	const struct value *v = g->scene->questions[e->question].value;
	int64_t n = e->number.micro / NUM_ONE; /* 1.5 and more is 2 and more */
	if (e->op == OP_HAS_ANY)
		return 1;
	if (e->compare == MORE || e->number.micro % NUM_ONE != 0)
		n++;
	for (unsigned i = 0; v && v->marks && i < domain_picks(d); i++)
		n -= v->marks[i] == MARK_YES;
	return n > 1 ? (unsigned)n : 1;
}

/* `has any` and "at least so many": the rows that could still come to it. */
static const struct need *of_marks(const struct gather *g, const struct expr *e)
{
	const struct need **rows = NULL;
	unsigned n = 0;
	for (unsigned i = 0; i < domain_picks(g->scene->domains[e->question]); i++)
		if (is_withheld(g, e->question, i))
			ARENA_PUSH(g->mem, rows, n, sign(g, e, (int)i, false));
	return n > 0 ? of_parts(g, rows, n, rows_missing(g, e)) : sign(g, e, -1, false);
}

static const struct need *of_leaf(const struct gather *g, const struct expr *e, bool negated)
{
	bool up = e->op == OP_COUNT && (e->compare == AT_LEAST || e->compare == MORE);
	if (!negated && (e->op == OP_HAS_ANY || up))
		return of_marks(g, e);
	return sign(g, e, e->op == OP_HAS ? (int)e->option : -1, negated);
}

static const struct need *gather(const struct gather *g, const struct expr *e, bool negated);

/* `and`, `or`, "at least so many of": what is sure counts, the rest would have to be so. */
static const struct need *of_many(const struct gather *g, const struct expr *e, bool negated)
{
	unsigned least = e->op == OP_AND ? e->nparts : e->op == OP_OR ? 1 : e->least, n = 0;
	const struct need **open = NULL;
	if (negated)
		least = e->nparts - least + 1;
	for (unsigned i = 0; i < e->nparts; i++) {
		const struct need *part = gather(g, e->parts[i], negated);
		least -= truth_of(g, e->parts[i], negated) == TRUTH_YES;
		if (part)
			ARENA_PUSH(g->mem, open, n, part);
	}
	return of_parts(g, open, n, least);
}

static const struct need *gather(const struct gather *g, const struct expr *e, bool negated)
{
	if (truth_of(g, e, negated) != TRUTH_WITHHELD)
		return NULL;
	if (e->op == OP_DEFINITION)
		return gather(g, g->scene->definitions[e->definition], negated);
	if (e->op == OP_NOT)
		return gather(g, e->parts[0], !negated);
	return expr_is_leaf(e) ? of_leaf(g, e, negated) : of_many(g, e, negated);
}

const struct need *need_of(const struct expr *e, const struct scene *scene, struct arena *mem)
{
	struct gather g = {scene, mem};
	return gather(&g, e, false);
}

bool need_alone(const struct need *n, unsigned question, int option)
{
	if (!n || option < 0)
		return false;
	if (n->kind == NEED_SIGN)
		return n->leaf->question == question && n->option == option && !n->negated;
	for (unsigned i = 0; n->kind == NEED_ANY && i < n->nparts; i++)
		if (need_alone(n->parts[i], question, option))
			return true;
	return false;
}
