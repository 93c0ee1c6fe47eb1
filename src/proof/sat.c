#include "proof/sat.h"

#include <ccadical.h>
#include <string.h>

enum { SATISFIABLE = 10, UNSATISFIABLE = 20, MANY_VARIABLES = 4000 };

/* Which half of "the gate is true exactly when all its parts are" a gate has clauses for. */
enum { HALF_TRUE = 1, HALF_FALSE = 2 };

struct sat {
	const struct circuit *c;
	struct arena *mem;
	CCaDiCaL *solver;
	unsigned *variables; /* [gate] the solver's number for it, from 1; 0: none yet */
	unsigned char *halves; /* [gate] */
	unsigned char *shared; /* [gate] made use of more than once */
	unsigned nvariables;
	struct numbers used;  /* gates that have a number */
	unsigned room;        /* gates of the circuit when it was last looked at */
	struct numbers stack; /* literals whose clauses are still to be made */
	struct numbers parts;
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
	for (unsigned i = 0; i < s->used.n; i++) {
		s->variables[s->used.list[i]] = 0;
		s->halves[s->used.list[i]] = 0;
	}
	s->used.n = s->nvariables = 0;
	ccadical_release(s->solver);
	s->solver = new_solver();
}

void sat_free(struct sat *s)
{
	ccadical_release(s->solver);
}

/* Numbers are dense: a solver keeps much for each up to the highest. */
static int number(struct sat *s, unsigned lit)
{
	unsigned gate = lit >> 1;
	if (!s->variables[gate]) {
		s->variables[gate] = ++s->nvariables;
		ARENA_PUSH(s->mem, s->used.list, s->used.n, gate);
	}
	int n = (int)s->variables[gate];
	return lit & 1 ? -n : n;
}

/* ---- clauses ---- */

/* Only the half that a literal needs: what makes a gate true may go unsaid where it is only asked
 * not to be false. */
static void want(struct sat *s, unsigned lit)
{
	unsigned char half = lit & 1 ? HALF_FALSE : HALF_TRUE;
	if (s->halves[lit >> 1] & half)
		return;
	s->halves[lit >> 1] |= half;
	ARENA_PUSH(s->mem, s->stack.list, s->stack.n, lit);
}

/* The parts of an `and`, through those that nothing else makes use of. */
static void gather_parts(struct sat *s, unsigned gate)
{
	struct gate g = s->c->gates[gate];
	s->parts.n = 0;
	ARENA_PUSH(s->mem, s->parts.list, s->parts.n, g.a);
	ARENA_PUSH(s->mem, s->parts.list, s->parts.n, g.b);
	for (unsigned i = 0; i < s->parts.n; i++) {
		unsigned lit = s->parts.list[i], inner = lit >> 1;
		if (lit & 1 || inner == 0 || s->shared[inner] || circuit_is_input(s->c, inner))
			continue;
		s->parts.list[i--] = s->c->gates[inner].a;
		ARENA_PUSH(s->mem, s->parts.list, s->parts.n, s->c->gates[inner].b);
	}
}

static void clauses_of(struct sat *s, unsigned lit)
{
	int is = number(s, lit);
	gather_parts(s, lit >> 1);
	if (lit & 1) /* not all of them: then one is false */
		ccadical_add(s->solver, -is);
	for (unsigned i = 0; i < s->parts.n; i++) {
		unsigned part = s->parts.list[i];
		want(s, part ^ (lit & 1));
		if (!(lit & 1))
			ccadical_add(s->solver, -is);
		ccadical_add(s->solver, number(s, part ^ (lit & 1)));
		if (!(lit & 1))
			ccadical_add(s->solver, 0);
	}
	if (lit & 1)
		ccadical_add(s->solver, 0);
}

static void make(struct sat *s, unsigned lit)
{
	want(s, lit);
	while (s->stack.n > 0) {
		unsigned top = s->stack.list[--s->stack.n];
		if (top >> 1 == 0) {
			ccadical_add(s->solver, number(s, LIT_TRUE));
			ccadical_add(s->solver, 0);
		} else if (!circuit_is_input(s->c, top >> 1)) {
			clauses_of(s, top);
		}
	}
}

/* The circuit may have grown since; what is shared now is not known before it is used. */
static void make_room(struct sat *s)
{
	unsigned n = s->c->ngates, *variables;
	unsigned char *halves, *once;
	if (s->room >= n)
		return;
	variables = ARENA_ARRAY(s->mem, n, unsigned);
	halves = ARENA_ARRAY(s->mem, n, unsigned char);
	once = ARENA_ARRAY(s->mem, n, unsigned char);
	if (s->room) {
		memcpy(variables, s->variables, s->room * sizeof *variables);
		memcpy(halves, s->halves, s->room);
	}
	s->shared = ARENA_ARRAY(s->mem, n, unsigned char);
	for (unsigned g = 1; g < n; g++)
		for (unsigned k = 0; k < 2 && !circuit_is_input(s->c, g); k++) {
			unsigned part = (k ? s->c->gates[g].b : s->c->gates[g].a) >> 1;
			s->shared[part] |= once[part];
			once[part] = 1;
		}
	s->variables = variables;
	s->halves = halves;
	s->room = n;
}

/* ---- asking ---- */

enum decided sat_can(struct sat *s, const unsigned *lits, unsigned n, unsigned conflicts)
{
	make_room(s);
	for (unsigned i = 0; i < n; i++)
		make(s, lits[i]);
	for (unsigned i = 0; i < n; i++)
		ccadical_assume(s->solver, number(s, lits[i]));
	ccadical_limit(s->solver, "conflicts", (int)conflicts);
	int answer = ccadical_solve(s->solver);
	return answer == SATISFIABLE   ? DECIDED_CAN
	     : answer == UNSATISFIABLE ? DECIDED_CANNOT
	                               : DECIDED_NOT;
}

static bool is_set(struct sat *s, unsigned gate)
{
	return circuit_is_input(s->c, gate) && ccadical_val(s->solver, number(s, gate * 2)) > 0;
}

void sat_inputs(struct sat *s, bool *inputs)
{
	memset(inputs, 0, s->c->ninputs * sizeof *inputs);
	for (unsigned i = 0; i < s->used.n; i++)
		if (is_set(s, s->used.list[i]))
			inputs[s->c->gates[s->used.list[i]].b] = true;
}

struct numbers sat_set(struct sat *s)
{
	struct numbers set = {NULL, 0};
	for (unsigned i = 0; i < s->used.n; i++)
		if (is_set(s, s->used.list[i]))
			ARENA_PUSH(s->mem, set.list, set.n, s->c->gates[s->used.list[i]].b);
	return set;
}
