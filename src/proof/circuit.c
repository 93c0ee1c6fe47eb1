#include "proof/circuit.h"

#include <stdint.h>
#include <string.h>

enum { ROOM = 1024 };

struct circuit *circuit_new(struct arena *mem)
{
	struct circuit *c = ARENA_NEW(mem, struct circuit);
	c->mem = mem;
	c->room = ROOM;
	c->table = ARENA_ARRAY(mem, ROOM, unsigned);
	ARENA_PUSH(mem, c->gates, c->ngates, ((struct gate){0, 0}));
	return c;
}

unsigned circuit_input(struct circuit *c, unsigned odds)
{
	struct input input = {c->ngates, odds};
	ARENA_PUSH(c->mem, c->gates, c->ngates, ((struct gate){GATE_INPUT, c->ninputs}));
	ARENA_PUSH(c->mem, c->inputs, c->ninputs, input);
	ARENA_PUSH(c->mem, c->order, c->nvars, input.gate);
	return input.gate * 2;
}

void circuit_cut(struct circuit *c, unsigned lit)
{
	if (lit > LIT_TRUE && !circuit_is_input(c, lit >> 1))
		ARENA_PUSH(c->mem, c->order, c->nvars, lit >> 1);
}

/* ---- sharing: a table with open places ---- */

static unsigned place_of(const struct circuit *c, unsigned a, unsigned b)
{
	unsigned at = (unsigned)(((uint64_t)a << 32 | b) * 0x9e3779b97f4a7c15u >> 32);
	for (at &= c->room - 1; c->table[at]; at = (at + 1) & (c->room - 1))
		if (c->gates[c->table[at]].a == a && c->gates[c->table[at]].b == b)
			break;
	return at;
}

static void grow(struct circuit *c)
{
	c->room *= 2;
	c->table = ARENA_ARRAY(c->mem, c->room, unsigned);
	for (unsigned g = 1; g < c->ngates; g++)
		if (!circuit_is_input(c, g))
			c->table[place_of(c, c->gates[g].a, c->gates[g].b)] = g;
}

/* ---- gates that need not be made ---- */

enum { NOTHING_SIMPLER = 0xfffffff };

/* What `and` of a gate and another literal comes to, when the gate's own parts tell. */
static unsigned simpler(struct circuit *c, unsigned lit, unsigned other)
{
	struct gate g = c->gates[lit >> 1];
	if (lit >> 1 == 0 || circuit_is_input(c, lit >> 1))
		return NOTHING_SIMPLER;
	if (!(lit & 1)) {
		if (other == g.a || other == g.b)
			return lit;
		return other == lit_not(g.a) || other == lit_not(g.b) ? LIT_FALSE : NOTHING_SIMPLER;
	}
	if (other == lit_not(g.a) || other == lit_not(g.b))
		return other;
	return other == g.a   ? lit_and(c, other, lit_not(g.b))
	     : other == g.b ? lit_and(c, other, lit_not(g.a))
	                    : NOTHING_SIMPLER;
}

/* Two gates that cannot be true at once, by a part of each. */
static bool exclude(const struct circuit *c, unsigned a, unsigned b)
{
	struct gate x = c->gates[a >> 1], y = c->gates[b >> 1];
	if ((a | b) & 1 || circuit_is_input(c, a >> 1) || circuit_is_input(c, b >> 1))
		return false;
	return x.a == lit_not(y.a) || x.a == lit_not(y.b) || x.b == lit_not(y.a) || x.b == lit_not(y.b);
}

unsigned lit_and(struct circuit *c, unsigned a, unsigned b)
{
	if (a > b) {
		unsigned other = a;
		a = b;
		b = other;
	}
	if (a == LIT_FALSE || a == lit_not(b))
		return LIT_FALSE;
	if (a == LIT_TRUE || a == b)
		return b;
	unsigned simple = simpler(c, a, b);
	if (simple == NOTHING_SIMPLER)
		simple = exclude(c, a, b) ? LIT_FALSE : simpler(c, b, a);
	if (simple != NOTHING_SIMPLER)
		return simple;
	if (c->ngates * 2 > c->room)
		grow(c);
	unsigned at = place_of(c, a, b);
	if (!c->table[at]) {
		c->table[at] = c->ngates;
		ARENA_PUSH(c->mem, c->gates, c->ngates, ((struct gate){a, b}));
	}
	return c->table[at] * 2;
}

unsigned lit_or(struct circuit *c, unsigned a, unsigned b)
{
	return lit_not(lit_and(c, lit_not(a), lit_not(b)));
}

unsigned lit_all(struct circuit *c, const unsigned *lits, unsigned n)
{
	unsigned all = LIT_TRUE;
	for (unsigned i = 0; i < n; i++)
		all = lit_and(c, all, lits[i]);
	return all;
}

unsigned lit_any(struct circuit *c, const unsigned *lits, unsigned n)
{
	unsigned any = LIT_FALSE;
	for (unsigned i = 0; i < n; i++)
		any = lit_or(c, any, lits[i]);
	return any;
}

/* reached[j]: at least j of those seen so far. */
unsigned lit_least(struct circuit *c, const unsigned *lits, unsigned n, long k)
{
	if (k <= 0)
		return LIT_TRUE;
	if (k > (long)n)
		return LIT_FALSE;
	unsigned *reached = ARENA_ARRAY(c->mem, (size_t)k + 1, unsigned);
	reached[0] = LIT_TRUE;
	for (unsigned i = 0; i < n; i++)
		for (long j = k; j > 0; j--)
			reached[j] = lit_or(c, reached[j], lit_and(c, reached[j - 1], lits[i]));
	return reached[k];
}

unsigned *lit_ladder(struct circuit *c, const unsigned *lits, unsigned n)
{
	unsigned *least = ARENA_ARRAY(c->mem, n + 2, unsigned);
	least[0] = LIT_TRUE;
	for (unsigned i = 0; i < n; i++)
		for (unsigned k = i + 1; k > 0; k--)
			least[k] = lit_or(c, least[k], lit_and(c, least[k - 1], lits[i]));
	return least;
}

/* ---- looking ---- */

void circuit_values(const struct circuit *c, const bool *inputs, bool *values)
{
	values[0] = false;
	for (unsigned g = 1; g < c->ngates; g++) {
		const struct gate *gate = &c->gates[g];
		values[g] = circuit_is_input(c, g) ? inputs[gate->b]
		                                  : lit_value(values, gate->a) && lit_value(values, gate->b);
	}
}

