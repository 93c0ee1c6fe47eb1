/* Interviews that show something: the shortest that were found, told to the real engine. Each is as
 * large as the pack, and there can be very many: `mem` says how long one lives. */
#ifndef PROOF_INTERVIEW_H
#define PROOF_INTERVIEW_H

#include "proof/shortest.h"

struct interview {
	const struct encoding *e;
	struct value *answers; /* [question] REPLY_NONE: not asked, or taken without asking */
	unsigned asks;
	bool shortest;     /* none that shows it asks fewer */
	const char *fault; /* where the engine comes to something else: a fault of candor; NULL: nowhere */
};

/* Where a claim holds. then: the second interview of a statement on two; NULL: not wanted. */
struct interview interview_of(struct shortest *s, const struct proof *p, const struct statement *t,
    int claim, struct interview *then, struct arena *mem);

/* Of these raw bits. */
struct interview interview_from(struct shortest *s, const struct proof *p, const bool *inputs,
    struct arena *mem);

#endif
