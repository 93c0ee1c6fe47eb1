#include "proof/decide.h"

#include <stdlib.h>

#include "proof/imply.h"
#include "proof/simulate.h"

const struct budget budget_usual = {.rounds = 64, .nodes = 500, .cut = 60, .conflicts = 20000};

enum { EASY_ROUNDS = 8 }; /* after which few claims are left open */

struct deciding {
	const struct circuit *c;
	struct claim *list;
	unsigned n;
	const struct budget *budget;
	struct arena *mem;
};

/* ---- the ways ---- */

static void by_form(struct claim *claim)
{
	if (claim->lit == LIT_FALSE)
		claim->decided = DECIDED_CANNOT;
	else if (claim->lit == LIT_TRUE)
		claim->decided = DECIDED_CAN;
}

static unsigned lowest(uint64_t word)
{
	unsigned n = 0;
	while (!(word >> n & 1))
		n++;
	return n;
}

/* All gates that open claims rest on, from the front. */
static struct numbers still_needed(const struct deciding *d)
{
	bool *needed = ARENA_ARRAY(d->mem, d->c->ngates, bool);
	struct numbers list = {ARENA_ARRAY(d->mem, d->c->ngates, unsigned), 0};
	for (unsigned i = 0; i < d->n; i++)
		needed[d->list[i].lit >> 1] |= !d->list[i].decided;
	for (unsigned g = d->c->ngates; g-- > 1;)
		if (needed[g] && !circuit_is_input(d->c, g))
			needed[d->c->gates[g].a >> 1] = needed[d->c->gates[g].b >> 1] = true;
	for (unsigned g = 1; g < d->c->ngates; g++)
		if (needed[g])
			list.list[list.n++] = g;
	return list;
}

static unsigned one_round(struct deciding *d, unsigned round, const uint64_t *words)
{
	unsigned open = 0;
	for (unsigned i = 0; i < d->n; i++) {
		struct claim *claim = &d->list[i];
		uint64_t hits = claim->decided ? 0 : simulate_lit(words, claim->lit);
		open += !claim->decided && !hits;
		if (!hits)
			continue;
		claim->decided = DECIDED_CAN;
		claim->means = BY_CHANCE;
		claim->round = round;
		claim->bit = lowest(hits);
	}
	return open;
}

static void by_chance(struct deciding *d)
{
	uint64_t *words = ARENA_ARRAY(d->mem, d->c->ngates, uint64_t);
	struct numbers needed = {NULL, 0};
	unsigned open = d->n;
	for (unsigned round = 0; round < d->budget->rounds && open > 0; round++) {
		simulate_round(d->c, round, needed.list ? &needed : NULL, words);
		open = one_round(d, round, words);
		if (round == EASY_ROUNDS)
			needed = still_needed(d);
	}
}

static void keep(struct claim *claim, enum decided decided, enum means means, struct numbers set)
{
	claim->decided = decided;
	claim->means = means;
	claim->set = set;
}

static void by_implication(struct deciding *d)
{
	struct imply *imply = imply_new(d->c, d->mem);
	for (unsigned i = 0; i < d->n; i++)
		if (!d->list[i].decided && imply_cannot(imply, d->list[i].lit))
			keep(&d->list[i], DECIDED_CANNOT, BY_FORM, (struct numbers){NULL, 0});
}

struct waiting {
	unsigned last; /* of the raw bits it rests on */
	struct claim *claim;
};

static int by_last(const void *a, const void *b)
{
	const struct waiting *x = a, *y = b;
	return x->last != y->last     ? (x->last > y->last) - (x->last < y->last)
	     : x->claim->lit != y->claim->lit ? (x->claim->lit > y->claim->lit) - (x->claim->lit < y->claim->lit)
	                              : (x->claim > y->claim) - (x->claim < y->claim);
}

/* Those that are open, in the order of the file: neighbours share what they rest on. */
static struct waiting *in_order(struct deciding *d, unsigned *n)
{
	unsigned *last = ARENA_ARRAY(d->mem, d->c->ngates, unsigned);
	struct waiting *list = NULL;
	for (unsigned g = 1; g < d->c->ngates; g++) {
		struct gate gate = d->c->gates[g];
		if (circuit_is_input(d->c, g))
			last[g] = gate.b;
		else
			last[g] = last[gate.a >> 1] > last[gate.b >> 1] ? last[gate.a >> 1] : last[gate.b >> 1];
	}
	for (unsigned i = 0; i < d->n; i++)
		if (!d->list[i].decided)
			ARENA_PUSH(d->mem, list, *n, ((struct waiting){last[d->list[i].lit >> 1], &d->list[i]}));
	if (*n > 0)
		qsort(list, *n, sizeof *list, by_last);
	return list;
}

static void by_diagram(struct deciding *d, const struct waiting *list, unsigned n)
{
	if (!d->budget->nodes || n == 0)
		return;
	struct diagrams *diagrams = diagrams_new(d->c, d->budget->nodes, d->budget->cut, d->mem);
	for (unsigned i = 0; i < n; i++) {
		struct numbers set = {NULL, 0};
		enum decided decided = diagrams_can(diagrams, list[i].claim->lit, &set);
		if (decided)
			keep(list[i].claim, decided, BY_DIAGRAM, set);
	}
	diagrams_free(diagrams);
}

static void by_solver(struct deciding *d, const struct waiting *list, unsigned n)
{
	struct sat *sat = sat_new(d->c, d->mem);
	for (unsigned i = 0; i < n && d->budget->conflicts; i++) {
		struct claim *claim = list[i].claim;
		if (claim->decided)
			continue;
		enum decided decided = sat_can(sat, &claim->lit, 1, d->budget->conflicts);
		if (decided)
			keep(claim, decided, BY_SOLVER,
			    decided == DECIDED_CAN ? sat_set(sat) : (struct numbers){NULL, 0});
		sat_forget(sat);
	}
	sat_free(sat);
}

void decide_all(const struct circuit *c, struct claim *list, unsigned n,
    const struct budget *budget, struct arena *mem)
{
	struct deciding d = {c, list, n, budget, mem};
	for (unsigned i = 0; i < n; i++)
		by_form(&list[i]);
	by_chance(&d);
	by_implication(&d);
	unsigned open = 0;
	struct waiting *waiting = in_order(&d, &open);
	by_diagram(&d, waiting, open);
	by_solver(&d, waiting, open);
}

void claim_inputs(const struct circuit *c, const struct claim *claim, bool *inputs)
{
	if (claim->means == BY_CHANCE) {
		simulate_inputs(c, claim->round, claim->bit, inputs);
		return;
	}
	for (unsigned i = 0; i < c->ninputs; i++)
		inputs[i] = false;
	for (unsigned i = 0; i < claim->set.n; i++)
		inputs[claim->set.list[i]] = true;
}
