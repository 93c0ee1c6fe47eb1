/* How a program and all that it started is ended. Children here are no programs: they wait. */
#include "kiosk/process.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATIENCE_MS = 10000, HURRY_MS = 20, ITS_STATUS = 7, LONGEST = 10 /* seconds, of all */ };

static void leave(int number)
{
	(void)number;
	_exit(ITS_STATUS);
}

/* Waits until it is ended. deaf: it hears no SIGTERM. Says on `ready` that it does. */
static void wait_for_end(bool deaf, int ready)
{
	alarm(LONGEST);
	signal(SIGTERM, deaf ? SIG_IGN : leave);
	if (write(ready, "r", 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

/* A group of two: its leader, and a deaf member. Gives the leader; *held is read to its end when both
 * are gone. */
static pid_t group_of_two(bool deaf, int *held)
{
	int line[2];
	char letters[2];
	assert_int_equal(pipe(line), 0);
	pid_t leader = fork();
	assert_true(leader >= 0);
	if (leader == 0) {
		setpgid(0, 0);
		wait_for_end(fork() == 0 || deaf, line[1]);
	}
	close(line[1]);
	for (int n = 0; n < 2; n++)
		assert_int_equal(read(line[0], &letters[n], 1), 1);
	*held = line[0];
	return leader;
}

static void nobody_holds(int held)
{
	char letter;
	assert_int_equal(read(held, &letter, 1), 0);
	close(held);
}

static void who_hears_ends_by_itself(void **state)
{
	(void)state;
	int held, status;
	pid_t leader = group_of_two(false, &held);
	assert_true(process_end(leader, PATIENCE_MS, &status));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == ITS_STATUS);
	nobody_holds(held); /* the deaf one went with it */
}

static void who_is_deaf_is_killed(void **state)
{
	(void)state;
	int held, status;
	pid_t leader = group_of_two(true, &held);
	assert_false(process_end(leader, HURRY_MS, &status));
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	nobody_holds(held);
}

static void who_is_stopped_is_woken_to_end(void **state)
{
	(void)state;
	int held, status;
	pid_t leader = group_of_two(false, &held);
	kill(leader, SIGSTOP);
	assert_true(process_end(leader, PATIENCE_MS, &status));
	nobody_holds(held);
}

static void nobody_is_no_group(void **state)
{
	(void)state;
	int status = -1;
	assert_false(process_end(0, PATIENCE_MS, &status));
	assert_int_equal(status, 0);
}

static void a_sweep_spares_whom_it_shall(void **state)
{
	(void)state;
	int swept, spared, status;
	pid_t one = group_of_two(true, &swept), other = group_of_two(true, &spared);
	process_adopt_orphans();
	process_sweep(&other, 1);
	nobody_holds(swept);
	assert_int_equal(waitpid(other, &status, WNOHANG), 0); /* it is there */
	assert_int_equal(kill(one, 0), -1);
	process_end(other, 0, &status);
	nobody_holds(spared);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_hears_ends_by_itself),
	    cmocka_unit_test(who_is_deaf_is_killed),
	    cmocka_unit_test(who_is_stopped_is_woken_to_end),
	    cmocka_unit_test(nobody_is_no_group),
	    cmocka_unit_test(a_sweep_spares_whom_it_shall),
	};
	alarm(LONGEST);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
