#include "proof/measure.h"

#include "proof/bdd.h"

enum { NODES = 3000000, MOST_INPUTS = 4000 };

/* A raw bit on which nothing hangs is kept false: so each interview has one pattern. */
static unsigned canonical(const struct proof *p, const struct answer_bits *a)
{
	unsigned all = LIT_TRUE;
	for (unsigned i = 0; i < a->ninputs; i++)
		all = lit_and(p->c, all, lit_or(p->c, a->relevant[i], lit_not(a->inputs[i])));
	return all;
}

/* Ways to answer one question, or not to be asked; patterns that mean the same are counted apart,
 * so it is a bound. */
static void times_answers(const struct proof *p, unsigned q, struct number_of_interviews *n)
{
	const struct domain *d = p->rules->domains[q];
	const struct answer_bits *a = &p->e->answers[q];
	unsigned more = 2u + d->may_unsure + d->may_decline; /* yes, no; or not asked at all */
	bool many = d->shape == SHAPE_SET || d->shape == SHAPE_ROWS;
	if (!many)
		big_times(&n->n, a->nclasses + more - 1);
	for (unsigned i = 0; many && i < d->noptions; i++) {
		big_times(&n->n, d->shape == SHAPE_SET ? 2 : more);
		for (; n->n.n > BIG_LIMBS / 2; n->tens += 3)
			big_thousandth(&n->n);
	}
	if (many)
		big_times(&n->n, d->shape == SHAPE_SET ? more - 1 : 2);
	for (; n->n.n > BIG_LIMBS / 2; n->tens += 3)
		big_thousandth(&n->n);
}

struct number_of_interviews measure_interviews(const struct proof *p)
{
	struct number_of_interviews out = {big_of(1), 0, false};
	unsigned nq = p->rules->nquestions, *lits = ARENA_ARRAY(p->mem, nq + 1, unsigned);
	unsigned ninputs = 0;
	for (unsigned q = 0; q < nq; q++) {
		lits[q] = canonical(p, &p->e->answers[q]);
		ninputs += p->e->answers[q].ninputs;
	}
	if (ninputs <= MOST_INPUTS) {
		struct diagrams *diagrams = diagrams_new(p->c, NODES, 0, p->mem);
		out.exact = diagrams_count(diagrams, lits, nq, ninputs, &out.n) && !out.n.over;
		diagrams_free(diagrams);
	}
	if (out.exact)
		return out;
	out.n = big_of(1);
	for (unsigned q = 0; q < nq; q++)
		times_answers(p, q, &out);
	return out;
}
