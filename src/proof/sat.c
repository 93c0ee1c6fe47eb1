#include "proof/sat.h"

#include <ccadical.h>

enum { SATISFIABLE = 10, UNSATISFIABLE = 20 };

struct sat {
	const struct circuit *c;
	struct arena *mem;
	CCaDiCaL *solver;
	unsigned char *made; /* [gate] its clauses are there */
	unsigned room;
	unsigned *stack;
	unsigned nstack;
};

struct sat *sat_new(const struct circuit *c, struct arena *mem)
{
	struct sat *s = ARENA_NEW(mem, struct sat);
	*s = (struct sat){.c = c, .mem = mem, .solver = ccadical_init()};
	ccadical_set_option(s->solver, "quiet", 1);
	return s;
}

void sat_free(struct sat *s)
{
	ccadical_release(s->solver);
}

/* Gate g is the solver's variable g + 1. */
static int number(unsigned lit)
{
	int n = (int)(lit >> 1) + 1;
	return lit & 1 ? -n : n;
}

static void clause(struct sat *s, int a, int b, int c)
{
	ccadical_add(s->solver, a);
	if (b)
		ccadical_add(s->solver, b);
	if (c)
		ccadical_add(s->solver, c);
	ccadical_add(s->solver, 0);
}

static void push(struct sat *s, unsigned gate)
{
	if (s->made[gate])
		return;
	s->made[gate] = 1;
	ARENA_PUSH(s->mem, s->stack, s->nstack, gate);
}

/* Tseitin: the gate is true exactly when both its parts are. */
static void make(struct sat *s, unsigned lit)
{
	push(s, lit >> 1);
	while (s->nstack > 0) {
		unsigned g = s->stack[--s->nstack];
		struct gate gate = s->c->gates[g];
		int is = number(g * 2);
		if (g == 0)
			clause(s, -is, 0, 0);
		if (g == 0 || circuit_is_input(s->c, g))
			continue;
		clause(s, -is, number(gate.a), 0);
		clause(s, -is, number(gate.b), 0);
		clause(s, is, -number(gate.a), -number(gate.b));
		push(s, gate.a >> 1);
		push(s, gate.b >> 1);
	}
}

/* The circuit may have grown since. */
static void make_room(struct sat *s)
{
	if (s->room >= s->c->ngates)
		return;
	unsigned char *made = ARENA_ARRAY(s->mem, s->c->ngates, unsigned char);
	for (unsigned g = 0; g < s->room; g++)
		made[g] = s->made[g];
	s->made = made;
	s->room = s->c->ngates;
}

enum decided sat_can(struct sat *s, const unsigned *lits, unsigned n, unsigned conflicts,
    bool *inputs)
{
	make_room(s);
	for (unsigned i = 0; i < n; i++)
		make(s, lits[i]);
	for (unsigned i = 0; i < n; i++)
		ccadical_assume(s->solver, number(lits[i]));
	ccadical_limit(s->solver, "conflicts", (int)conflicts);
	int answer = ccadical_solve(s->solver);
	if (answer != SATISFIABLE)
		return answer == UNSATISFIABLE ? DECIDED_CANNOT : DECIDED_NOT;
	for (unsigned i = 0; i < s->c->ninputs; i++) {
		unsigned gate = s->c->inputs[i].gate;
		inputs[i] = s->made[gate] && ccadical_val(s->solver, (int)gate + 1) > 0;
	}
	return DECIDED_CAN;
}
