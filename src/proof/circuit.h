/* What is proved, as gates: a graph of `and` gates over inputs, with `not` on its edges. Gates are
 * shared: the same `and` is made once. Literals are numbers: twice the gate, plus one under a
 * `not`. A gate stands behind what it is made of, so one pass from the front evaluates all.
 * Everything lives in the arena given. */
#ifndef PROOF_CIRCUIT_H
#define PROOF_CIRCUIT_H

#include <stdbool.h>

#include "base/arena.h"

enum { LIT_FALSE = 0, LIT_TRUE = 1 };

struct gate {
	unsigned a, b; /* literals; of an input b is its number */
};

struct input {
	unsigned gate;
	unsigned odds; /* in random interviews: true once in so many times */
};

struct circuit {
	struct arena *mem;
	struct gate *gates; /* [0] is the constant */
	unsigned ngates;
	struct input *inputs; /* in the order of the file */
	unsigned ninputs;
	unsigned *order; /* gates of inputs and cuts as they came: the order of BDD variables */
	unsigned nvars;
	unsigned *table, room; /* gates by what they are made of */
};

enum { GATE_INPUT = 0x7fffffff }; /* instead of the first literal */

struct circuit *circuit_new(struct arena *mem);
unsigned circuit_input(struct circuit *c, unsigned odds);
/* Here a cone may be cut: whoever looks at what is above may take this for a thing that can be
 * either way, as long as they keep in mind that it perhaps cannot. */
void circuit_cut(struct circuit *c, unsigned lit);

static inline bool circuit_is_input(const struct circuit *c, unsigned gate)
{
	return c->gates[gate].a == GATE_INPUT;
}

static inline unsigned lit_not(unsigned lit)
{
	return lit ^ 1;
}

unsigned lit_and(struct circuit *c, unsigned a, unsigned b);
unsigned lit_or(struct circuit *c, unsigned a, unsigned b);
unsigned lit_all(struct circuit *c, const unsigned *lits, unsigned n);
unsigned lit_any(struct circuit *c, const unsigned *lits, unsigned n);
/* At least k of the n hold; k at most 0 always holds. */
unsigned lit_least(struct circuit *c, const unsigned *lits, unsigned n, long k);

/* least[k]: at least k of them hold, for k from 0 to n. */
unsigned *lit_ladder(struct circuit *c, const unsigned *lits, unsigned n);

/* The value of every gate when the inputs are so. values: [ngates], filled. */
void circuit_values(const struct circuit *c, const bool *inputs, bool *values);
static inline bool lit_value(const bool *values, unsigned lit)
{
	return values[lit >> 1] != (bool)(lit & 1);
}

#endif
