#include "proof/decide.h"

#include "proof/simulate.h"

const struct budget budget_usual = {.rounds = 64, .nodes = 500, .conflicts = 20000};

struct deciding {
	const struct circuit *c;
	struct claim *list;
	unsigned n;
	const struct budget *budget;
	struct arena *mem;
	bool *inputs;
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

static void by_chance(struct deciding *d)
{
	uint64_t *words = ARENA_ARRAY(d->mem, d->c->ngates, uint64_t);
	unsigned open = d->n;
	for (unsigned round = 0; round < d->budget->rounds && open > 0; round++) {
		simulate_round(d->c, round, words);
		open = 0;
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
	}
}

static void keep(struct deciding *d, struct claim *claim, enum decided decided, enum means means)
{
	unsigned *set = NULL;
	claim->decided = decided;
	claim->means = means;
	for (unsigned i = 0; decided == DECIDED_CAN && i < d->c->ninputs; i++)
		if (d->inputs[i])
			ARENA_PUSH(d->mem, set, claim->nset, i);
	claim->set = set;
}

static bool any_open(const struct deciding *d)
{
	for (unsigned i = 0; i < d->n; i++)
		if (!d->list[i].decided)
			return true;
	return false;
}

static void by_diagram(struct deciding *d)
{
	if (!d->budget->nodes || !any_open(d))
		return;
	struct diagrams *diagrams = diagrams_new(d->c, d->budget->nodes, d->mem);
	for (unsigned i = 0; i < d->n; i++)
		if (!d->list[i].decided) {
			enum decided decided = diagrams_can(diagrams, d->list[i].lit, d->inputs);
			if (decided)
				keep(d, &d->list[i], decided, BY_DIAGRAM);
		}
	diagrams_free(diagrams);
}

/* A fresh solver for each: what one claim rests on is small, and the whole is not. */
static void by_solver(struct deciding *d)
{
	if (!d->budget->conflicts || !any_open(d))
		return;
	struct sat *sat = sat_new(d->c, d->mem);
	for (unsigned i = 0; i < d->n; i++)
		if (!d->list[i].decided) {
			enum decided decided = sat_can(sat, &d->list[i].lit, 1, d->budget->conflicts, d->inputs);
			if (decided)
				keep(d, &d->list[i], decided, BY_SOLVER);
			sat_forget(sat);
		}
	sat_free(sat);
}

void decide_all(const struct circuit *c, struct claim *list, unsigned n,
    const struct budget *budget, struct arena *mem)
{
	struct deciding d = {c, list, n, budget, mem, ARENA_ARRAY(mem, c->ninputs + 1, bool)};
	for (unsigned i = 0; i < n; i++)
		by_form(&list[i]);
	by_chance(&d);
	by_diagram(&d);
	by_solver(&d);
}

void claim_inputs(const struct circuit *c, const struct claim *claim, bool *inputs)
{
	if (claim->means == BY_CHANCE) {
		simulate_inputs(c, claim->round, claim->bit, inputs);
		return;
	}
	for (unsigned i = 0; i < c->ninputs; i++)
		inputs[i] = false;
	for (unsigned i = 0; i < claim->nset; i++)
		inputs[claim->set[i]] = true;
}
