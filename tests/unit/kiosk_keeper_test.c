/* What the kernel keeps of keys that were read: nothing of a person's may stay in the ring of their
 * terminal. The ring itself cannot be looked at from here; that as many letters as it holds went
 * through it, put in by us and taken out again, can. */
#include "fixture.h"

#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/keeper.h"

/* Where a terminal of our own stands behind all tests here; the test is its session. */
enum { ABSENT = 77, BROKEN = 78 };

static int open_terminal(int *master)
{
	*master = posix_openpt(O_RDWR | O_NOCTTY);
	if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0)
		return -1;
	setsid();
	int fd = open(ptsname(*master), O_RDWR);
	if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) != 0)
		return -1;
	dup2(fd, STDIN_FILENO);
	dup2(fd, STDOUT_FILENO);
	return 0;
}

static int in_a_terminal(int (*claim)(struct keeper *k, int master))
{
	pid_t child = fork();
	if (child == 0) {
		struct keeper k;
		const char *why;
		int master, status;
		if (open_terminal(&master) != 0 || !keeper_open(&k, &why))
			_exit(ABSENT);
		status = claim(&k, master);
		_exit(status);
	}
	int status = 0;
	assert_true(child > 0 && waitpid(child, &status, 0) == child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : BROKEN;
}

static int overwritten(struct keeper *k, int master)
{
	static const char typed[] = "what nobody else may read\r";
	char read_back[sizeof typed];
	int left = -1;
	tcsetattr(k->fd, TCSANOW, &k->silent);
	if (write(master, typed, sizeof typed - 1) < 0)
		return ABSENT;
	bool was_read = read(k->fd, read_back, sizeof read_back) > 0;
	size_t through = keeper_forget_keys(k);
	ioctl(k->fd, FIONREAD, &left);
	return !was_read ? ABSENT : through < KEEPER_RING ? 1 : left != 0 ? 2 : 0;
}

static void what_was_typed_is_overwritten(void **state)
{
	(void)state;
	int status = in_a_terminal(overwritten);
	if (status == ABSENT)
		skip();
	assert_int_equal(status, 0);
}

/* Keys that wait there, too: a person who types while the screen is wiped. */
static int waiting(struct keeper *k, int master)
{
	char typed[3000];
	int left = -1;
	memset(typed, 'x', sizeof typed);
	tcsetattr(k->fd, TCSANOW, &k->silent);
	if (write(master, typed, sizeof typed) < 0)
		return ABSENT;
	size_t through = keeper_forget_keys(k);
	ioctl(k->fd, FIONREAD, &left);
	return through < KEEPER_RING ? 1 : left != 0 ? 2 : 0;
}

static void keys_that_wait_are_overwritten(void **state)
{
	(void)state;
	int status = in_a_terminal(waiting);
	if (status == ABSENT)
		skip();
	assert_int_equal(status, 0);
}

/* Not a terminal of ours, as when a kernel lets nobody type for others: it ends, and says so. */
static void a_terminal_that_refuses_is_told(void **state)
{
	int ends[2];
	(void)state;
	assert_int_equal(pipe(ends), 0);
	struct keeper k = {.fd = ends[0]};
	assert_int_equal(keeper_forget_keys(&k), 0);
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_typed_is_overwritten),
	    cmocka_unit_test(keys_that_wait_are_overwritten),
	    cmocka_unit_test(a_terminal_that_refuses_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
