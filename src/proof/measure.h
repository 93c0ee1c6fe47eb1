/* How many interviews there are that differ for the rules. */
#ifndef PROOF_MEASURE_H
#define PROOF_MEASURE_H

#include "proof/big.h"
#include "proof/prove.h"

struct number_of_interviews {
	struct big n;
	unsigned tens; /* times 10 to the power of these */
	bool exact;    /* tens is 0; else there are at most so many */
};

struct number_of_interviews measure_interviews(const struct proof *p);

#endif
