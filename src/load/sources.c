/* Sources, and the citations that name them. */
#include <stdlib.h>

#include "expr/ids.h"
#include "load/builder.h"

/* Facts told in a help line; citations of one finding that are looked through for repeats. */
enum { MOST_LISTED = 30, MOST_COMPARED = 500 };

static const struct field source_fields[] = {
    {"kind", FIELD_WORD, true},
    {"publisher", FIELD_WORDS, false},
    {"title", FIELD_WORDS, false},
    {"year", FIELD_WORD, false},
    {"address", FIELD_WORD, false},
    {"file", FIELD_WORD, false},
    {"read", FIELD_WORD, false},
    {"review_by", FIELD_WORD, false},
    {"facts", FIELD_MAP, false},
};

static const char *const source_kinds[] = {"regulator", "court", "guideline", "society", "trial",
    "review", "trial or review", "health service", "insurer", "clinic"};

enum { SOURCE_KINDS = sizeof source_kinds / sizeof *source_kinds };

static void check_kind(struct builder *b, const struct node *kind)
{
	struct nearest near = {.wanted = kind->text};
	struct buf all = buf_new(b->mem);
	for (size_t i = 0; i < SOURCE_KINDS; i++) {
		if (node_is(kind, source_kinds[i]))
			return;
		nearest_offer(&near, source_kinds[i]);
		buf_fmt(&all, "%s%s", i ? ", " : "the kinds are: ", source_kinds[i]);
	}
	const char *help = diag_nearest(b->diags, &near);
	diag_add(b->diags, DIAG_E128, kind->at, help ? help : buf_end(&all),
	    "'%s' is not a kind of source", kind->text.s);
}

/* All but a clinic article say who published what, when, where, and when we read it. */
static void check_needed(struct builder *b, const struct node *map, struct span at)
{
	static const char *const needed[] = {"publisher", "title", "year", "address", "read"};
	if (node_is(node_get(map, "kind"), "clinic"))
		return;
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (!node_get(map, needed[i]))
			diag_add(b->diags, DIAG_E125, at, NULL, "a source has no '%s'", needed[i]);
}

static int by_number(const void *a, const void *b)
{
	unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
	return x < y ? -1 : x > y;
}

static void read_facts(struct builder *b, const struct node *facts, struct source_entry *out)
{
	struct num n;
	for (size_t i = 0; facts && i < facts->n; i++) {
		const struct entry *e = &facts->entries[i];
		if (num_read(e->key.text, &n) && num_is_whole(n) && n.micro > 0)
			ARENA_PUSH(b->mem, out->facts.list, out->facts.n, (unsigned)(n.micro / NUM_ONE));
		else
			diag_add(b->diags, DIAG_E128, e->key.at, "1, 2, 3 …", "a fact has a number, not '%s'",
			    e->key.text.s);
		field_words(&e->value, b->diags);
	}
	if (out->facts.n > 0)
		qsort(out->facts.list, out->facts.n, sizeof *out->facts.list, by_number);
}

static const char *word_of(const struct node *map, const char *key)
{
	const struct node *node = field_get(map, key, FIELD_WORD);
	return node ? node->text.s : "";
}

static void add_source(struct builder *b, const struct node *key, const struct source_entry *s)
{
	if (!names_put(&b->rules->source_names, key->text, b->rules->nsources))
		diag_add(b->diags, DIAG_E204, key->at, NULL, "the source '%s' is given twice", s->id);
	ARENA_PUSH(b->mem, b->rules->sources, b->rules->nsources, *s);
}

static void read_source(struct builder *b, const struct entry *e)
{
	struct field_table table = FIELD_TABLE(source_fields);
	struct source_entry s = {.id = e->key.text.s, .at = e->key.at};
	if (!slug_check(&e->key, b->diags))
		return;
	if (!fields_check(&e->value, "a source", &table, 1, b->diags)) {
		add_source(b, &e->key, &s); /* so that those who cite it are not told that it is missing */
		return;
	}
	check_kind(b, node_get(&e->value, "kind"));
	check_needed(b, &e->value, e->key.at);
	s.kind = word_of(&e->value, "kind");
	s.publisher = word_of(&e->value, "publisher");
	s.title = word_of(&e->value, "title");
	s.year = word_of(&e->value, "year");
	s.address = word_of(&e->value, "address");
	s.file = word_of(&e->value, "file");
	day_read(node_get(&e->value, "read"), &s.read, b->diags);
	day_read(node_get(&e->value, "review_by"), &s.review_by, b->diags);
	read_facts(b, field_get(&e->value, "facts", FIELD_MAP), &s);
	add_source(b, &e->key, &s);
}

void builder_sources(struct builder *b, const struct node *map)
{
	for (size_t i = 0; i < map->n; i++)
		read_source(b, &map->entries[i]);
}

/* ---- citations ---- */

static void unknown_source(struct builder *b, const struct node *node, struct str id)
{
	struct nearest near = {.wanted = id};
	for (unsigned i = 0; i < b->rules->nsources; i++)
		nearest_offer(&near, b->rules->sources[i].id);
	diag_add(b->diags, DIAG_E402, node->at, diag_nearest(b->diags, &near), "unknown source '%.*s'",
	    (int)id.n, id.s);
}

static const char *fact_help(struct builder *b, const struct source_entry *s)
{
	struct buf all = buf_new(b->mem);
	for (unsigned i = 0; i < s->facts.n && i < MOST_LISTED; i++)
		buf_fmt(&all, "%s%u", i ? ", " : "its facts are numbered: ", s->facts.list[i]);
	if (s->facts.n > MOST_LISTED)
		buf_text(&all, ", …");
	return s->facts.n ? buf_end(&all) : "a fact is cited by its number: SOURCE.2";
}

static bool has_fact(const struct source_entry *s, unsigned fact)
{
	unsigned low = 0, high = s->facts.n; /* they are in order */
	while (low < high) {
		unsigned middle = low + (high - low) / 2;
		if (s->facts.list[middle] == fact)
			return true;
		if (s->facts.list[middle] < fact)
			low = middle + 1;
		else
			high = middle;
	}
	return s->facts.n == 0;
}

/* `source` or `source.3` */
static bool read_citation(struct builder *b, const struct node *node, struct citation *out)
{
	struct str id = node->text, fact = STR("");
	struct num n = {0};
	size_t source, dot = 0;
	while (dot < id.n && id.s[dot] != '.')
		dot++;
	fact = str_from(id, dot + 1);
	id.n = dot;
	if (!names_find(&b->rules->source_names, id, &source)) {
		unknown_source(b, node, id);
		return false;
	}
	b->rules->sources[source].used = true;
	bool numbered = dot < node->text.n;
	if (numbered && (!num_read(fact, &n) || !num_is_whole(n) || n.micro <= 0 ||
	                    !has_fact(&b->rules->sources[source], (unsigned)(n.micro / NUM_ONE)))) {
		diag_add(b->diags, DIAG_E403, node->at, fact_help(b, &b->rules->sources[source]),
		    "'%.*s' has no fact '%.*s'", (int)id.n, id.s, (int)fact.n, fact.s);
		return false;
	}
	*out = (struct citation){(unsigned)source, (unsigned)(n.micro / NUM_ONE), node->text.s, node->at};
	return true;
}

static void add_citation(struct builder *b, const struct node *node, struct citations *out)
{
	struct citation c;
	if (node->kind != NODE_TEXT) {
		diag_add(b->diags, DIAG_E126, node->at, NULL, "'cite' takes a list of sources");
	} else if (read_citation(b, node, &c)) {
		for (unsigned i = 0; i < out->n && i < MOST_COMPARED; i++)
			if (out->list[i].source == c.source && out->list[i].fact == c.fact) {
				diag_add(b->diags, DIAG_E204, node->at, NULL, "'%s' is cited twice here", c.text);
				return;
			}
		ARENA_PUSH(b->mem, out->list, out->n, c);
	}
}

struct citations builder_cite(struct builder *b, const struct node *node)
{
	struct citations out = {NULL, 0};
	if (!node)
		return out;
	if (node->kind != NODE_LIST)
		add_citation(b, node, &out);
	else if (node->n == 0)
		diag_add(b->diags, DIAG_E401, node->at, "every sentence has a source",
		    "the list of sources is empty");
	for (size_t i = 0; node->kind == NODE_LIST && i < node->n; i++)
		add_citation(b, &node->items[i], &out);
	return out;
}
