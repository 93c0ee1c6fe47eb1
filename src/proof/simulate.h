/* Random interviews, 64 at a time. The same round is the same everywhere and always. */
#ifndef PROOF_SIMULATE_H
#define PROOF_SIMULATE_H

#include <stdint.h>

#include "proof/circuit.h"
#include "rules/ruleset.h"

enum { SIMULATE_AT_ONCE = 64 };

/* A bit an interview, for every gate. gates: those that are computed, from the front, all that
 * they rest on among them; NULL: all. words: [ngates], filled there. */
void simulate_round(const struct circuit *c, unsigned round, const struct numbers *gates,
    uint64_t *words);

/* These gates alone, from the front; inputs have their words already. */
void simulate_gates(const struct circuit *c, const struct numbers *gates, uint64_t *words);

static inline uint64_t simulate_lit(const uint64_t *words, unsigned lit)
{
	return lit & 1 ? ~words[lit >> 1] : words[lit >> 1];
}

/* The raw bits of one interview of a round. inputs: [ninputs], filled. */
void simulate_inputs(const struct circuit *c, unsigned round, unsigned bit, bool *inputs);

#endif
