/* Satisfiability over a circuit. The only file that knows CaDiCaL is sat.c. Gates become clauses
 * when they are first needed, and stay. */
#ifndef PROOF_SAT_H
#define PROOF_SAT_H

#include "proof/bdd.h"

struct sat;

struct sat *sat_new(const struct circuit *c, struct arena *mem);
void sat_free(struct sat *s);

/* Takes all clauses away: for a claim that has nothing to do with those before. */
void sat_forget(struct sat *s);

/* Can all of these hold at once? DECIDED_NOT: more conflicts than `conflicts`. */
enum decided sat_can(struct sat *s, const unsigned *lits, unsigned n, unsigned conflicts);

/* After DECIDED_CAN: what makes them hold. inputs: [ninputs], filled. */
void sat_inputs(struct sat *s, bool *inputs);
struct numbers sat_set(struct sat *s); /* the inputs that are true, all others false */

#endif
