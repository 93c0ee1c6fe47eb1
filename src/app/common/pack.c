#include "app/common/pack.h"

#include "app/common/clock.h"
#include "store/file.h"

const struct source *pack_source(const char *path, struct arena *mem, struct diags *diags)
{
	struct str text;
	const char *why;
	enum file_state state = file_read(path, YAML_LARGEST, mem, &text, &why);
	struct source *src = source_new(mem, path, text);
	if (state == FILE_FINE)
		return src;
	if (state == FILE_TOO_LARGE)
		diag_add(diags, DIAG_E103, span_of(src, 0, 0), NULL, "the file is %s", why);
	else
		diag_add(diags, DIAG_E101, span_of(src, 0, 0), NULL, "cannot read the file: %s", why);
	return NULL;
}

static bool is_plain(const char *path, struct arena *mem, struct diags *diags)
{
	const char *why;
	if (!path || file_is_plain(path, &why))
		return true;
	diag_add(diags, DIAG_E101, span_of(source_new(mem, path, STR("")), 0, 0),
	    "put what it gives into a file", "cannot read the file: %s", why);
	return false;
}

bool pack_is_plain(const char *path, bool beside, struct arena *mem, struct diags *diags)
{
	bool plain = is_plain(path, mem, diags);
	struct beside b = beside ? file_beside(path, mem) : (struct beside){0};
	plain &= is_plain(b.sources, mem, diags);
	plain &= is_plain(b.cases, mem, diags);
	for (size_t i = 0; i < b.ntranslations; i++)
		plain &= is_plain(b.translations[i], mem, diags);
	return plain;
}

/* A file that may be missing: NULL when path is. False: it is there and cannot be read. */
static bool read_beside(const char *path, struct arena *mem, struct diags *diags,
    const struct source **out)
{
	*out = path ? pack_source(path, mem, diags) : NULL;
	return *out || !path;
}

bool pack_read(struct pack *p, const char *path, struct arena *mem, struct diags *diags)
{
	*p = (struct pack){.bundle.rules = pack_source(path, mem, diags)};
	if (!p->bundle.rules)
		return false;
	struct beside b = file_beside(path, mem);
	bool fine = read_beside(b.sources, mem, diags, &p->bundle.sources);
	fine = read_beside(b.cases, mem, diags, &p->cases) && fine;
	for (size_t i = 0; i < b.ntranslations; i++) {
		const struct source *src = pack_source(b.translations[i], mem, diags);
		if (src)
			ARENA_PUSH(mem, p->bundle.translations, p->bundle.ntranslations, src);
		fine = fine && src;
	}
	return fine;
}

bool pack_open(struct pack *p, const char *path, struct arena *mem, struct diags *diags)
{
	if (pack_read(p, path, mem, diags))
		p->rules = load_ruleset(&p->bundle, mem, diags);
	return p->rules != NULL;
}

/* Where the site file names its time zone. */
static struct span zone_place(const struct source *src, const char *zone)
{
	for (size_t at = 0; at < src->text.n; at++)
		if (str_begins(str_from(src->text, at), zone))
			return span_of(src, at, str_of(zone).n);
	return span_of(src, 0, 0);
}

const struct site *pack_site_of(const struct source *src, struct arena *mem, struct diags *diags)
{
	const struct site *site = load_site(src, mem, diags);
	if (site && !clock_knows(site->time_zone)) {
		diag_add(diags, DIAG_E620, zone_place(src, site->time_zone),
		    "name it as in America/New_York", "this machine knows no time zone '%s'",
		    site->time_zone);
		return NULL;
	}
	return site;
}

const struct site *pack_site(const char *path, struct arena *mem, struct diags *diags)
{
	if (!path)
		return &site_default;
	const struct source *src = pack_source(path, mem, diags);
	return src ? pack_site_of(src, mem, diags) : NULL;
}

void pack_languages(const struct site *site, const struct ruleset *rules, struct diags *diags)
{
	struct buf all = buf_new(diags->mem);
	for (unsigned i = 0; i < rules->nlanguages; i++)
		buf_fmt(&all, "%s%s", i ? ", " : "they have: ", rules->languages[i].code);
	for (size_t i = 0; site->languages && site->languages[i]; i++)
		if (ruleset_language(rules, site->languages[i]) < 0)
			diag_add(diags, DIAG_W621, site->language_at[i], buf_end(&all),
			    "the rules '%s' have no language '%s', so nobody is offered it", rules->id,
			    site->languages[i]);
}

const struct answers *pack_answers(const char *path, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags)
{
	const struct source *src = pack_source(path, mem, diags);
	return src ? answers_load(src, rules, today, mem, diags) : NULL;
}
