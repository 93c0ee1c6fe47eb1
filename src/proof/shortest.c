#include "proof/shortest.h"

#include <string.h>

#include "proof/plain.h"
#include "proof/simulate.h"

enum {
	MOST_QUESTIONS = 400, /* above, counting grows with the square: short then, not shortest */
	CONFLICTS = 3000,
	TRIED_ROUNDS = 64,
};

struct shortest {
	struct proof *p;
	struct sat *sat;
	struct plain *plain;
	unsigned *at_least; /* [k] at least k are asked; NULL: too many questions to count */
	bool *trial;        /* [input] */
	bool *inputs, *values; /* for others: [input], [gate] */
	unsigned room;      /* of values: the circuit may grow */
};

struct shortest *shortest_new(struct proof *p)
{
	struct shortest *s = ARENA_NEW(p->mem, struct shortest);
	unsigned n = p->rules->nquestions, *asked = encode_asked(p->e, p->mem);
	*s = (struct shortest){.p = p, .plain = plain_new(p->c, asked, n, p->mem)};
	if (n <= MOST_QUESTIONS)
		s->at_least = lit_ladder(p->c, asked, n);
	s->sat = sat_new(p->c, p->mem);
	s->trial = ARENA_ARRAY(p->mem, p->c->ninputs + 1, bool);
	s->inputs = ARENA_ARRAY(p->mem, p->c->ninputs + 1, bool);
	return s;
}

void shortest_free(struct shortest *s)
{
	sat_free(s->sat);
}

unsigned shortest_asked(struct shortest *s, const bool *inputs)
{
	return plain_asked(s->plain, inputs);
}

bool *shortest_inputs(struct shortest *s)
{
	return s->inputs;
}

bool *shortest_values(struct shortest *s, const bool *inputs)
{
	if (s->room < s->p->c->ngates) {
		s->room = s->p->c->ngates;
		s->values = ARENA_ARRAY(s->p->mem, s->room, bool);
	}
	circuit_values(s->p->c, inputs, s->values);
	return s->values;
}

/* ---- fewer ---- */

static bool step_down(struct shortest *s, unsigned lit, unsigned below, enum decided *decided)
{
	unsigned both[] = {lit, lit_not(s->at_least[below])};
	*decided = sat_can(s->sat, both, 2, CONFLICTS);
	if (*decided == DECIDED_CAN)
		sat_inputs(s->sat, s->trial);
	return *decided == DECIDED_CAN;
}

bool shortest_find(struct shortest *s, unsigned lit, bool *inputs)
{
	enum decided decided = DECIDED_NOT;
	plain_make(s->plain, lit, inputs);
	if (!s->at_least)
		return false;
	while (shortest_asked(s, inputs) > 0 &&
	       step_down(s, lit, shortest_asked(s, inputs), &decided))
		memcpy(inputs, s->trial, s->p->c->ninputs * sizeof *inputs);
	plain_make(s->plain, lit, inputs);
	return decided == DECIDED_CANNOT;
}

struct extent shortest_interview(struct shortest *s)
{
	struct extent e = {.inputs = ARENA_ARRAY(s->p->mem, s->p->c->ninputs + 1, bool)};
	e.exact = shortest_find(s, LIT_TRUE, e.inputs);
	e.questions = shortest_asked(s, e.inputs);
	return e;
}

/* ---- more ---- */

/* The longest of some random ones, to begin with. */
static void try_some(struct shortest *s, bool *inputs)
{
	unsigned best = shortest_asked(s, inputs);
	for (unsigned round = 0; round < TRIED_ROUNDS; round++) {
		simulate_inputs(s->p->c, round, round % SIMULATE_AT_ONCE, s->trial);
		unsigned asked = shortest_asked(s, s->trial);
		if (asked > best) {
			best = asked;
			memcpy(inputs, s->trial, s->p->c->ninputs * sizeof *inputs);
		}
	}
}

struct extent longest_interview(struct shortest *s)
{
	struct extent e = {.inputs = ARENA_ARRAY(s->p->mem, s->p->c->ninputs + 1, bool)};
	unsigned n = s->p->rules->nquestions;
	try_some(s, e.inputs);
	for (e.questions = shortest_asked(s, e.inputs); s->at_least && e.questions < n;
	     e.questions = shortest_asked(s, e.inputs)) {
		enum decided d = sat_can(s->sat, &s->at_least[e.questions + 1], 1, CONFLICTS);
		e.exact = d == DECIDED_CANNOT;
		if (d != DECIDED_CAN)
			return e;
		sat_inputs(s->sat, e.inputs);
	}
	e.exact = e.questions == n;
	return e;
}
