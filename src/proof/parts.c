/* Does each part of a condition decide something? The condition is encoded again without it, and
 * compared where somebody would see the difference. */
#include "proof/prove.h"

struct replacing {
	unsigned by, other;
};

struct looking {
	struct proof *p;
	const struct expr *whole;
	const char *of;   /* the name of what the condition belongs to */
	unsigned context; /* where it is looked at: elsewhere a difference is none */
	bool withheld;    /* "withheld" and "no" differ to somebody */
	bool negated_too; /* it is also read under a `not` */
	struct replacing *pairs; /* findings that rest on it, and those they replace or that replace them */
	unsigned npairs;
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
	for (unsigned i = 0; i < l->npairs; i++)
		any = lit_or(l->p->c, any, replacing_differs(l, l->pairs[i].by, l->pairs[i].other, part));
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

static void add_pairs(struct looking *l, unsigned finding)
{
	struct numbers up = l->p->replacers[finding], down = l->p->rules->findings[finding].replaces;
	for (unsigned i = 0; i < up.n; i++)
		ARENA_PUSH(l->p->mem, l->pairs, l->npairs, ((struct replacing){up.list[i], finding}));
	for (unsigned i = 0; i < down.n; i++)
		ARENA_PUSH(l->p->mem, l->pairs, l->npairs, ((struct replacing){finding, down.list[i]}));
}

/* Is this definition used in x, perhaps by another one? */
static bool uses(const struct ruleset *r, const struct expr *x, unsigned definition)
{
	if (!x)
		return false;
	if (x->op == OP_DEFINITION && (x->definition == definition ||
	                                  uses(r, r->definitions[x->definition].is, definition)))
		return true;
	for (unsigned i = 0; i < x->nparts; i++)
		if (uses(r, x->parts[i], definition))
			return true;
	return false;
}

static void look_at(struct looking l)
{
	if (!l.whole)
		return;
	for (int negated = 0; l.whole->nparts > 0 && negated <= l.negated_too; negated++)
		l.with[negated] = encode_expr(l.p->e, l.whole, negated);
	look(&l, l.whole);
}

static void question_parts(struct proof *p, unsigned index)
{
	const struct question *q = &p->rules->questions[index];
	unsigned here = p->e->sections[q->section].open, own = here;
	look_at((struct looking){.p = p, .whole = q->when, .of = q->id, .context = here,
	    .withheld = true});
	look_at((struct looking){.p = p, .whole = q->unless, .of = q->id, .context = here});
	if (q->when)
		own = lit_and(p->c, here, encode_expr(p->e, q->when, false).open);
	if (q->unless)
		own = lit_and(p->c, here, lit_not(encode_expr(p->e, q->unless, false).yes));
	for (unsigned i = 0; i < q->domain.noptions; i++)
		look_at((struct looking){.p = p, .whole = q->domain.options[i].when, .context = own,
		    .of = text_fmt(p->mem, "%s.%s", q->id, q->domain.options[i].id), .withheld = true});
}

static void definition_parts(struct proof *p, unsigned index)
{
	const struct ruleset *r = p->rules;
	struct looking l = {.p = p, .whole = r->definitions[index].is, .of = r->definitions[index].id,
	    .context = LIT_TRUE, .withheld = true, .negated_too = true};
	for (unsigned f = 0; f < r->nfindings; f++)
		if ((r->findings[f].replaces.n > 0 || p->replacers[f].n > 0) &&
		    uses(r, r->findings[f].when, index))
			add_pairs(&l, f);
	look_at(l);
}

static void finding_parts(struct proof *p, unsigned index)
{
	const struct finding *f = &p->rules->findings[index];
	struct looking l = {.p = p, .whole = f->when, .of = f->id, .context = LIT_TRUE,
	    .withheld = kinds[f->kind].safety};
	add_pairs(&l, index);
	look_at(l);
}

void prove_parts(struct proof *p)
{
	const struct ruleset *r = p->rules;
	for (unsigned i = 0; i < r->nsections; i++)
		look_at((struct looking){.p = p, .whole = r->sections[i].when, .of = r->sections[i].id,
		    .context = LIT_TRUE, .withheld = true});
	for (unsigned i = 0; i < r->nquestions; i++)
		question_parts(p, i);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		definition_parts(p, i);
	for (unsigned i = 0; i < r->nfindings; i++)
		finding_parts(p, i);
}
