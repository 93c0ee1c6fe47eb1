/* All memory of a process kept out of swap, for programs whose libraries hold what a person said in
 * places of their own. Whoever can take their memory from one place takes guard/memory.h. */
#ifndef GUARD_LOCK_H
#define GUARD_LOCK_H

#include <stdbool.h>
#include <stddef.h>

/* Locks what is there and what will be, page by page as it is used; a child has to ask anew.
 * `most`: bytes of addresses, files that are mapped among them, that the process may ever have.
 * False: so many may not be locked (LimitMEMLOCK), and nothing is, for memory that runs out in
 * the middle of a page is worse than memory that could be in swap. */
bool guard_lock_all(size_t most);

#endif
