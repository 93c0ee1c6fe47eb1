/* Can it be? Random interviews first, then a diagram of what the claim rests on, then a solver on
 * the same. What no budget settles is said to be so, never left out. */
#ifndef PROOF_DECIDE_H
#define PROOF_DECIDE_H

#include "proof/sat.h"

enum means { BY_FORM, BY_CHANCE, BY_DIAGRAM, BY_SOLVER, MEANS };

struct claim {
	unsigned lit; /* can this hold in any interview? */
	enum decided decided;
	enum means means;
	unsigned round, bit; /* BY_CHANCE: where */
	struct numbers set; /* else: the raw bits that are true, all others false */
};

struct budget {
	unsigned rounds;    /* of 64 random interviews */
	unsigned nodes;     /* of one diagram; 0: no diagrams */
	unsigned cut;       /* nodes above which a question's asking is taken as either way */
	unsigned conflicts; /* of one solver */
};

extern const struct budget budget_usual;

/* Settles each claim as far as the budget goes. Witnesses live in mem. */
void decide_all(const struct circuit *c, struct claim *list, unsigned n,
    const struct budget *budget, struct arena *mem);

/* The raw bits that make a claim hold that can. inputs: [ninputs]. */
void claim_inputs(const struct circuit *c, const struct claim *claim, bool *inputs);

#endif
