/* Locked memory as a host for arenas. */
#include "guard/memory.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { MOST = 1 << 20 };

/* In a sanitized build mlock() does nothing and says that it did. */
#ifdef __SANITIZE_ADDRESS__
enum { LOCKS_NOTHING = 1 };
#else
enum { LOCKS_NOTHING = 0 };
#endif

/* Some containers let nobody lock so much: then there is nothing to test. */
static void need_locking(void)
{
	void *all = mmap(NULL, MOST, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	assert_true(all != MAP_FAILED);
	bool locked = mlock(all, MOST) == 0;
	munmap(all, MOST);
	if (!locked)
		skip();
}

static struct guard_memory *opened(void)
{
	const char *why = "";
	need_locking();
	struct guard_memory *m = guard_memory_open(MOST, &why);
	if (!m)
		fail_msg("%s", why);
	return m;
}

/* The flags that the kernel has for the mapping that holds this address: "rd wr … lo dd wf". */
static bool has_flag(const void *at, const char *flag)
{
	char line[512];
	FILE *maps = fopen("/proc/self/smaps", "r");
	bool here = false, found = false;
	assert_non_null(maps);
	while (!found && fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
			here = (uintptr_t)at >= from && (uintptr_t)at < to;
		else if (here && strncmp(line, "VmFlags:", 8) == 0)
			found = strstr(line, flag) != NULL;
	}
	fclose(maps);
	return found;
}

static void test_pages_are_locked_and_undumpable(void **state)
{
	(void)state;
	if (LOCKS_NOTHING)
		skip();
	struct guard_memory *m = opened();
	struct arena *a = arena_new(guard_memory_host(m));
	const char *text = arena_text(a, str_of("what a person said"));
	assert_true(has_flag(text, " lo"));
	assert_true(has_flag(text, " dd"));
	assert_true(has_flag(text, " wf"));
	arena_free(a);
	guard_memory_close(m);
}

static void test_what_was_held_comes_back_wiped(void **state)
{
	(void)state;
	struct guard_memory *m = opened();
	struct arena *a = arena_new(guard_memory_host(m));
	char *text = arena_text(a, str_of("what a person said"));
	assert_true(guard_memory_held(m) > 0);
	arena_free(a);
	assert_int_equal(guard_memory_held(m), 0);
	assert_int_equal(text[0], 0); /* the page is still ours, and empty */
	assert_memory_equal(text, text + 1, 17);
	guard_memory_close(m);
}

/* Many arenas of different sizes come and go; nothing overlaps, all comes back. */
static void test_runs_do_not_overlap(void **state)
{
	(void)state;
	struct guard_memory *m = opened();
	struct arena *arenas[12] = {NULL};
	char *texts[12] = {NULL};
	for (unsigned turn = 0; turn < 2000; turn++) {
		unsigned i = turn * 7919 % 12;
		size_t bytes = 1 + turn * 104729 % 50000;
		if (arenas[i]) {
			assert_int_equal(texts[i][0], (char)('a' + i));
			arena_free(arenas[i]);
		}
		arenas[i] = arena_new(guard_memory_host(m));
		texts[i] = arena_take(arenas[i], bytes);
		memset(texts[i], 'a' + (int)i, bytes);
	}
	for (unsigned i = 0; i < 12; i++)
		arena_free(arenas[i]);
	assert_int_equal(guard_memory_held(m), 0);
	guard_memory_close(m);
}

static void test_exhausted_ends_the_process(void **state)
{
	(void)state;
	need_locking();
	pid_t child = fork();
	if (child == 0) {
		const char *why;
		struct rlimit none = {0, 0};
		setrlimit(RLIMIT_CORE, &none);
		signal(SIGABRT, SIG_DFL);
		struct arena *a = arena_new(guard_memory_host(guard_memory_open(MOST, &why)));
		arena_take(a, MOST + 1);
		_exit(0);
	}
	int status = 0;
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

/* No locked memory, no interview: said in words. */
static void test_a_refusal_is_told(void **state)
{
	(void)state;
	if (LOCKS_NOTHING || (geteuid() == 0 && setuid(65534) != 0))
		skip();
	struct rlimit none = {0, 0};
	const char *why = NULL;
	assert_int_equal(setrlimit(RLIMIT_MEMLOCK, &none), 0);
	assert_null(guard_memory_open(MOST, &why));
	assert_non_null(strstr(why, "may be locked"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_pages_are_locked_and_undumpable),
	    cmocka_unit_test(test_what_was_held_comes_back_wiped),
	    cmocka_unit_test(test_runs_do_not_overlap),
	    cmocka_unit_test(test_exhausted_ends_the_process),
	    cmocka_unit_test(test_a_refusal_is_told), /* gives up being root: the last one */
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
