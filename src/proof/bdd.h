/* Binary decision diagrams over a circuit, with a budget of nodes. The only file that knows BuDDy
 * is bdd.c. BuDDy keeps its nodes in globals of its own: one struct diagrams at a time. */
#ifndef PROOF_BDD_H
#define PROOF_BDD_H

#include "proof/big.h"
#include "proof/circuit.h"
#include "rules/ruleset.h"

struct diagrams;

enum decided { DECIDED_NOT, DECIDED_CAN, DECIDED_CANNOT };

/* most: nodes of a single diagram before it is given up. cut: nodes above which a gate where the
 * circuit may be cut becomes a variable; 0: never. */
struct diagrams *diagrams_new(const struct circuit *c, unsigned most, unsigned cut,
    struct arena *mem);
void diagrams_free(struct diagrams *d);

/* Can this literal hold? When it can, *set are inputs that make it hold when all others are false.
 * DECIDED_NOT: too large, or no pattern was found. */
enum decided diagrams_can(struct diagrams *d, unsigned lit, struct numbers *set);

/* In how many patterns of the first `ninputs` raw bits all of these hold. False: too large. */
bool diagrams_count(struct diagrams *d, const unsigned *lits, unsigned n, unsigned ninputs,
    struct big *out);

#endif
