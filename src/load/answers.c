#include "load/answers.h"

#include <stdlib.h>

#include "base/fields.h"
#include "load/yaml.h"

static const struct field file_fields[] = {
    {"rules", FIELD_WORD, false},
    {"language", FIELD_WORD, false},
    {"today", FIELD_WORD, false},
    {"about", FIELD_MAP, false},
    {"answers", FIELD_MAP, true},
};

static const struct field about_fields[] = {
    {"informant", FIELD_WORD, false},
    {"helper", FIELD_WORD, false},
    {"mode", FIELD_WORD, false},
    {"minutes", FIELD_WORD, false},
};

static void unknown_question(const struct node *key, const struct ruleset *rules,
    struct diags *diags)
{
	struct nearest near = {.wanted = key->text};
	for (unsigned i = 0; i < rules->nquestions; i++)
		nearest_offer(&near, rules->questions[i].id);
	diag_add(diags, DIAG_E203, key->at, diag_nearest(diags, &near), "unknown question '%s'",
	    key->text.s);
}

static bool check_moment(struct moment m, struct date today, struct buf *why)
{
	if (!moment_is_past(m, today))
		buf_text(why, "this day has not come yet");
	else if (moment_is_too_old(m, today))
		buf_text(why, "this is before anybody alive was born");
	return why->n == 0;
}

static bool read_answer(const struct entry *e, const struct ruleset *rules, struct date today,
    struct arena *mem, struct diags *diags, struct answer *out)
{
	int q = ruleset_question(rules, e->key.text);
	struct buf why = buf_new(mem);
	struct span at = e->value.at;
	if (q < 0) {
		unknown_question(&e->key, rules, diags);
		return false;
	}
	const struct domain *d = &rules->questions[q].domain;
	*out = (struct answer){.question = (unsigned)q, .at = e->key.at};
	bool good = value_take(d, &e->value, mem, &out->value, &why, &at);
	if (good && d->shape == SHAPE_DATE && out->value.reply == REPLY_GIVEN)
		good = check_moment(out->value.moment, today, &why);
	if (!good)
		diag_add(diags, DIAG_E601, at, NULL, "'%s': %s", rules->questions[q].id, buf_end(&why));
	return good;
}

static int by_question(const void *a, const void *b)
{
	unsigned x = ((const struct answer *)a)->question, y = ((const struct answer *)b)->question;
	return x < y ? -1 : x > y;
}

void answers_today(const struct node *node, struct date *out, struct diags *diags)
{
	if (!date_read(node->text, out))
		diag_add(diags, DIAG_E128, node->at, "write it as 2026-11-20", "'%s' is not a day",
		    node->text.s);
	else if (!date_is_our_time(*out))
		diag_add(diags, DIAG_E604, node->at, "a day from 2000-01-01 to 2199-12-31",
		    "nobody was asked on %s", node->text.s);
}

bool answers_read(const struct node *map, const struct ruleset *rules, struct date today,
    struct arena *mem, struct diags *diags, struct answers *out)
{
	size_t errors = diags_errors(diags);
	out->list = ARENA_ARRAY(mem, map->n + 1, struct answer);
	out->n = 0;
	for (size_t i = 0; i < map->n; i++)
		if (read_answer(&map->entries[i], rules, today, mem, diags, &out->list[out->n]))
			out->n++;
	if (out->n > 0)
		qsort(out->list, out->n, sizeof *out->list, by_question);
	return diags_errors(diags) == errors;
}

static const char *word_of(const struct node *map, const char *key)
{
	const struct node *node = field_get(map, key, FIELD_WORD);
	return node ? node->text.s : "";
}

static void read_about(const struct node *about, struct diags *diags, struct answers *out)
{
	struct field_table table = FIELD_TABLE(about_fields);
	struct num n;
	if (!about || !fields_check(about, "'about'", &table, 1, diags))
		return;
	out->informant = word_of(about, "informant");
	out->helper = word_of(about, "helper");
	out->mode = word_of(about, "mode");
	const struct node *minutes = node_get(about, "minutes");
	if (minutes && num_read(minutes->text, &n) && num_is_whole(n) && n.micro >= 0)
		out->minutes = (int)(n.micro / NUM_ONE);
	else if (minutes)
		diag_add(diags, DIAG_E128, minutes->at, NULL, "'minutes' is a whole number, not '%s'",
		    minutes->text.s);
}

static void read_head(const struct node *root, const struct ruleset *rules, struct diags *diags,
    struct answers *out)
{
	const struct node *of = field_get(root, "rules", FIELD_WORD);
	const struct node *language = field_get(root, "language", FIELD_WORD);
	const struct node *today = field_get(root, "today", FIELD_WORD);
	if (of && !str_is(of->text, rules->id))
		diag_add(diags, DIAG_E603, of->at, NULL, "these answers belong to '%s', not to '%s'",
		    of->text.s, rules->id);
	if (language && ruleset_language(rules, language->text.s) < 0)
		diag_add(diags, DIAG_E128, language->at, NULL, "the rules have no language '%s'",
		    language->text.s);
	out->language = word_of(root, "language");
	if (today)
		answers_today(today, &out->today, diags);
	read_about(field_get(root, "about", FIELD_MAP), diags, out);
}

struct answers *answers_load(const struct source *src, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(file_fields);
	size_t errors = diags_errors(diags);
	struct answers *out = ARENA_NEW(mem, struct answers);
	struct node *root = yaml_read(src, mem, mem, diags);
	*out = (struct answers){.language = "", .informant = "", .helper = "", .mode = "", .minutes = -1};
	if (!root || !fields_check(root, "the answers file", &table, 1, diags))
		return NULL;
	read_head(root, rules, diags, out);
	answers_read(node_get(root, "answers"), rules, out->today.year ? out->today : today, mem, diags,
	    out);
	return diags_errors(diags) == errors ? out : NULL;
}
