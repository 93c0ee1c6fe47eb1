#include "app/kiosk/shelf.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/file.h"

enum { SHELF_LARGEST = 4096 };

/* ---- folders ---- */

static bool make_folder(const char *path, const char **why)
{
	struct stat st;
	if (mkdir(path, 0700) != 0 && errno != EEXIST) {
		*why = strerror(errno);
		return false;
	}
	*why = "it is no folder";
	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
		return false;
	*why = "it belongs to somebody else";
	if (st.st_uid != geteuid())
		return false;
	*why = "others may write into it";
	return (st.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/* "log.1" too, and "shelf.new-…" of who was cut off while writing. */
static bool is_name_of_ours(const char *name)
{
	static const char *const ours[] = {"packs", "shelf", "site.yaml", "lock", "log", "pin",
	    "check.txt", "lost+found"};
	for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
		size_t n = strlen(ours[i]);
		if (strncmp(name, ours[i], n) == 0 && (name[n] == '\0' || name[n] == '.'))
			return true;
	}
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* A folder that we have never used may be of use to somebody else: it would fill up with our files.
 * The first thing in it that is not ours; NULL: there is none. */
static const char *stranger_in(const char *folder, struct arena *mem)
{
	const char *found = NULL;
	DIR *dir = opendir(folder);
	for (struct dirent *e; !found && dir && (e = readdir(dir)) != NULL;)
		if (!is_name_of_ours(e->d_name))
			found = arena_text(mem, str_of(e->d_name));
	if (dir)
		closedir(dir);
	return found;
}

static bool is_free(const char *folder, struct arena *mem, const char **why)
{
	const char *other = access(text_fmt(mem, "%s/shelf", folder), F_OK) == 0 ? NULL
	    : stranger_in(folder, mem);
	if (other)
		*why = text_fmt(mem, "it holds other things, such as '%s'", other);
	return !other;
}

void shelf_path(const struct shelf *s, const struct copy *c, char *path)
{
	int n = snprintf(path, SHELF_PATH, "%s/packs/%u/%s", s->folder, c->number, c->name);
	if (n < 0 || n >= SHELF_PATH)
		path[0] = '\0';
}

/* The files of packs/NUMBER, then the folder itself. */
static void drop(const char *folder, unsigned number)
{
	char path[SHELF_PATH], file[SHELF_PATH + SHELF_NAME];
	if (snprintf(path, sizeof path, "%s/packs/%u", folder, number) >= SHELF_PATH)
		return;
	DIR *dir = opendir(path);
	for (struct dirent *e; dir && (e = readdir(dir)) != NULL;) {
		snprintf(file, sizeof file, "%s/%.255s", path, e->d_name);
		if (e->d_name[0] != '.')
			unlink(file);
	}
	if (dir)
		closedir(dir);
	rmdir(path);
}

void shelf_drop(const struct shelf *s, const struct copy *c)
{
	if (c->number > 0)
		drop(s->folder, c->number);
}

unsigned shelf_look_through(const struct shelf *s, bool tidy)
{
	char path[SHELF_PATH];
	unsigned greatest = 0;
	snprintf(path, sizeof path, "%.*s/packs", SHELF_PATH - 16, s->folder);
	DIR *dir = opendir(path);
	for (struct dirent *e; dir && (e = readdir(dir)) != NULL;) {
		unsigned number = (unsigned)strtoul(e->d_name, NULL, 10);
		if (number > greatest)
			greatest = number;
		if (tidy && number > 0 && number != s->now.number && number != s->before.number)
			drop(s->folder, number);
	}
	if (dir)
		closedir(dir);
	return greatest;
}

/* ---- which is which ---- */

bool shelf_plain_name(const char *name)
{
	return name[0] && name[0] != '.' && !strchr(name, '/');
}

static void read_copy(struct str line, struct copy *out)
{
	struct str number = str_word(&line), name = str_trim(line);
	*out = (struct copy){0};
	if (name.n == 0 || name.n >= SHELF_NAME)
		return;
	memcpy(out->name, name.s, name.n);
	for (size_t i = 0; i < number.n && i < 9 && is_digit(number.s[i]); i++)
		out->number = out->number * 10 + (unsigned)(number.s[i] - '0');
	if (!shelf_plain_name(out->name))
		out->number = 0;
}

static void read_lines(struct shelf *s, struct str text)
{
	while (text.n > 0) {
		const char *end = memchr(text.s, '\n', text.n);
		struct str line = str_part(text, 0, end ? (size_t)(end - text.s) : text.n);
		text = str_from(text, line.n + 1);
		struct str word = str_word(&line);
		struct copy aside;
		if (str_is(word, "now"))
			read_copy(line, &s->now);
		else if (str_is(word, "before"))
			read_copy(line, &s->before);
		else if (str_is(word, "aside")) {
			read_copy(line, &aside);
			s->aside = aside.number;
		}
	}
}

bool shelf_open(struct shelf *s, const char *folder, struct arena *mem, const char **why)
{
	struct str text;
	const char *missing;
	*s = (struct shelf){0};
	*why = "its name is too long";
	if (snprintf(s->folder, sizeof s->folder, "%s", folder) >= SHELF_PATH - SHELF_NAME - 32)
		return false;
	if (!make_folder(s->folder, why) || !is_free(s->folder, mem, why) ||
	    !make_folder(text_fmt(mem, "%s/packs", folder), why) ||
	    !file_is_plain(text_fmt(mem, "%s/shelf", folder), why))
		return false;
	const char *path = text_fmt(mem, "%s/shelf", folder);
	if (file_read(path, SHELF_LARGEST, mem, &text, &missing) == FILE_FINE)
		read_lines(s, text);
	return true;
}

static void put_copy(struct buf *out, const char *word, const struct copy *c)
{
	if (c->number > 0)
		buf_fmt(out, "%s %u %s\n", word, c->number, c->name);
}

bool shelf_write(const struct shelf *s)
{
	struct arena *mem = arena_new(NULL);
	struct buf text = buf_new(mem);
	const char *why;
	put_copy(&text, "now", &s->now);
	put_copy(&text, "before", &s->before);
	if (s->aside > 0)
		buf_fmt(&text, "aside %u -\n", s->aside);
	bool written = file_write(text_fmt(mem, "%s/shelf", s->folder), buf_str(&text), FILE_OWNER_ONLY,
	    mem, &why);
	arena_free(mem);
	return written;
}

void shelf_take(struct shelf *s, const struct copy *c)
{
	s->before = s->now;
	s->now = *c;
	s->aside = 0;
}

bool shelf_bring_back(struct shelf *s)
{
	struct copy was = s->now;
	if (s->before.number == 0)
		return false;
	s->now = s->before;
	s->before = was;
	s->aside = was.number;
	return true;
}
