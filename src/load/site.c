/* The site file. */
#include <stddef.h>

#include "base/fields.h"
#include "base/utf8.h"
#include "load/load.h"
#include "load/site_fits.h"

enum { SHOWN_COLUMNS = 40, MOST_LANGUAGES = 20 };

/* A setting that is a text: where it goes, what it may be. */
struct setting {
	const char *key;
	enum field_kind kind;
	size_t at; /* of a const char * in struct site */
	bool (*fits)(struct str value);
	const char *right;
};

#define AT(member) offsetof(struct site, member)

static const char line_right[] = "one line of at most 60 letters";
static const char folder_right[] = "a folder named from the root on, such as /var/lib/candor";

static const struct setting settings[] = {
    {"clinic", FIELD_WORDS, AT(clinic), fits_words, line_right},
    {"emergency_number", FIELD_WORDS, AT(emergency_number), fits_emergency,
        "the number to call, such as \"911\", with at most 24 letters"},
    {"desk", FIELD_WORDS, AT(desk), fits_words, line_right},
    {"time_zone", FIELD_WORD, AT(time_zone), fits_zone, "such as America/New_York"},
    {"printer", FIELD_WORD, AT(printer), fits_printer,
        "the name of a printer as lpstat -e tells it, or none"},
    {"staff_pin", FIELD_WORD, AT(staff_pin), fits_pin_hash,
        "what `candor pin` prints: it begins with $y$"},
    {"state", FIELD_WORD, AT(state), fits_folder, folder_right},
    {"store", FIELD_WORD, AT(store), fits_folder, folder_right},
};
enum { SETTINGS = sizeof settings / sizeof *settings };

static const struct field site_fields[] = {
    {"candor", FIELD_WORD, true},
    {"clinic", FIELD_WORDS, false},
    {"emergency_number", FIELD_WORDS, false},
    {"desk", FIELD_WORDS, false},
    {"time_zone", FIELD_WORD, false},
    {"paper", FIELD_WORD, false},
    {"languages", FIELD_LIST_WORD, false},
    {"idle", FIELD_MAP, false},
    {"printer", FIELD_WORD, false},
    {"theme", FIELD_WORD, false},
    {"staff_pin", FIELD_WORD, false},
    {"state", FIELD_WORD, false},
    {"store", FIELD_WORD, false},
};

/* Times and factors, between two safe ends: a person is never given less than 20 seconds to react,
 * nor less than ten times as long when they ask for more (WCAG 2.2.1). */
static const struct {
	const char *key;
	size_t at; /* of an unsigned in struct site */
	unsigned least, most;
	const char *of; /* "seconds" */
} idle_settings[] = {
    {"ask_after", AT(idle_seconds), 30, 600, "seconds"},
    {"erase_after", AT(erase_seconds), 20, 300, "seconds"},
    {"more_time", AT(more_time), 10, 20, "times"},
    {"staff_after", AT(staff_seconds), 20, 300, "seconds"},
};

static const struct field idle_fields[] = {
    {"ask_after", FIELD_WORD, false},
    {"erase_after", FIELD_WORD, false},
    {"more_time", FIELD_WORD, false},
    {"staff_after", FIELD_WORD, false},
};

/* A value in a message: the beginning of a long one, for a hostile file has such. */
static const char *shown(const struct node *node, struct diags *diags)
{
	size_t n = utf8_fit(node->text, SHOWN_COLUMNS);
	return text_fmt(diags->mem, "%.*s%s", (int)n, node->text.s, n < node->text.n ? "…" : "");
}

static void refuse(const char *key, const struct node *node, const char *right, struct diags *diags)
{
	diag_add(diags, DIAG_E620, node->at, right, "'%s' cannot be '%s'", key, shown(node, diags));
}

/* A setting that is one of a few words. */
static const char *word_among(const struct node *map, const char *key, const char *const *words,
    const char *otherwise, struct diags *diags)
{
	const struct node *node = field_get(map, key, FIELD_WORD);
	struct buf all = buf_new(diags->mem);
	if (!node)
		return otherwise;
	for (size_t i = 0; words[i]; i++) {
		if (node_is(node, words[i]))
			return words[i];
		buf_fmt(&all, "%s%s", i ? ", " : "one of: ", words[i]);
	}
	refuse(key, node, buf_end(&all), diags);
	return otherwise;
}

static void read_texts(const struct node *root, struct site *site, struct diags *diags)
{
	for (size_t i = 0; i < SETTINGS; i++) {
		const struct setting *s = &settings[i];
		const struct node *node = field_get(root, s->key, s->kind);
		if (!node)
			continue;
		if (s->fits == fits_pin_hash && looks_like_pin(node->text))
			diag_add(diags, DIAG_E620, node->at,
			    "change this PIN, for it has been seen; then put here what `candor pin` prints",
			    "'%s' holds a PIN that anybody can read", s->key);
		else if (!s->fits(node->text))
			refuse(s->key, node, s->right, diags);
		else
			*(const char **)((char *)site + s->at) = node->text.s;
	}
}

static void read_idle(const struct node *root, struct site *site, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(idle_fields);
	const struct node *idle = field_get(root, "idle", FIELD_MAP);
	if (!idle || !fields_check(idle, "'idle'", &table, 1, diags))
		return;
	for (size_t i = 0; i < sizeof idle_settings / sizeof *idle_settings; i++) {
		const struct node *node = field_get(idle, idle_settings[i].key, FIELD_WORD);
		unsigned least = idle_settings[i].least, most = idle_settings[i].most;
		struct num n;
		if (!node)
			continue;
		if (num_read(node->text, &n) && num_is_whole(n) && n.micro >= num_of(least).micro &&
		    n.micro <= num_of(most).micro)
			*(unsigned *)((char *)site + idle_settings[i].at) = (unsigned)(n.micro / NUM_ONE);
		else
			refuse(idle_settings[i].key, node, text_fmt(diags->mem,
			    "a whole number of %s from %u to %u", idle_settings[i].of, least, most), diags);
	}
}

static void read_languages(const struct node *root, struct site *site, struct arena *mem,
    struct diags *diags)
{
	const struct node *list = field_get(root, "languages", FIELD_LIST_WORD);
	if (!list || list->n == 0)
		return;
	if (list->n > MOST_LANGUAGES) {
		diag_add(diags, DIAG_E620, list->at, "name those that people here speak",
		    "'languages' has more than %d", MOST_LANGUAGES);
		return;
	}
	site->languages = ARENA_ARRAY(mem, list->n + 1, const char *);
	site->language_at = ARENA_ARRAY(mem, list->n, struct span);
	for (size_t i = 0; i < list->n; i++) {
		const struct node *code = &list->items[i];
		if (!fits_site_language(code->text))
			refuse("languages", code, "a language code such as en or es-MX", diags);
		for (size_t k = 0; k < i; k++)
			if (str_eq(list->items[k].text, code->text))
				refuse("languages", code, "it stands there already", diags);
		site->languages[i] = code->text.s;
		site->language_at[i] = code->at;
	}
}

static const char *const papers[] = {"a4", "letter", NULL};
static const char *const themes[] = {"plain", "contrast", NULL};

struct site *load_site(const struct source *src, struct arena *mem, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(site_fields);
	size_t errors = diags_errors(diags);
	struct site *site = ARENA_NEW(mem, struct site);
	const struct node *root = yaml_read(src, mem, mem, diags);
	*site = site_default;
	if (!root || !fields_check(root, "the site file", &table, 1, diags))
		return NULL;
	if (!node_is(node_get(root, "candor"), "1"))
		diag_add(diags, DIAG_E129, node_get(root, "candor")->at, "this candor reads format 1",
		    "'%s' is not a format of candor", shown(node_get(root, "candor"), diags));
	read_texts(root, site, diags);
	site->paper = word_among(root, "paper", papers, site->paper, diags);
	site->theme = word_among(root, "theme", themes, site->theme, diags);
	read_languages(root, site, mem, diags);
	if (*site->store)
		diag_add(diags, DIAG_W622, field_get(root, "store", FIELD_WORD)->at,
		    "leave it out, and count on no copies", "this candor keeps no copies, so 'store' does nothing");
	read_idle(root, site, diags);
	return diags_errors(diags) == errors ? site : NULL;
}
