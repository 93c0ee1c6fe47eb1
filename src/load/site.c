/* The site file. */
#include "base/fields.h"
#include "load/load.h"

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
    {"store", FIELD_WORD, false},
};

static const struct field idle_fields[] = {
    {"ask_after", FIELD_WORD, false},
    {"erase_after", FIELD_WORD, false},
};

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
	diag_add(diags, DIAG_E620, node->at, buf_end(&all), "'%s' cannot be '%s'", key, node->text.s);
	return otherwise;
}

/* Seconds between two safe ends. */
static unsigned seconds(const struct node *map, const char *key, unsigned least, unsigned most,
    unsigned otherwise, struct diags *diags)
{
	const struct node *node = field_get(map, key, FIELD_WORD);
	struct num n;
	if (!node)
		return otherwise;
	if (num_read(node->text, &n) && num_is_whole(n) && n.micro >= num_of(least).micro &&
	    n.micro <= num_of(most).micro)
		return (unsigned)(n.micro / NUM_ONE);
	diag_add(diags, DIAG_E620, node->at,
	    text_fmt(diags->mem, "a whole number of seconds from %u to %u", least, most),
	    "'%s' cannot be '%s'", key, node->text.s);
	return otherwise;
}

static const char *text_of(const struct node *map, const char *key, const char *otherwise)
{
	const struct node *node = node_get(map, key);
	return node && node->kind == NODE_TEXT ? node->text.s : otherwise;
}

/* Region/City, as the time zone database names them; whether it exists the program finds out. */
static void check_zone(const struct node *root, struct diags *diags)
{
	const struct node *zone = field_get(root, "time_zone", FIELD_WORD);
	bool good = true;
	for (size_t i = 0; zone && i < zone->text.n; i++) {
		char c = zone->text.s[i];
		good &= is_word(c) || (c >= 'A' && c <= 'Z') || c == '/' || c == '-' || c == '+';
	}
	if (zone && (!good || zone->text.s[0] == '/'))
		diag_add(diags, DIAG_E620, zone->at, "such as America/New_York", "'%s' is not a time zone",
		    zone->text.s);
}

static const char **languages_of(const struct node *root, struct arena *mem)
{
	const struct node *list = field_get(root, "languages", FIELD_LIST_WORD);
	if (!list || list->n == 0)
		return NULL;
	const char **out = ARENA_ARRAY(mem, list->n + 1, const char *);
	for (size_t i = 0; i < list->n; i++)
		out[i] = list->items[i]->text.s;
	return out;
}

static const char *const papers[] = {"a4", "letter", NULL};
static const char *const themes[] = {"plain", "contrast", NULL};

/* Idle times: a person is never given less than 20 seconds to react (WCAG 2.2.1). */
static void read_idle(const struct node *root, struct site *site, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(idle_fields);
	const struct node *idle = field_get(root, "idle", FIELD_MAP);
	if (!idle || !fields_check(idle, "'idle'", &table, 1, diags))
		return;
	site->idle_seconds = seconds(idle, "ask_after", 30, 600, site->idle_seconds, diags);
	site->erase_seconds = seconds(idle, "erase_after", 20, 300, site->erase_seconds, diags);
}

struct site *load_site(const struct source *src, struct arena *mem, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(site_fields);
	size_t errors = diags_errors(diags);
	struct site *site = ARENA_NEW(mem, struct site);
	const struct node *root = yaml_read(src, mem, diags);
	*site = site_default;
	if (!root || !fields_check(root, "the site file", &table, 1, diags))
		return NULL;
	if (!node_is(node_get(root, "candor"), "1"))
		diag_add(diags, DIAG_E129, node_get(root, "candor")->at, "this candor reads format 1",
		    "'%s' is not a format of candor", node_get(root, "candor")->text.s);
	site->clinic = text_of(root, "clinic", site->clinic);
	site->emergency_number = text_of(root, "emergency_number", site->emergency_number);
	site->desk = text_of(root, "desk", site->desk);
	site->time_zone = text_of(root, "time_zone", site->time_zone);
	site->printer = text_of(root, "printer", site->printer);
	site->staff_pin = text_of(root, "staff_pin", site->staff_pin);
	site->store = text_of(root, "store", site->store);
	site->paper = word_among(root, "paper", papers, site->paper, diags);
	site->theme = word_among(root, "theme", themes, site->theme, diags);
	site->languages = languages_of(root, mem);
	check_zone(root, diags);
	read_idle(root, site, diags);
	return diags_errors(diags) == errors ? site : NULL;
}
