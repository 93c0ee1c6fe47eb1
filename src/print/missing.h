/* Letters that no font of ours has, by script. Only print/ uses this. */
#ifndef PRINT_MISSING_H
#define PRINT_MISSING_H

#include "print/piece.h"

enum { MISSING_MOST = 12 };

struct missing {
	const char *script[MISSING_MOST]; /* in an arena */
	unsigned n;
};

void missing_find(struct missing *m, const struct pieces *pieces, struct arena *mem);
const char *missing_names(const struct missing *m, struct arena *mem); /* "Tibetan, Yi"; "" */

#endif
