#include "fixture.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file.h"

/* A folder of its own for each test, and paths in it. */
static char folder[] = "/tmp/candor-store-XXXXXX";

static int folder_open(void **state)
{
	strcpy(folder + sizeof folder - sizeof "XXXXXX", "XXXXXX");
	return mkdtemp(folder) ? fixture_open(state) : -1;
}

static int folder_close(void **state)
{
	struct fixture *fx = *state;
	char command[sizeof folder + 16];
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command) + fixture_close((void **)&fx);
}

#define FOLDER_TEST(function) \
	cmocka_unit_test_setup_teardown(function, folder_open, folder_close)

static const char *in_folder(struct fixture *fx, const char *name)
{
	return text_fmt(fx->mem, "%s/%s", folder, name);
}

static void make(struct fixture *fx, const char *name, const char *text)
{
	const char *why = "";
	if (!file_write(in_folder(fx, name), str_of(text), FILE_AS_USUAL, fx->mem, &why))
		fail_msg("%s: %s", name, why);
}

static struct str content(struct fixture *fx, const char *path)
{
	struct str text;
	const char *why;
	assert_int_equal(file_read(path, 1000, fx->mem, &text, &why), FILE_FINE);
	return text;
}

static void reads_what_was_written(void **state)
{
	struct fixture *fx = *state;
	const char *path = in_folder(fx, "a"), *why;
	struct str text = {"a\0b\n", 4}, back;
	assert_true(file_write(path, text, FILE_OWNER_ONLY, fx->mem, &why));
	assert_int_equal(file_read(path, 4, fx->mem, &back, &why), FILE_FINE);
	assert_true(str_eq(text, back));
	assert_null(why);
	assert_int_equal(file_read(path, 3, fx->mem, &back, &why), FILE_TOO_LARGE);
	assert_string_equal(why, "larger than 3 bytes");
	assert_int_equal(back.n, 0);
}

static void says_why_it_cannot_read(void **state)
{
	struct fixture *fx = *state;
	struct str text;
	const char *why;
	assert_int_equal(file_read(in_folder(fx, "none"), 9, fx->mem, &text, &why), FILE_UNREADABLE);
	assert_string_equal(why, "no such file or directory");
	assert_int_equal(file_read(folder, 9, fx->mem, &text, &why), FILE_UNREADABLE);
	assert_string_equal(why, "it is a folder, not a file");
	assert_int_equal(file_read("/dev/zero", 9, fx->mem, &text, &why), FILE_TOO_LARGE);
}

/* A pipe that nobody writes into would be waited for without end. */
static void knows_what_would_make_it_wait(void **state)
{
	struct fixture *fx = *state;
	const char *why;
	make(fx, "file", "");
	assert_true(file_is_plain(in_folder(fx, "file"), &why));
	assert_true(file_is_plain(in_folder(fx, ""), &why));
	assert_true(file_is_plain(in_folder(fx, "nothing"), &why));
	assert_int_equal(mkfifo(in_folder(fx, "pipe"), 0600), 0);
	assert_false(file_is_plain(in_folder(fx, "pipe"), &why));
	assert_false(file_is_plain("/dev/null", &why));
	assert_string_equal(why, "it is neither a file nor a folder");
}

static void answers_are_for_their_owner(void **state)
{
	struct fixture *fx = *state;
	struct stat st;
	const char *path = in_folder(fx, "a"), *why;
	make(fx, "a", "old");
	chmod(path, 0644);
	assert_true(file_write(path, STR("new"), FILE_OWNER_ONLY, fx->mem, &why));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	check_str(fx, content(fx, path), "new");
}

/* Only the file itself is left in the folder, and a link still is one. */
static void leaves_nothing_beside(void **state)
{
	struct fixture *fx = *state;
	struct stat st;
	const char *link = in_folder(fx, "link"), *why;
	make(fx, "NAME.es.yaml", "old");
	assert_int_equal(symlink("NAME.es.yaml", link), 0);
	assert_true(file_write(link, STR("new"), FILE_AS_USUAL, fx->mem, &why));
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	check_str(fx, content(fx, in_folder(fx, "NAME.es.yaml")), "new");
	unlink(link);
	unlink(in_folder(fx, "NAME.es.yaml"));
	assert_int_equal(rmdir(folder), 0);
	assert_int_equal(mkdir(folder, 0700), 0);
}

static void a_failed_write_keeps_the_old_file(void **state)
{
	struct fixture *fx = *state;
	const char *why;
	make(fx, "a", "old");
	make(fx, "sub", "");
	assert_false(file_write(in_folder(fx, "sub/a"), STR("x"), FILE_AS_USUAL, fx->mem, &why));
	assert_string_equal(why, "not a directory");
	assert_false(file_write(folder, STR("x"), FILE_AS_USUAL, fx->mem, &why));
	assert_string_equal(why, "it is a folder, not a file");
	check_str(fx, content(fx, in_folder(fx, "a")), "old");
	if (access("/dev/full", W_OK) == 0) {
		assert_false(file_write("/dev/full", STR("x"), FILE_AS_USUAL, fx->mem, &why));
		assert_string_equal(why, "no space left on device");
	}
}

static void may_write_asks_without_writing(void **state)
{
	struct fixture *fx = *state;
	const char *why;
	assert_true(file_may_write(in_folder(fx, "new"), fx->mem, &why));
	assert_int_equal(access(in_folder(fx, "new"), F_OK), -1);
	assert_false(file_may_write(in_folder(fx, "none/new"), fx->mem, &why));
	assert_string_equal(why, "no such file or directory");
	assert_false(file_may_write(folder, fx->mem, &why));
}

static void finds_what_stands_beside(void **state)
{
	struct fixture *fx = *state;
	static const char *const names[] = {"p.yaml", "p.cases.yaml", "p.zh-TW.yaml", "p.es.yaml",
	    "p.ess.yaml", "p.e.yaml", "p.es.yml", "pp.de.yaml", "p.es-MX1.yaml", "p.de.yaml.old"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		make(fx, names[i], "x");
	struct beside b = file_beside(in_folder(fx, "p.yaml"), fx->mem);
	assert_null(b.sources);
	assert_string_equal(b.cases, in_folder(fx, "p.cases.yaml"));
	assert_int_equal(b.ntranslations, 2);
	assert_string_equal(b.translations[0], in_folder(fx, "p.es.yaml"));
	assert_string_equal(b.translations[1], in_folder(fx, "p.zh-TW.yaml"));
}

static void names_what_stands_beside(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(file_beside_path("a/b.yaml", "es", fx->mem), "a/b.es.yaml");
	assert_string_equal(file_beside_path("b.yml", "cases", fx->mem), "b.cases.yaml");
	assert_string_equal(file_beside_path("a.d/b", "es", fx->mem), "a.d/b.es.yaml");
	assert_int_equal(file_beside("a.d/", fx->mem).ntranslations, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    FOLDER_TEST(reads_what_was_written),
	    FOLDER_TEST(says_why_it_cannot_read),
	    FOLDER_TEST(knows_what_would_make_it_wait),
	    FOLDER_TEST(answers_are_for_their_owner),
	    FOLDER_TEST(leaves_nothing_beside),
	    FOLDER_TEST(a_failed_write_keeps_the_old_file),
	    FOLDER_TEST(may_write_asks_without_writing),
	    FOLDER_TEST(finds_what_stands_beside),
	    TEST(names_what_stands_beside),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
