/* The cheapest proof that something cannot be: what must hold when it holds, followed gate by
 * gate, comes to a contradiction. Looks at few gates, and gives up early. */
#ifndef PROOF_IMPLY_H
#define PROOF_IMPLY_H

#include "proof/circuit.h"

struct imply;

struct imply *imply_new(const struct circuit *c, struct arena *mem);

/* True: lit holds in no interview. False: nothing was found out. */
bool imply_cannot(struct imply *m, unsigned lit);

#endif
