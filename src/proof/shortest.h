/* Interviews with the fewest and with the most questions. Lives in the proof's arena; its
 * solver ends with shortest_free. */
#ifndef PROOF_SHORTEST_H
#define PROOF_SHORTEST_H

#include "proof/prove.h"

struct shortest;

/* Numbers of questions; exact: nothing lies beyond. */
struct extent {
	unsigned questions;
	bool exact;
	bool *inputs; /* an interview of this length */
};

struct shortest *shortest_new(struct proof *p);
void shortest_free(struct shortest *s);

/* Among interviews where lit holds, one with the fewest questions, and of those one with few
 * answers that are out of the ordinary. inputs: one where it holds, [ninputs]; changed. True:
 * no shorter one is possible. */
bool shortest_find(struct shortest *s, unsigned lit, bool *inputs);

struct extent shortest_interview(struct shortest *s);
struct extent longest_interview(struct shortest *s);

/* How many questions these raw bits lead to. */
unsigned shortest_asked(struct shortest *s, const bool *inputs);

/* Room for raw bits, [ninputs], and what all gates are for these; until the next call. */
bool *shortest_inputs(struct shortest *s);
bool *shortest_values(struct shortest *s, const bool *inputs);

#endif
