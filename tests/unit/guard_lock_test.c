/* A whole process kept out of swap: asked of the kernel, in children, for it cannot be undone. */
#include "guard/lock.h"

#include <linux/capability.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { MOST = 256 << 20, LARGE = 2 << 20, NO_RIGHTS = 99 };

/* In a sanitized build mlockall() does nothing and says that it did. */
#ifdef __SANITIZE_ADDRESS__
enum { LOCKS_NOTHING = 1 };
#else
enum { LOCKS_NOTHING = 0 };
#endif

static long locked_kilobytes(void)
{
	char line[256];
	long found = -1;
	FILE *status = fopen("/proc/self/status", "r");
	while (status && found < 0 && fgets(line, sizeof line, status))
		if (sscanf(line, "VmLck: %ld", &found) != 1)
			found = -1;
	if (status)
		fclose(status);
	return found;
}

/* Runs in a child: as we are, or with no rights but this limit. Gives its exit status. */
static int in_child(int (*run)(void), bool limited, rlim_t limit)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct rlimit most = {limit, limit};
		bool fine = !limited || (setrlimit(RLIMIT_MEMLOCK, &most) == 0 && setuid(65534) == 0);
		_exit(fine ? run() : NO_RIGHTS);
	}
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* May this process lock as much as it likes? */
static bool has_the_right(void)
{
	char line[256];
	unsigned long long rights = 0;
	struct rlimit limit;
	FILE *status = fopen("/proc/self/status", "r");
	while (status && fgets(line, sizeof line, status))
		if (sscanf(line, "CapEff: %llx", &rights) == 1)
			break;
	if (status)
		fclose(status);
	return (rights >> CAP_IPC_LOCK & 1) ||
	       (getrlimit(RLIMIT_MEMLOCK, &limit) == 0 && limit.rlim_cur >= 2 * (rlim_t)MOST);
}

static int locks_what_is_and_what_comes(void)
{
	if (!guard_lock_all(MOST))
		return 1;
	long before = locked_kilobytes();
	char *later = malloc(LARGE);
	if (!later)
		return 2;
	memset(later, 1, LARGE);
	long after = locked_kilobytes();
	return before > 0 && after >= before + LARGE / 1024 ? 0 : 3;
}

static int a_child_asks_anew(void)
{
	int status = 0;
	if (!guard_lock_all(MOST))
		return 1;
	pid_t child = fork();
	if (child == 0)
		_exit(locked_kilobytes() != 0 ? 2 : guard_lock_all(MOST) && locked_kilobytes() > 0 ? 0 : 3);
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 4;
}

/* Nothing is locked, and memory is there all the same. */
static int refused_it_goes_on(void)
{
	if (guard_lock_all(MOST))
		return 1;
	char *later = malloc(LARGE);
	return later && locked_kilobytes() == 0 ? 0 : 2;
}

static void where_it_may(void **state)
{
	(void)state;
	if (LOCKS_NOTHING || !has_the_right())
		skip();
	assert_int_equal(in_child(locks_what_is_and_what_comes, false, 0), 0);
	assert_int_equal(in_child(a_child_asks_anew, false, 0), 0);
}

/* The second time the process would fit now, and not what it is going to need. */
static void where_it_may_not(void **state)
{
	(void)state;
	struct rlimit own;
	assert_int_equal(getrlimit(RLIMIT_MEMLOCK, &own), 0);
	if (LOCKS_NOTHING || in_child(refused_it_goes_on, true, 0) == NO_RIGHTS)
		skip(); /* nobody here can be somebody without rights */
	rlim_t fits_now = own.rlim_max < MOST / 2 ? own.rlim_max : MOST / 2;
	assert_int_equal(in_child(refused_it_goes_on, true, 0), 0);
	assert_int_equal(in_child(refused_it_goes_on, true, fits_now), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(where_it_may),
	    cmocka_unit_test(where_it_may_not),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
