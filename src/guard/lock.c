#define _GNU_SOURCE /* mlock2 */
#include "guard/lock.h"

#include <sys/mman.h>

/* Tried on addresses without memory: what the limits and rights of a process come to, only the
 * kernel knows. */
static bool may_lock(size_t most)
{
	void *at = mmap(NULL, most, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (at == MAP_FAILED)
		return false;
	bool may = mlock2(at, most, MLOCK_ONFAULT) == 0;
	munmap(at, most);
	return may;
}

bool guard_lock_all(size_t most)
{
	return may_lock(most) && mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
}
