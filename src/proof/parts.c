/* Does each part of a condition decide something? The condition is encoded again without it, and
 * compared where somebody would see the difference. */
#include "proof/prove.h"

struct looking {
	struct proof *p;
	const struct expr *whole;
	const char *of;   /* the name of what the condition belongs to */
	unsigned context; /* where it is looked at: elsewhere a difference is none */
	bool withheld;    /* "withheld" and "no" differ to somebody */
	bool negated_too; /* it is also read under a `not` */
	int finding;      /* whose condition it is; -1: no finding's */
	struct pair with[2]; /* [negated] the whole */
	unsigned n;
};

static unsigned differ(struct circuit *c, unsigned a, unsigned b)
{
	return lit_or(c, lit_and(c, a, lit_not(b)), lit_and(c, lit_not(a), b));
}

/* `by` replaces `other` on other grounds without the part. */
static unsigned replacing_differs(struct looking *l, unsigned by, unsigned other,
    const struct expr *part)
{
	const struct encoding *e = l->p->e;
	unsigned both = lit_and(e->c, e->findings[by].holds.yes, e->findings[other].holds.yes);
	return lit_and(e->c, both, differ(e->c, encode_subset(l->p->e, other, by, NULL),
	    encode_subset(l->p->e, other, by, part)));
}

/* What replaces what depends on all that a finding rests on, not only on whether it holds. */
static unsigned replaces_differ(struct looking *l, const struct expr *part)
{
	unsigned any = LIT_FALSE;
	if (l->finding < 0)
		return any;
	unsigned f = (unsigned)l->finding;
	struct numbers up = l->p->replacers[f], down = l->p->rules->findings[f].replaces;
	for (unsigned i = 0; i < up.n; i++)
		any = lit_or(l->p->c, any, replacing_differs(l, up.list[i], f, part));
	for (unsigned i = 0; i < down.n; i++)
		any = lit_or(l->p->c, any, replacing_differs(l, f, down.list[i], part));
	return any;
}

static void state_part(struct looking *l, const struct expr *part)
{
	struct circuit *c = l->p->c;
	unsigned any = LIT_FALSE;
	for (int negated = 0; negated <= l->negated_too; negated++) {
		struct pair with = l->with[negated];
		struct pair less = encode_without(l->p->e, l->whole, negated, part);
		any = lit_or(c, any, differ(c, with.yes, less.yes));
		if (l->withheld)
			any = lit_or(c, any, differ(c, with.open, less.open));
	}
	any = lit_or(c, any, replaces_differ(l, part));
	struct statement *s = prove_state(l->p, SUBJECT_PART, l->n, part->at,
	    text_fmt(l->p->mem, "%s.part-%u", l->of, l->n + 1));
	l->n++;
	s->can = prove_claim(l->p, lit_and(c, l->context, any));
}

static void look(struct looking *l, const struct expr *x)
{
	for (unsigned i = 0; i < x->nparts; i++) {
		if (x->op == OP_AND || x->op == OP_OR)
			state_part(l, x->parts[i]);
		if (x->op != OP_LEAST)
			look(l, x->parts[i]);
	}
}

static void look_at(struct proof *p, const struct expr *x, const char *of, unsigned context,
    bool withheld, bool negated_too, int finding)
{
	struct looking l = {p, x, of, context, withheld, negated_too, finding, {{0, 0}}, 0};
	for (int negated = 0; x && x->nparts > 0 && negated <= negated_too; negated++)
		l.with[negated] = encode_expr(p->e, x, negated);
	if (x)
		look(&l, x);
}

static void question_parts(struct proof *p, unsigned index)
{
	const struct question *q = &p->rules->questions[index];
	unsigned here = p->e->sections[q->section].open, own = here;
	look_at(p, q->when, q->id, here, true, false, -1);
	look_at(p, q->unless, q->id, here, false, false, -1);
	if (q->when)
		own = lit_and(p->c, here, encode_expr(p->e, q->when, false).open);
	if (q->unless)
		own = lit_and(p->c, here, lit_not(encode_expr(p->e, q->unless, false).yes));
	for (unsigned i = 0; i < q->domain.noptions; i++)
		look_at(p, q->domain.options[i].when,
		    text_fmt(p->mem, "%s.%s", q->id, q->domain.options[i].id), own, true, false, -1);
}

void prove_parts(struct proof *p)
{
	const struct ruleset *r = p->rules;
	for (unsigned i = 0; i < r->nsections; i++)
		look_at(p, r->sections[i].when, r->sections[i].id, LIT_TRUE, true, false, -1);
	for (unsigned i = 0; i < r->nquestions; i++)
		question_parts(p, i);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		look_at(p, r->definitions[i].is, r->definitions[i].id, LIT_TRUE, true, true, -1);
	for (unsigned i = 0; i < r->nfindings; i++)
		look_at(p, r->findings[i].when, r->findings[i].id, LIT_TRUE,
		    kinds[r->findings[i].kind].safety, false, (int)i);
}
