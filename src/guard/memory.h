/* Memory for what a person says: locked (never in swap), left out of core dumps, not there in a
 * child, wiped by the arena before it comes back here. A host for arenas, base/arena.h.
 *
 * One per process, opened by whoever begins an interview and closed when all its arenas are
 * freed. Not for threads. */
#ifndef GUARD_MEMORY_H
#define GUARD_MEMORY_H

#include "base/arena.h"

struct guard_memory;

/* `most`: bytes that will ever be held at once; beyond that the process aborts, and what it knew
 * is gone. NULL: the machine refuses to lock them; *why says so in a few plain words. */
struct guard_memory *guard_memory_open(size_t most, const char **why);
void guard_memory_close(struct guard_memory *m); /* NULL is fine */

const struct arena_host *guard_memory_host(struct guard_memory *m);
size_t guard_memory_held(const struct guard_memory *m); /* bytes that arenas hold now */

#endif
