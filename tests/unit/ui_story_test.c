/* Stories: files of what a person does, and the frames they see. Every tests/golden/screen/NAME.story
 * is run at each of its sizes; NAME.out holds what was shown. With GOLDEN=accept in the environment
 * the differences are taken in.
 *
 *   # a remark
 *   rules: FILE          beside the story
 *   sizes: 80x24 40x12   columns and rows
 *   ascii                a screen without other letters
 *   mono                 a screen without colours
 *   kiosk, crashed       at a kiosk; there, after a crash
 *   printer              something can print
 *   keys Down Enter 3    by their names
 *   type some words
 *   click WORDS          press and let go on what says so
 *   on                   Enter until another page comes, or something is wrong
 *   to NAME              `on` until this page comes
 *   frame                the screen as it is
 *   leaves               every leaf of the page, from the first
 *   roles                the roles of the cells as letters
 *   wait SECONDS         nobody does anything for so long
 *   found NAMES          the search for printers ends: names between commas; the first is the
 *                        usual one if it begins with "!"
 *   job STATE TROUBLE    how the job goes, by the numbers' names below
 *   told                 what the supervisor heard: r b s p u; what the printer was asked
 */
#include "ui_drive.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define FOLDER "tests/golden/screen/"

enum { MOST_STORIES = 64, MOST_SIZES = 4 };

struct size {
	int rows, cols;
};

struct story {
	struct arena *mem;
	struct str text;
	const char *rules;
	struct size sizes[MOST_SIZES];
	int nsizes;
	bool ascii, mono;
	unsigned place; /* enum drive_place */
	struct drive *d;
	struct buf out;
};

/* ---- showing ---- */

static void show(struct story *s, bool roles)
{
	const struct frame *f = drive_frame(s->d, s->mem);
	const struct ui *ui = s->d->ui;
	buf_fmt(&s->out, "--- %s", drive_where(s->d));
	if (ui->page && ui->page->leaves > 1)
		buf_fmt(&s->out, ", leaf %d of %d", ui->leaf + 1, ui->page->leaves);
	buf_fmt(&s->out, ", cursor %d,%d\n", f->row, f->col);
	if (roles)
		frame_print_roles(f, &s->out);
	else
		frame_print(f, &s->out);
}

static void show_leaves(struct story *s)
{
	struct ui *ui = s->d->ui;
	int leaves = ui_page(ui)->leaves;
	for (int i = 0; i < leaves; i++)
		drive_keys(s->d, "PageUp");
	show(s, false);
	for (int i = 1; i < leaves; i++) {
		drive_keys(s->d, "PageDown");
		show(s, false);
	}
}

static void go_to(struct story *s, const char *name)
{
	for (int i = 0; i < 60 && strcmp(drive_where(s->d), name) != 0; i++)
		drive_on(s->d);
	assert_string_equal(drive_where(s->d), name);
}

/* ---- a kiosk ---- */

/* ORDER enum print_state, enum print_trouble */
static const char *const states[PRINT_STATES] = {"idle", "looking", "ready", "making", "waiting",
    "printing", "canceling", "done", "canceled", "failed"};
static const char *const troubles[TROUBLES] = {"none", "paper-out", "paper-wrong", "paper-jam",
    "tray", "door", "ink", "output-full", "no-answer", "stopped", "held", "login", "somebody",
    "no-service", "no-printer", "refused", "gone", "lost", "gave-up", "taken-away", "too-long",
    "not-made", "no-helper"};

static unsigned named(const char *const *names, unsigned n, struct str name)
{
	unsigned i = 0;
	while (i < n && !str_is(name, names[i]))
		i++;
	if (i == n && name.n > 0)
		fail_msg("'%.*s' is no name", (int)name.n, name.s);
	return name.n > 0 ? i : 0;
}

static void job(struct story *s, struct str rest)
{
	unsigned state = named(states, PRINT_STATES, str_word(&rest));
	unsigned trouble = named(troubles, TROUBLES, str_word(&rest));
	fake_goes(s->d->printer, (enum print_state)state, (enum print_trouble)trouble);
	drive_turn(s->d, NULL);
}

static void found(struct story *s, struct str rest)
{
	const char *names[4];
	unsigned n = 0;
	bool usual = str_begins(rest, "!");
	rest = str_from(rest, usual);
	while (rest.n > 0 && n < 4) {
		size_t end = 0;
		while (end < rest.n && rest.s[end] != ',')
			end++;
		names[n++] = arena_text(s->mem, str_trim(str_part(rest, 0, end)));
		rest = str_from(rest, end + 1);
	}
	fake_found(s->d->printer, usual, names, n);
	drive_turn(s->d, NULL);
}

static void told(struct story *s)
{
	struct buf news = s->d->news;
	buf_text(&s->out, "--- told \"");
	for (size_t i = 0; i < news.n; i++)
		if (news.s[i] != 'a') /* alive: that it comes is tried elsewhere */
			buf_char(&s->out, news.s[i]);
	buf_char(&s->out, '"');
	if (s->d->printer)
		buf_fmt(&s->out, ", asked \"%s\"", buf_end(&s->d->printer->calls));
	buf_fmt(&s->out, "%s\n", s->d->ui->over ? text_fmt(s->mem, ", over %d", s->d->ui->end) : "");
}

/* ---- reading ---- */

static void one_line(struct story *s, struct str line)
{
	struct str rest = line, word = str_word(&rest);
	const char *text = arena_text(s->mem, str_trim(rest));
	static const char *const heads[] = {"ascii", "mono", "kiosk", "crashed", "printer"};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (str_is(word, heads[i]))
			return;
	if (word.n == 0 || word.s[0] == '#' || word.s[word.n - 1] == ':')
		return;
	buf_fmt(&s->out, "%.*s\n", (int)line.n, line.s);
	if (str_is(word, "keys"))
		drive_keys(s->d, text);
	else if (str_is(word, "type"))
		drive_type(s->d, text);
	else if (str_is(word, "click"))
		drive_click(s->d, text);
	else if (str_is(word, "on"))
		drive_on(s->d);
	else if (str_is(word, "to"))
		go_to(s, text);
	else if (str_is(word, "frame") || str_is(word, "roles"))
		show(s, str_is(word, "roles"));
	else if (str_is(word, "leaves"))
		show_leaves(s);
	else if (str_is(word, "wait"))
		drive_wait(s->d, atoi(text) * 1000L);
	else if (str_is(word, "found"))
		found(s, str_trim(rest));
	else if (str_is(word, "job"))
		job(s, str_trim(rest));
	else if (str_is(word, "told"))
		told(s);
	else
		fail_msg("'%.*s' is not a line of a story", (int)line.n, line.s);
}

static struct str next_line(struct str *rest)
{
	size_t n = 0;
	while (n < rest->n && rest->s[n] != '\n')
		n++;
	struct str line = str_part(*rest, 0, n);
	*rest = str_from(*rest, n + 1);
	return line;
}

static void read_head(struct story *s)
{
	for (struct str rest = s->text; rest.n > 0;) {
		struct str line = next_line(&rest), word = str_word(&line);
		if (str_is(word, "rules:"))
			s->rules = text_fmt(s->mem, FOLDER "%s", arena_text(s->mem, str_trim(line)));
		s->ascii |= str_is(word, "ascii");
		s->mono |= str_is(word, "mono");
		s->place |= str_is(word, "kiosk") ? DRIVE_KIOSK : 0;
		s->place |= str_is(word, "crashed") ? DRIVE_CRASHED : 0;
		s->place |= str_is(word, "printer") ? DRIVE_PRINTER : 0;
		if (!str_is(word, "sizes:"))
			continue;
		for (word = str_word(&line); word.n > 0 && s->nsizes < MOST_SIZES; word = str_word(&line)) {
			struct size *size = &s->sizes[s->nsizes++];
			assert_int_equal(
			    sscanf(arena_text(s->mem, word), "%dx%d", &size->cols, &size->rows), 2);
		}
	}
	assert_non_null(s->rules);
	assert_true(s->nsizes > 0);
}

static void run_at(struct story *s, struct size size)
{
	s->d = drive_at(s->rules, s->place, size.rows, size.cols, s->ascii);
	s->d->ui->can_contrast = !s->mono;
	buf_fmt(&s->out, "======== %dx%d\n", size.cols, size.rows);
	for (struct str rest = s->text; rest.n > 0;)
		one_line(s, next_line(&rest));
	drive_free(s->d);
}

/* ---- comparing ---- */

static struct str read_all(struct arena *mem, const char *path)
{
	struct str text;
	const char *why;
	file_read(path, 1 << 24, mem, &text, &why);
	return text;
}

static void tell_difference(struct str was, struct str is)
{
	for (int n = 1; was.n > 0 || is.n > 0; n++) {
		struct str a = next_line(&was), b = next_line(&is);
		if (str_eq(a, b))
			continue;
		print_error("line %d\n  expected: %.*s\n  shown:    %.*s\n", n, (int)a.n, a.s, (int)b.n, b.s);
		return;
	}
}

static void judge(struct story *s, const char *path)
{
	struct str was = read_all(s->mem, path), is = buf_str(&s->out);
	const char *golden = getenv("GOLDEN"), *why;
	if (str_eq(was, is))
		return;
	if (golden && strcmp(golden, "accept") == 0) {
		assert_true(file_write(path, is, FILE_AS_USUAL, s->mem, &why));
		return;
	}
	tell_difference(was, is);
	fail_msg("%s differs", path);
}

static void story(void **state)
{
	struct story s = {.mem = arena_new(NULL)};
	const char *path = text_fmt(s.mem, FOLDER "%s", (const char *)*state);
	s.text = read_all(s.mem, path);
	s.out = buf_new(s.mem);
	read_head(&s);
	for (int i = 0; i < s.nsizes; i++)
		run_at(&s, s.sizes[i]);
	size_t stem = strlen(path) - strlen("story");
	judge(&s, text_fmt(s.mem, "%.*sout", (int)stem, path));
	arena_free(s.mem);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct CMUnitTest *)a)->name, ((const struct CMUnitTest *)b)->name);
}

int main(void)
{
	struct arena *mem = arena_new(NULL);
	struct CMUnitTest tests[MOST_STORIES];
	size_t n = 0;
	DIR *folder = opendir(FOLDER);
	for (struct dirent *e = folder ? readdir(folder) : NULL; e && n < MOST_STORIES; e = readdir(folder)) {
		size_t length = strlen(e->d_name);
		if (length < 7 || strcmp(e->d_name + length - 6, ".story") != 0)
			continue;
		char *name = arena_text(mem, str_of(e->d_name));
		tests[n++] = (struct CMUnitTest){name, story, NULL, NULL, name};
	}
	if (folder)
		closedir(folder);
	if (n == 0)
		return 1;
	qsort(tests, n, sizeof *tests, by_name);
	int failed = _cmocka_run_group_tests("stories", tests, n, NULL, NULL);
	arena_free(mem);
	return failed;
}
