/* The steps of the plan, one after the other: what session/state.c computes for one interview,
 * here for all of them. */
#include "proof/encode.h"

static struct pair pair_and(struct circuit *c, struct pair a, struct pair b)
{
	return (struct pair){lit_and(c, a.yes, b.yes), lit_and(c, a.open, b.open)};
}

/* ---- one question: asked, offered ---- */

static struct pair own_condition(struct encoding *e, const struct question *q)
{
	if (q->when)
		return encode_expr(e, q->when, false);
	if (!q->unless)
		return (struct pair){LIT_TRUE, LIT_TRUE};
	unsigned asked = lit_not(encode_expr(e, q->unless, false).yes);
	return (struct pair){asked, asked};
}

static bool has_conditions(const struct domain *d)
{
	for (unsigned i = 0; i < d->noptions; i++)
		if (d->options[i].when)
			return true;
	return d->from >= 0;
}

/* How an option of `options: from` stands: as a pick of the other question. */
struct offer {
	unsigned one;  /* exactly one is offered, and of the others it is certain that they are not */
	unsigned any, any_open;
};

/* Answered so, or not even offered there. */
static unsigned surely_not_picked(struct encoding *e, const struct expr *leaf)
{
	const struct answer_bits *a = &e->answers[leaf->question];
	unsigned absent = lit_and(e->c, a->given, lit_not(a->offered_open[leaf->option]));
	return lit_or(e->c, encode_expr(e, leaf, true).yes, absent);
}

static struct offer offer_options(struct encoding *e, const struct domain *d,
    struct answer_bits *a)
{
	struct circuit *c = e->c;
	struct offer offer = {LIT_TRUE, LIT_FALSE, LIT_FALSE};
	unsigned two = LIT_FALSE;
	for (unsigned i = 0; i < d->noptions; i++) {
		const struct expr leaf = {.op = OP_HAS, .question = (unsigned)d->from, .option = i};
		const struct expr *when = d->from >= 0 ? &leaf : d->options[i].when;
		struct pair p = when ? encode_expr(e, when, false) : (struct pair){LIT_TRUE, LIT_TRUE};
		a->offered[i] = p.yes;
		a->offered_open[i] = p.open;
		if ((int)i == d->none)
			continue;
		unsigned no = d->from >= 0 ? surely_not_picked(e, &leaf) : lit_not(p.yes);
		offer.one = lit_and(c, offer.one, lit_or(c, p.yes, no));
		two = lit_or(c, two, lit_and(c, offer.any, p.yes));
		offer.any = lit_or(c, offer.any, p.yes);
		offer.any_open = lit_or(c, offer.any_open, p.open);
	}
	offer.one = lit_all(c, (unsigned[]){offer.one, offer.any, lit_not(two)}, 3);
	return offer;
}

static void encode_question(struct encoding *e, unsigned index)
{
	const struct question *q = &e->rules->questions[index];
	const struct domain *d = &q->domain;
	struct answer_bits *a = &e->answers[index];
	struct circuit *c = e->c;
	struct pair asked = pair_and(c, e->sections[q->section], own_condition(e, q));
	a->offered = ARENA_ARRAY(c->mem, d->noptions + 1, unsigned);
	a->offered_open = ARENA_ARRAY(c->mem, d->noptions + 1, unsigned);
	struct offer offer = offer_options(e, d, a);
	if (has_conditions(d)) {
		asked.yes = lit_and(c, asked.yes, offer.any);
		asked.open = lit_and(c, asked.open, lit_or(c, offer.any, offer.any_open));
	}
	a->taken = d->from >= 0 ? lit_and(c, asked.yes, offer.one) : LIT_FALSE;
	a->asked = lit_and(c, asked.yes, lit_not(a->taken));
	a->asked_open = lit_and(c, asked.open, lit_not(a->taken));
	a->force = lit_or(c, a->asked, a->taken);
	circuit_cut(c, a->asked);
	circuit_cut(c, a->asked_open);
	encode_answer(e, index);
}

/* ---- the other steps ---- */

static void encode_section(struct encoding *e, unsigned index)
{
	const struct ruleset *r = e->rules;
	const struct expr *when = r->sections[index].when;
	struct pair p = when ? encode_expr(e, when, false) : (struct pair){LIT_TRUE, LIT_TRUE};
	for (unsigned i = 0; i < r->enders.n; i++) {
		unsigned f = r->enders.list[i], goes_on = lit_not(e->findings[f].holds.yes);
		if ((unsigned)r->findings[f].ends_after < index)
			p = pair_and(e->c, p, (struct pair){goes_on, goes_on});
	}
	e->sections[index] = p;
}

static void encode_step(struct encoding *e, const struct step *step)
{
	const struct ruleset *r = e->rules;
	const struct expr *x;
	switch (step->kind) {
	case STEP_SECTION: encode_section(e, step->index); break;
	case STEP_QUESTION: encode_question(e, step->index); break;
	case STEP_DEFINITION:
		x = r->definitions[step->index].is;
		for (int negated = 0; negated < 2; negated++)
			e->definitions[step->index][negated] = encode_expr(e, x, negated);
		break;
	default:
		x = r->findings[step->index].when;
		e->findings[step->index].holds =
		    x ? encode_expr(e, x, false) : (struct pair){LIT_TRUE, LIT_TRUE};
	}
}

/* What the change does not touch is as in the base. */
static void copy_step(struct encoding *e, const struct step *step)
{
	unsigned i = step->index;
	switch (step->kind) {
	case STEP_SECTION: e->sections[i] = e->base->sections[i]; break;
	case STEP_QUESTION: e->answers[i] = e->base->answers[i]; break;
	case STEP_DEFINITION:
		for (int negated = 0; negated < 2; negated++)
			e->definitions[i][negated] = e->base->definitions[i][negated];
		break;
	default: e->findings[i].holds = e->base->findings[i].holds;
	}
}

static void encode_steps(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	e->touched = ARENA_ARRAY(e->c->mem, r->nsteps + 1, bool);
	if (e->change.question >= 0)
		e->touched[r->question_step[e->change.question]] = true;
	for (unsigned i = 0; i < r->nsteps; i++) {
		const struct step *step = &r->steps[i];
		if (e->base && !e->touched[i]) {
			copy_step(e, step);
			continue;
		}
		encode_step(e, step);
		for (unsigned k = 0; k < step->dependents.n; k++)
			e->touched[step->dependents.list[k]] = true;
	}
}

static struct encoding *encode(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	struct arena *mem = e->c->mem;
	e->sections = ARENA_ARRAY(mem, r->nsections + 1, struct pair);
	e->answers = ARENA_ARRAY(mem, r->nquestions + 1, struct answer_bits);
	e->definitions = arena_array(mem, r->ndefinitions + 1, sizeof *e->definitions);
	e->findings = ARENA_ARRAY(mem, r->nfindings + 1, struct finding_bits);
	e->same = LIT_TRUE;
	encode_steps(e);
	encode_outcome(e);
	return e;
}

struct encoding *encode_pack(struct circuit *c, const struct ruleset *rules, struct date today)
{
	struct encoding *e = ARENA_NEW(c->mem, struct encoding);
	*e = (struct encoding){.c = c, .rules = rules, .today = today, .change = {.question = -1}};
	encode_leaves(e);
	return encode(e);
}

struct encoding *encode_changed(const struct encoding *base, struct change change)
{
	struct encoding *e = ARENA_NEW(base->c->mem, struct encoding);
	*e = (struct encoding){.c = base->c, .rules = base->rules, .today = base->today, .base = base,
	    .change = change, .leaves = base->leaves};
	return encode(e);
}

unsigned *encode_asked(const struct encoding *e, struct arena *mem)
{
	unsigned *asked = ARENA_ARRAY(mem, e->rules->nquestions + 1, unsigned);
	for (unsigned q = 0; q < e->rules->nquestions; q++)
		asked[q] = e->answers[q].asked;
	return asked;
}
