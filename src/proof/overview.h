/* All interviews of a pack in a few numbers. */
#ifndef PROOF_OVERVIEW_H
#define PROOF_OVERVIEW_H

#include "proof/measure.h"
#include "proof/shortest.h"

/* Lines of the longest patient's page, as text on 80 columns. */
struct page_extent {
	unsigned at_least; /* so long is the page of the interview `inputs` */
	bool *inputs;
};

struct overview {
	struct number_of_interviews number;
	struct extent fewest, most; /* questions */
	struct page_extent page;
};

struct overview overview_make(struct shortest *s, const struct proof *p);

#endif
