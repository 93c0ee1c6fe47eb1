#include "store/file.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* RULES without its ending. */
static struct str stem_of(const char *rules)
{
	static const char *const endings[] = {".yaml", ".yml"};
	struct str path = str_of(rules);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_of(endings[i]);
		if (path.n > ending.n && str_eq(str_from(path, path.n - ending.n), ending))
			return str_part(path, 0, path.n - ending.n);
	}
	return path;
}

const char *file_beside_path(const char *rules, const char *ending, struct arena *mem)
{
	struct str stem = stem_of(rules);
	return text_fmt(mem, "%.*s.%s.yaml", (int)stem.n, stem.s, ending);
}

/* The path, when there is something under it (what it is, reading will tell). */
static const char *if_there(const char *path)
{
	return access(path, F_OK) == 0 ? path : NULL;
}

/* "es", "es-MX" */
static bool is_language(struct str s)
{
	return (s.n == 2 || (s.n == 5 && s.s[2] == '-' && is_letter(s.s[3]) && is_letter(s.s[4]))) &&
	       is_letter(s.s[0]) && is_letter(s.s[1]);
}

/* Is `name` STEM.LANGUAGE.yaml? */
static bool is_translation(struct str name, struct str stem)
{
	static const struct str ending = {".yaml", 5};
	if (name.n <= stem.n + 1 + ending.n || !str_eq(str_part(name, 0, stem.n), stem) ||
	    name.s[stem.n] != '.' || !str_eq(str_from(name, name.n - ending.n), ending))
		return false;
	return is_language(str_part(name, stem.n + 1, name.n - stem.n - 1 - ending.n));
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void find_translations(const char *rules, struct beside *b, struct arena *mem)
{
	struct str stem = stem_of(rules);
	const char *slash = strrchr(rules, '/');
	size_t folder = slash ? (size_t)(slash - rules) + 1 : 0; /* with its slash */
	if (folder >= stem.n)
		return;
	DIR *dir = opendir(folder ? arena_text(mem, (struct str){rules, folder}) : ".");
	if (!dir)
		return;
	for (const struct dirent *e; (e = readdir(dir));) {
		if (!is_translation(str_of(e->d_name), str_from(stem, folder)))
			continue;
		const char *path = text_fmt(mem, "%.*s%s", (int)folder, rules, e->d_name);
		ARENA_PUSH(mem, b->translations, b->ntranslations, path);
	}
	closedir(dir);
	if (b->ntranslations > 1)
		qsort(b->translations, b->ntranslations, sizeof *b->translations, by_bytes);
}

struct beside file_beside(const char *rules, struct arena *mem)
{
	struct beside b = {
	    .sources = if_there(file_beside_path(rules, "sources", mem)),
	    .cases = if_there(file_beside_path(rules, "cases", mem)),
	};
	find_translations(rules, &b, mem);
	return b;
}
