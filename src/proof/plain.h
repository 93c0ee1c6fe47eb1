/* Many trials on one interview at once, a bit each: which of the things that somebody does can be
 * taken back, and something still holds, and no more is asked? */
#ifndef PROOF_PLAIN_H
#define PROOF_PLAIN_H

#include "proof/circuit.h"
#include "rules/ruleset.h"

struct plain;

/* asked: a literal a question. The circuit may grow afterwards. */
struct plain *plain_new(const struct circuit *c, const unsigned *asked, unsigned n,
    struct arena *mem);

/* How many questions these raw bits lead to. inputs: [ninputs]. */
unsigned plain_asked(struct plain *p, const bool *inputs);

/* Takes back, in the order of the file, each raw bit that nothing needs: lit still holds, and no
 * more questions are asked. There is a budget for all calls together; when it is spent, nothing
 * is taken back. */
void plain_make(struct plain *p, unsigned lit, bool *inputs);

#endif
