#include "proof/sat.h"

#include <ccadical.h>

enum { SATISFIABLE = 10, UNSATISFIABLE = 20, MANY_VARIABLES = 4000 };

struct sat {
	const struct circuit *c;
	struct arena *mem;
	CCaDiCaL *solver;
	unsigned *variables; /* [gate] the solver's number for it, from 1; 0: it has no clauses yet */
	unsigned nvariables;
	unsigned *used; /* gates that have a number */
	unsigned nused;
	unsigned room;
	unsigned *stack;
	unsigned nstack;
};

static CCaDiCaL *new_solver(void)
{
	CCaDiCaL *solver = ccadical_init();
	ccadical_set_option(solver, "quiet", 1);
	return solver;
}

struct sat *sat_new(const struct circuit *c, struct arena *mem)
{
	struct sat *s = ARENA_NEW(mem, struct sat);
	*s = (struct sat){.c = c, .mem = mem, .solver = new_solver()};
	return s;
}

void sat_forget(struct sat *s)
{
	if (s->nvariables < MANY_VARIABLES)
		return;
	for (unsigned i = 0; i < s->nused; i++)
		s->variables[s->used[i]] = 0;
	s->nused = s->nvariables = 0;
	ccadical_release(s->solver);
	s->solver = new_solver();
}

void sat_free(struct sat *s)
{
	ccadical_release(s->solver);
}

/* Numbers are dense: a solver keeps much for each up to the highest. */
static int number(const struct sat *s, unsigned lit)
{
	int n = (int)s->variables[lit >> 1];
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
	if (s->variables[gate])
		return;
	s->variables[gate] = ++s->nvariables;
	ARENA_PUSH(s->mem, s->used, s->nused, gate);
	ARENA_PUSH(s->mem, s->stack, s->nstack, gate);
}

/* Tseitin: the gate is true exactly when both its parts are. */
static void make(struct sat *s, unsigned lit)
{
	push(s, lit >> 1);
	while (s->nstack > 0) {
		unsigned g = s->stack[--s->nstack];
		struct gate gate = s->c->gates[g];
		int is = number(s, g * 2);
		if (g == 0)
			clause(s, -is, 0, 0);
		if (g == 0 || circuit_is_input(s->c, g))
			continue;
		push(s, gate.a >> 1);
		push(s, gate.b >> 1);
		clause(s, -is, number(s, gate.a), 0);
		clause(s, -is, number(s, gate.b), 0);
		clause(s, is, -number(s, gate.a), -number(s, gate.b));
	}
}

/* The circuit may have grown since. */
static void make_room(struct sat *s)
{
	if (s->room >= s->c->ngates)
		return;
	unsigned *variables = ARENA_ARRAY(s->mem, s->c->ngates, unsigned);
	for (unsigned g = 0; g < s->room; g++)
		variables[g] = s->variables[g];
	s->variables = variables;
	s->room = s->c->ngates;
}

enum decided sat_can(struct sat *s, const unsigned *lits, unsigned n, unsigned conflicts,
    bool *inputs)
{
	make_room(s);
	for (unsigned i = 0; i < n; i++)
		make(s, lits[i]);
	for (unsigned i = 0; i < n; i++)
		ccadical_assume(s->solver, number(s, lits[i]));
	ccadical_limit(s->solver, "conflicts", (int)conflicts);
	int answer = ccadical_solve(s->solver);
	if (answer != SATISFIABLE)
		return answer == UNSATISFIABLE ? DECIDED_CANNOT : DECIDED_NOT;
	for (unsigned i = 0; i < s->c->ninputs; i++) {
		unsigned gate = s->c->inputs[i].gate;
		inputs[i] = s->variables[gate] && ccadical_val(s->solver, number(s, gate * 2)) > 0;
	}
	return DECIDED_CAN;
}
