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

/* Ways to answer one question; patterns that mean the same are counted apart, so it is a bound. */
static void times_answers(const struct proof *p, unsigned q, struct big *n)
{
	const struct domain *d = p->rules->domains[q];
	const struct answer_bits *a = &p->e->answers[q];
	unsigned more = 2u + d->may_unsure + d->may_decline; /* yes, no; or not asked at all */
	if (d->shape == SHAPE_SET)
		big_twice(n, d->noptions);
	else if (d->shape != SHAPE_ROWS)
		big_times(n, a->nclasses + more - 1);
	for (unsigned i = 0; d->shape == SHAPE_ROWS && i < d->noptions; i++)
		big_times(n, more);
	if (d->shape == SHAPE_SET && more > 2)
		big_times(n, 2);
}

struct number_of_interviews measure_interviews(const struct proof *p)
{
	struct number_of_interviews out = {big_of(1), false};
	unsigned nq = p->rules->nquestions, *lits = ARENA_ARRAY(p->mem, nq + 1, unsigned);
	unsigned ninputs = 0;
	for (unsigned q = 0; q < nq; q++) {
		lits[q] = canonical(p, &p->e->answers[q]);
		ninputs += p->e->answers[q].ninputs;
	}
	if (ninputs <= MOST_INPUTS) {
		struct diagrams *diagrams = diagrams_new(p->c, NODES, 0, p->mem);
		out.exact = diagrams_count(diagrams, lits, nq, ninputs, &out.n);
		diagrams_free(diagrams);
	}
	if (out.exact)
		return out;
	out.n = big_of(1);
	for (unsigned q = 0; q < nq; q++)
		times_answers(p, q, &out.n);
	return out;
}
