/* Copies of rules: made from the files of somebody else, compared, and asked what they are. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/common/pack.h"
#include "app/kiosk/shelf.h"
#include "store/file.h"

enum { FILES_MOST = 64 };

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* All files of a pack, the rules first. Gives how many. */
static size_t files_of(const struct pack *p, const struct source **out, size_t most)
{
	size_t n = 0;
	const struct source *fixed[] = {p->bundle.rules, p->bundle.sources, p->cases};
	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		if (fixed[i] && n < most)
			out[n++] = fixed[i];
	for (size_t i = 0; i < p->bundle.ntranslations && n < most; i++)
		out[n++] = p->bundle.translations[i];
	return n;
}

static bool same_files(const struct pack *a, const struct pack *b)
{
	const struct source *of_a[FILES_MOST], *of_b[FILES_MOST];
	size_t na = files_of(a, of_a, FILES_MOST), nb = files_of(b, of_b, FILES_MOST);
	if (na != nb)
		return false;
	for (size_t i = 0; i < na; i++)
		if (strcmp(base_name(of_a[i]->name), base_name(of_b[i]->name)) != 0 ||
		    !str_eq(of_a[i]->text, of_b[i]->text))
			return false;
	return true;
}

static bool is_copy_of(const struct shelf *s, const struct copy *c, const struct pack *p,
    struct arena *mem)
{
	char path[SHELF_PATH];
	struct pack other;
	struct diags unseen = diags_new(mem);
	shelf_path(s, c, path);
	return c->number > 0 && pack_read(&other, path, mem, &unseen) && same_files(&other, p);
}

static bool write_files(const struct shelf *s, const struct copy *c, const struct pack *p,
    struct arena *mem)
{
	const struct source *files[FILES_MOST];
	size_t n = files_of(p, files, FILES_MOST);
	const char *folder = text_fmt(mem, "%s/packs/%u", s->folder, c->number), *why;
	if (mkdir(folder, 0700) != 0)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!file_write(text_fmt(mem, "%s/%s", folder, base_name(files[i]->name)), files[i]->text,
		        FILE_OWNER_ONLY, mem, &why))
			return false;
	return true;
}

enum offer shelf_copy(struct shelf *s, const char *rules, bool anyway, struct copy *out,
    struct diags *diags)
{
	struct pack p;
	struct arena *mem = diags->mem;
	const char *name = base_name(rules);
	*out = (struct copy){0};
	if (!pack_is_plain(rules, true, mem, diags) || !pack_read(&p, rules, mem, diags))
		return OFFER_UNREADABLE;
	if (is_copy_of(s, &s->now, &p, mem))
		return OFFER_SAME;
	bool aside = s->aside > 0 && s->aside == s->before.number;
	if (!anyway && aside && is_copy_of(s, &s->before, &p, mem))
		return OFFER_ASIDE;
	if (!shelf_plain_name(name) || strlen(name) >= SHELF_NAME)
		return OFFER_UNREADABLE;
	out->number = shelf_look_through(s, false) + 1;
	memcpy(out->name, name, strlen(name) + 1);
	if (write_files(s, out, &p, mem))
		return OFFER_NEW;
	shelf_drop(s, out);
	return OFFER_NO_ROOM;
}

/* ---- what it is ---- */

static void later_of(struct date *a, struct date b)
{
	if (b.year && (!a->year || date_compare(b, *a) > 0))
		*a = b;
}

static void describe(const struct ruleset *r, struct date today, struct known *out)
{
	*out = (struct known){.reviewed = r->languages[0].review.reviewed};
	snprintf(out->id, sizeof out->id, "%s", r->id);
	snprintf(out->version, sizeof out->version, "%s", r->version);
	memcpy(out->sha256, r->sha256, sizeof out->sha256);
	for (unsigned i = 0; i < r->nlanguages; i++)
		later_of(&out->newest, r->languages[i].review.on);
	for (unsigned i = 0; i < r->nsources; i++) {
		const struct source_entry *e = &r->sources[i];
		later_of(&out->newest, e->read);
		out->expired += e->review_by.year && date_compare(e->review_by, today) < 0;
	}
}

bool shelf_know(const struct shelf *s, const struct copy *c, struct date today, struct known *out)
{
	char path[SHELF_PATH];
	struct pack p;
	struct arena *mem = arena_new(NULL);
	struct diags unseen = diags_new(mem);
	shelf_path(s, c, path);
	bool loads = c->number > 0 && pack_open(&p, path, mem, &unseen);
	if (loads)
		describe(p.rules, today, out);
	arena_free(mem);
	return loads;
}
