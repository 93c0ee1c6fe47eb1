/* The operator's log: its lines, its size, and a disk that takes nothing. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kiosk/oplog.h"

enum { PATH = 512, TEXT = 1 << 16 };

static int open_folder(void **state)
{
	static char folder[PATH];
	snprintf(folder, sizeof folder, "%s/candor-log-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	*state = mkdtemp(folder);
	return *state ? 0 : -1;
}

static const char *path_of(const char *folder, const char *name)
{
	static char path[PATH + 32];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static int close_folder(void **state)
{
	static const char *const names[] = {"log", "log.1", "log.2", "log.3", "log.4", "other"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		remove(path_of(*state, names[i]));
	return rmdir(*state);
}

static const char *text_in_file(const char *path)
{
	static char text[TEXT];
	FILE *file = fopen(path, "r");
	size_t n = file ? fread(text, 1, sizeof text - 1, file) : 0;
	if (file)
		fclose(file);
	text[n] = '\0';
	return text;
}

static void a_line_has_a_moment_an_event_and_words(void **state)
{
	struct oplog log;
	struct stat st;
	int year, month, day, hour, minute, second, east, of_hour;
	char event[32], rest[64];
	oplog_open(&log, *state);
	oplog_add(&log, "crashed", "signal=%d", 11);
	const char *text = text_in_file(path_of(*state, "log"));
	assert_int_equal(sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d%3d:%2d %31s %63[^\n]", &year, &month, &day,
	    &hour, &minute, &second, &east, &of_hour, event, rest), 10);
	assert_string_equal(event, "crashed");
	assert_string_equal(rest, "signal=11");
	assert_int_equal(stat(path_of(*state, "log"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void letters_that_end_lines_do_not_get_in(void **state)
{
	struct oplog log;
	char wide[2000];
	memset(wide, 'x', sizeof wide - 1);
	wide[sizeof wide - 1] = '\0';
	oplog_open(&log, *state);
	oplog_add(&log, "rules-taken", "version=%s", "1\n2026 \033[2J forged\r");
	oplog_add(&log, "rules-taken", "version=%s", wide);
	const char *text = text_in_file(path_of(*state, "log"));
	assert_non_null(strstr(text, "version=1?2026 ?[2J forged?\n"));
	assert_int_equal(strlen(strchr(text, '\n') + 1), 511);
}

static void it_stays_small(void **state)
{
	struct oplog log;
	struct stat st;
	oplog_open(&log, *state);
	log.most = 1000;
	for (int i = 0; i < 300; i++)
		oplog_add(&log, "counts", "begun=%d", i);
	long all = 0;
	static const char *const names[] = {"log", "log.1", "log.2", "log.3"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_int_equal(stat(path_of(*state, names[i]), &st), 0);
		assert_true(st.st_size <= log.most);
		all += st.st_size;
	}
	assert_true(all > 3 * 900);
	assert_int_equal(stat(path_of(*state, "log.4"), &st), -1);
	assert_non_null(strstr(text_in_file(path_of(*state, "log")), "begun=299"));
}

/* Also where an older file cannot be made room for: then lines are lost, and counted. */
static void it_stays_small_when_it_cannot_turn(void **state)
{
	struct oplog log;
	struct stat st;
	oplog_open(&log, *state);
	log.most = 1000;
	static const char *const in_the_way[] = {"log.1", "log.1/x", "log.2", "log.2/x", "log.3", "log.3/x"};
	enum { WAYS = sizeof in_the_way / sizeof *in_the_way };
	for (size_t i = 0; i < WAYS; i++)
		assert_int_equal(mkdir(path_of(*state, in_the_way[i]), 0700), 0);
	for (int i = 0; i < 50; i++)
		oplog_add(&log, "counts", "begun=%d", i);
	assert_int_equal(stat(path_of(*state, "log"), &st), 0);
	assert_true(st.st_size <= log.most);
	assert_true(log.lost > 0);
	for (size_t i = WAYS; i-- > 0;)
		assert_int_equal(rmdir(path_of(*state, in_the_way[i])), 0);
	oplog_add(&log, "counts", "begun=%d", 50);
	assert_non_null(strstr(text_in_file(path_of(*state, "log")), "lines-lost"));
	assert_int_equal(log.lost, 0);
}

static void lost_lines_are_counted(void **state)
{
	struct oplog log;
	oplog_open(&log, *state);
	mkdir(path_of(*state, "log"), 0700);
	oplog_note(&log, "one");
	oplog_note(&log, "two");
	assert_int_equal(log.lost, 2);
	remove(path_of(*state, "log"));
	oplog_add(&log, "three", "n=%d", 3);
	const char *text = text_in_file(path_of(*state, "log"));
	assert_non_null(strstr(text, " lines-lost n=2\n"));
	assert_non_null(strstr(text, " three n=3\n"));
	assert_int_equal(log.lost, 0);
}

/* Somebody who can write there must not have the log end up in another file. */
static void links_are_not_followed(void **state)
{
	struct oplog log;
	char target[PATH + 32];
	snprintf(target, sizeof target, "%s", path_of(*state, "other"));
	assert_int_equal(symlink(target, path_of(*state, "log")), 0);
	oplog_open(&log, *state);
	oplog_note(&log, "one");
	assert_int_equal(log.lost, 1);
	assert_int_equal(access(target, F_OK), -1);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    IN_FOLDER(a_line_has_a_moment_an_event_and_words),
	    IN_FOLDER(letters_that_end_lines_do_not_get_in),
	    IN_FOLDER(it_stays_small),
	    IN_FOLDER(it_stays_small_when_it_cannot_turn),
	    IN_FOLDER(lost_lines_are_counted),
	    IN_FOLDER(links_are_not_followed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
