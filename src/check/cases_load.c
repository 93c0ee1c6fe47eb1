/* Cases from their file: what each person answers, and what each must see. */
#include "base/fields.h"
#include "check/cases.h"
#include "load/yaml.h"

enum { NEW, BEING_SETTLED, SETTLED };

/* What all cases together may take: with `like`, a few lines can say very much. */
enum { LARGEST = 256 * 1024 * 1024 };

static const struct field case_fields[] = {
    {"like", FIELD_WORD, false},
    {"answers", FIELD_MAP, false},
    {"shows", FIELD_LIST_WORD, false},
    {"hides", FIELD_LIST_WORD, false},
    {"asks", FIELD_LIST_WORD, false},
    {"skips", FIELD_LIST_WORD, false},
    {"stops", FIELD_WORD, false},
};

struct loader {
	const struct ruleset *rules;
	struct arena *mem;
	struct diags *diags;
	struct case_file *file;
	struct names names; /* of the cases */
	size_t begin;       /* bytes of mem that were taken before */
};

/* ---- names ---- */

static void unknown(struct loader *l, const struct node *item, bool findings)
{
	const struct ruleset *r = l->rules;
	struct nearest near = {.wanted = item->text};
	for (unsigned i = 0; findings && i < r->nfindings; i++)
		nearest_offer(&near, r->findings[i].id);
	for (int k = 0; findings && k < KINDS; k++)
		nearest_offer(&near, kinds[k].name);
	for (unsigned i = 0; !findings && i < r->nquestions; i++)
		nearest_offer(&near, r->questions[i].id);
	diag_add(l->diags, DIAG_E203, item->at, diag_nearest(l->diags, &near), "'%s' is no %s",
	    item->text.s, findings ? "finding and no kind of finding" : "question");
}

static struct expects read_names(struct loader *l, const struct node *map, const char *key,
    bool findings)
{
	const struct node *list = field_get(map, key, FIELD_LIST_WORD);
	struct expects out = {NULL, 0};
	for (size_t i = 0; list && i < list->n; i++) {
		const struct node *item = &list->items[i];
		int index = findings ? ruleset_finding(l->rules, item->text)
		                     : ruleset_question(l->rules, item->text);
		int kind = findings && index < 0 ? kind_find(item->text) : -1;
		struct expect one = {kind >= 0, (unsigned)(kind >= 0 ? kind : index), item->at};
		if (index < 0 && kind < 0)
			unknown(l, item, findings);
		else
			ARENA_PUSH(l->mem, out.list, out.n, one);
	}
	return out;
}

/* ---- one case ---- */

static int read_like(struct loader *l, const struct node *map)
{
	const struct node *like = field_get(map, "like", FIELD_WORD);
	struct nearest near = {.wanted = like ? like->text : STR("")};
	size_t index;
	if (!like)
		return -1;
	if (names_find(&l->names, like->text, &index))
		return (int)index;
	for (size_t i = 0; i < l->file->n; i++)
		nearest_offer(&near, l->file->list[i].id);
	diag_add(l->diags, DIAG_E615, like->at, diag_nearest(l->diags, &near), "no case is called '%s'",
	    like->text.s);
	return -1;
}

static void read_case(struct loader *l, struct case_one *c)
{
	struct field_table table = FIELD_TABLE(case_fields);
	size_t errors = diags_errors(l->diags);
	if (fields_check(c->node, "a case", &table, 1, l->diags)) {
		c->like = read_like(l, c->node);
		c->shows = read_names(l, c->node, "shows", true);
		c->hides = read_names(l, c->node, "hides", true);
		c->asks = read_names(l, c->node, "asks", false);
		c->skips = read_names(l, c->node, "skips", false);
		c->stops = field_flag(c->node, "stops", false, l->diags);
	}
	c->broken |= diags_errors(l->diags) > errors;
}

/* ---- answers, with those of another case ---- */

/* `~` takes an answer away. */
static bool takes_away(const struct node *value)
{
	return value->kind == NODE_TEXT && value->style == STYLE_PLAIN && node_is(value, "~");
}

static void say(struct loader *l, struct case_one *c, const struct entry *e)
{
	size_t i = 0;
	while (i < c->nsaid && !str_eq(c->said[i]->key.text, e->key.text))
		i++;
	if (takes_away(&e->value)) {
		if (ruleset_question(l->rules, e->key.text) < 0) {
			unknown(l, &e->key, false);
			c->broken = true;
		}
		if (i < c->nsaid)
			c->said[i] = c->said[--c->nsaid];
	} else if (i < c->nsaid) {
		c->said[i] = e;
	} else {
		ARENA_PUSH(l->mem, c->said, c->nsaid, e);
	}
}

/* Begins with the answers of another case; the list is its own, for it will change. */
static void say_like(struct loader *l, struct case_one *c, const struct case_one *other)
{
	for (size_t i = 0; i < other->nsaid; i++)
		ARENA_PUSH(l->mem, c->said, c->nsaid, other->said[i]);
}

static void read_answers(struct loader *l, struct case_one *c)
{
	struct entry *entries = ARENA_ARRAY(l->mem, c->nsaid + 1, struct entry);
	struct node all = {.kind = NODE_MAP, .entries = entries, .n = (unsigned)c->nsaid, .at = c->at};
	for (size_t i = 0; i < c->nsaid; i++)
		entries[i] = *c->said[i];
	if (!answers_read(&all, l->rules, l->file->today, l->mem, l->diags, &c->answers))
		c->broken = true;
}

/* Follows `like` to its end first; a chain has as many links as there are cases. */
static void settle(struct loader *l, size_t index)
{
	struct case_one *cases = l->file->list;
	size_t *chain = NULL, n = 0;
	for (int at = (int)index; at >= 0 && cases[at].settled != SETTLED; at = cases[at].like) {
		if (cases[at].settled == BEING_SETTLED) {
			diag_add(l->diags, DIAG_E615, node_get(cases[at].node, "like")->at,
			    "one of them must stand on its own", "'%s' is like itself, by way of 'like'",
			    cases[at].id);
			cases[at].like = -1;
			cases[at].broken = true;
			break;
		}
		cases[at].settled = BEING_SETTLED;
		ARENA_PUSH(l->mem, chain, n, (size_t)at);
	}
	while (n > 0) {
		struct case_one *c = &cases[chain[--n]];
		const struct node *own = field_get(c->node, "answers", FIELD_MAP);
		if (c->like >= 0) {
			say_like(l, c, &cases[c->like]);
			c->broken |= cases[c->like].broken;
		}
		for (size_t i = 0; own && i < own->n; i++)
			say(l, c, &own->entries[i]);
		c->settled = SETTLED;
		if (arena_bytes(l->mem) - l->begin < LARGEST) {
			read_answers(l, c);
		} else {
			c->broken = true;
			diag_add(l->diags, DIAG_E103, c->at, "make files of their own for some of them",
			    "the answers of all cases take more than 256 MiB");
		}
	}
}

/* ---- the file ---- */

static bool is_head(const struct node *key)
{
	return node_is(key, "candor") || node_is(key, "cases") || node_is(key, "today");
}

static const struct node *head_word(struct loader *l, const struct node *root, const char *key)
{
	const struct node *value = node_get(root, key);
	if (value && value->kind != NODE_TEXT)
		diag_add(l->diags, DIAG_E126, value->at, NULL, "'%s' takes a text", key);
	return value && value->kind == NODE_TEXT ? value : NULL;
}

static void read_head(struct loader *l, const struct node *root)
{
	const struct node *format = head_word(l, root, "candor"), *of = head_word(l, root, "cases");
	const struct node *today = head_word(l, root, "today");
	if (!node_get(root, "candor") || !node_get(root, "cases"))
		diag_add(l->diags, DIAG_E125, root->at, "it begins with 'candor: 1' and 'cases: RULES'",
		    "the cases file has no '%s'", node_get(root, "candor") ? "cases" : "candor");
	if (format && !node_is(format, "1"))
		diag_add(l->diags, DIAG_E129, format->at, "this candor reads format 1",
		    "'%s' is not a format of candor", format->text.s);
	if (of && !str_is(of->text, l->rules->id))
		diag_add(l->diags, DIAG_E603, of->at, NULL, "these cases belong to '%s', not to '%s'",
		    of->text.s, l->rules->id);
	if (today)
		answers_today(today, &l->file->today, l->diags);
}

static void name_cases(struct loader *l, const struct node *root)
{
	l->file->list = ARENA_ARRAY(l->mem, root->n + 1, struct case_one);
	for (size_t i = 0; i < root->n; i++) {
		const struct entry *e = &root->entries[i];
		struct case_one c = {.id = e->key.text.s, .at = e->key.at, .node = &e->value, .like = -1};
		if (is_head(&e->key))
			continue;
		names_put(&l->names, e->key.text, l->file->n);
		l->file->list[l->file->n++] = c;
	}
}

struct case_file *cases_load(const struct source *src, const struct ruleset *rules,
    struct date today, struct arena *mem, struct diags *diags)
{
	struct loader l = {rules, mem, diags, ARENA_NEW(mem, struct case_file), names_new(mem),
	    arena_bytes(mem)};
	const struct node *root = yaml_read(src, mem, mem, diags);
	l.file->today = today;
	if (root && root->kind != NODE_MAP)
		diag_add(diags, DIAG_E113, root->at, "it begins with 'candor: 1' and 'cases: RULES'",
		    "the file is not a mapping of keys");
	if (!root || root->kind != NODE_MAP)
		return NULL;
	read_head(&l, root);
	name_cases(&l, root);
	for (size_t i = 0; i < l.file->n; i++)
		read_case(&l, &l.file->list[i]);
	for (size_t i = 0; i < l.file->n; i++)
		settle(&l, i);
	return l.file;
}
