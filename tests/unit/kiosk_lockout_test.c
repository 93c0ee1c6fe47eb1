/* Wrong PINs lock the staff page for longer and longer, whatever happens to the process, the file
 * or the clock. Moments are given, none is read. */
#include "fixture.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kiosk/lockout.h"

enum { NOW = 1800000000, PATH = 256 };

static int open_folder(void **state)
{
	static char folder[PATH];
	snprintf(folder, sizeof folder, "%s/candor-lockout-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	*state = mkdtemp(folder);
	return *state ? 0 : -1;
}

static const char *pin_file(const char *folder)
{
	static char path[PATH + 8];
	snprintf(path, sizeof path, "%s/pin", folder);
	return path;
}

static int close_folder(void **state)
{
	remove(pin_file(*state));
	return rmdir(*state);
}

static void put(const char *folder, const char *text)
{
	FILE *file = fopen(pin_file(folder), "w");
	fputs(text, file);
	fclose(file);
}

static void it_grows(void **state)
{
	static const long pauses[] = {0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600};
	struct lockout l = {0};
	(void)state;
	assert_int_equal(lockout_left(&l, NOW), 0);
	for (size_t i = 0; i < sizeof pauses / sizeof *pauses; i++) {
		lockout_count(&l, NOW);
		assert_int_equal(lockout_left(&l, NOW), pauses[i]);
		assert_int_equal(lockout_left(&l, NOW + pauses[i]), 0);
		if (pauses[i])
			assert_int_equal(lockout_left(&l, NOW + pauses[i] - 1), 1);
	}
}

static void it_is_kept(void **state)
{
	struct lockout l = {0}, again;
	struct stat st;
	for (int i = 0; i < 4; i++)
		lockout_count(&l, NOW);
	assert_true(lockout_write(&l, *state));
	lockout_open(&again, *state, NOW);
	assert_int_equal(again.wrong, 4);
	assert_int_equal(lockout_left(&again, NOW), 120);
	assert_int_equal(stat(pin_file(*state), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	long size = st.st_size;
	for (int i = 0; i < 2000; i++)
		lockout_count(&l, NOW);
	assert_true(lockout_write(&l, *state));
	assert_int_equal(stat(pin_file(*state), &st), 0);
	assert_int_equal(st.st_size, size); /* a full disk has room for it, once it is there */
	lockout_open(&again, *state, NOW);
	assert_int_equal(again.wrong, 1000);
}

static void nothing_there_locks_nothing(void **state)
{
	struct lockout l;
	lockout_open(&l, *state, NOW);
	assert_int_equal(l.wrong, 0);
	assert_int_equal(lockout_left(&l, NOW), 0);
	assert_false(lockout_write(&l, "/nonexistent/folder"));
}

/* Whoever spoils the file gets no free tries for it. */
static void a_spoilt_file_gives_no_free_tries(void **state)
{
	static const char *const spoilt[] = {"x", "wrong -1 until 0", "wrong 0 until 0\n",
	    "wrong 0 until 0                                                        "};
	for (size_t i = 0; i < sizeof spoilt / sizeof *spoilt; i++) {
		struct lockout l;
		put(*state, spoilt[i]);
		lockout_open(&l, *state, NOW);
		if (i < 3)
			assert_int_equal(l.wrong, LOCKOUT_FREE);
		lockout_count(&l, NOW);
	}
}

/* A clock that ran years ahead, and was set right, must not lock staff out for years. */
static void a_wrong_clock_locks_for_an_hour_at_most(void **state)
{
	struct lockout l = {.wrong = 5, .until = NOW + 400000000LL}, again;
	assert_true(lockout_write(&l, *state));
	lockout_open(&again, *state, NOW);
	assert_int_equal(lockout_left(&again, NOW), LOCKOUT_LONGEST_S);
	lockout_open(&again, *state, NOW + 100);
	assert_int_equal(lockout_left(&again, NOW + 100), LOCKOUT_LONGEST_S - 100);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_grows),
	    IN_FOLDER(it_is_kept),
	    IN_FOLDER(nothing_there_locks_nothing),
	    IN_FOLDER(a_spoilt_file_gives_no_free_tries),
	    IN_FOLDER(a_wrong_clock_locks_for_an_hour_at_most),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
