/* Landlock by its system calls: the C library has no functions for them. A ruleset that handles
 * every right and allows none. Which rights a kernel knows, its ABI version says; numbers from
 * landlock(7) and the kernel's userspace documentation. */
#include "guard/sandbox.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* struct landlock_ruleset_attr: each ABI adds at the end. Written out, since the headers of an
 * older system lack what its kernel may have. */
struct rights {
	uint64_t files; /* ABI 1 */
	uint64_t net;   /* ABI 4: bind and connect over TCP */
	uint64_t scope; /* ABI 6: abstract sockets, signals */
};

enum { ASK_VERSION = 1, TALK_LEAST = 4, SCOPE_LEAST = 6 };

/* How many rights on files there are from this version on. */
static const struct {
	int abi, files;
} known[] = {{5, 16}, {3, 15}, {2, 14}, {1, 13}};

static size_t rights_of(int abi, struct rights *out)
{
	*out = (struct rights){0};
	for (size_t i = 0; i < sizeof known / sizeof *known && !out->files; i++)
		if (abi >= known[i].abi)
			out->files = (UINT64_C(1) << known[i].files) - 1;
	if (abi < TALK_LEAST)
		return offsetof(struct rights, net);
	out->net = 3;
	if (abi < SCOPE_LEAST)
		return offsetof(struct rights, scope);
	out->scope = 3;
	return sizeof *out;
}

bool sandbox_landlock(void)
{
	struct rights rights;
	long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, ASK_VERSION);
	if (abi < 1)
		return false;
	size_t size = rights_of((int)abi, &rights);
	long ruleset = syscall(SYS_landlock_create_ruleset, &rights, size, 0);
	if (ruleset < 0)
		return false;
	bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
	close((int)ruleset);
	return done;
}
