#include "load/builder.h"

#include <sha256.h>
#include <string.h>

static const struct field head_fields[] = {
    {"candor", FIELD_WORD, true},
    {"id", FIELD_WORD, true},
    {"version", FIELD_WORD, true},
    {"title", FIELD_WORDS, true},
    {"language", FIELD_WORD, true},
    {"review", FIELD_MAP, true},
    {"sections", FIELD_LIST, true},
    {"definitions", FIELD_MAP, false},
    {"findings", FIELD_LIST, true},
    {"promises", FIELD_LIST, false},
    {"sources", FIELD_MAP, false},
};

static const struct field sources_fields[] = {
    {"candor", FIELD_WORD, true},
    {"sources_of", FIELD_WORD, false},
    {"sources", FIELD_MAP, true},
};

static bool is_mapping(const struct node *root, struct diags *diags)
{
	if (root && root->kind != NODE_MAP)
		diag_add(diags, DIAG_E113, root->at, "a file begins with 'candor: 1'",
		    "the file is not a mapping of keys");
	return root && root->kind == NODE_MAP;
}

/* The sources, inside the file or beside it. */
static void read_sources(struct builder *b, const struct source *beside)
{
	struct field_table table = FIELD_TABLE(sources_fields);
	const struct node *own = field_get(b->root, "sources", FIELD_MAP);
	if (own)
		builder_sources(b, own);
	if (!beside)
		return;
	const struct node *root = yaml_read(beside, b->scratch, b->mem, b->diags);
	if (!is_mapping(root, b->diags) || !fields_check(root, "the sources file", &table, 1, b->diags))
		return;
	builder_sources(b, field_get(root, "sources", FIELD_MAP));
}

static void read_all(struct builder *b, const struct bundle *bundle)
{
	struct field_table table = FIELD_TABLE(head_fields);
	fields_check(b->root, "the file", &table, 1, b->diags);
	builder_head(b);
	read_sources(b, bundle->sources);
	builder_sections(b);
	builder_definitions(b);
	builder_findings(b);
	builder_conditions(b);
	builder_promises(b);
}

/* What needs a whole tree of sound parts: only when nothing is wrong so far. */
static void read_rest(struct builder *b, const struct bundle *bundle)
{
	builder_verify(b);
	builder_open(b);
	builder_replaces(b);
	builder_plan(b);
	builder_sort_texts(b);
	builder_pieces(b);
	for (unsigned i = 0; i < bundle->ntranslations; i++)
		builder_translation(b, bundle->translations[i], i + 1);
}

static size_t list_length(const struct node *map, const char *key)
{
	const struct node *list = field_get(map, key, FIELD_LIST);
	return list ? list->n : 0;
}

/* Room for all that the file holds, so that no list has to grow. */
static void make_room(struct builder *b)
{
	struct ruleset *r = b->rules;
	const struct node *sections = field_get(b->root, "sections", FIELD_LIST);
	const struct node *definitions = field_get(b->root, "definitions", FIELD_MAP);
	size_t nsections = sections ? sections->n : 0, nquestions = 0;
	size_t nfindings = list_length(b->root, "findings"), npromises = list_length(b->root, "promises");
	for (size_t i = 0; i < nsections; i++)
		nquestions += list_length(&sections->items[i], "questions");
	size_t all = nsections + nquestions + nfindings + (definitions ? definitions->n : 0);
	r->sections = ARENA_ARRAY(b->mem, nsections, struct section);
	r->questions = ARENA_ARRAY(b->mem, nquestions, struct question);
	r->findings = ARENA_ARRAY(b->mem, nfindings, struct finding);
	r->promises = ARENA_ARRAY(b->mem, npromises, struct promise);
	r->steps = ARENA_ARRAY(b->mem, all, struct step);
	r->names = names_for(b->mem, all);
	b->section_nodes = ARENA_ARRAY(b->scratch, nsections, const struct node *);
	b->question_nodes = ARENA_ARRAY(b->scratch, nquestions, const struct node *);
	b->finding_nodes = ARENA_ARRAY(b->scratch, nfindings, const struct node *);
}

static struct ruleset *ruleset_new(const struct bundle *bundle, struct arena *mem)
{
	struct ruleset *r = ARENA_NEW(mem, struct ruleset);
	r->mem = mem;
	r->file = bundle->rules;
	r->source_names = names_new(mem);
	r->nlanguages = (unsigned)bundle->ntranslations + 1;
	r->languages = ARENA_ARRAY(mem, r->nlanguages, struct language);
	SHA256Data((const uint8_t *)bundle->rules->text.s, bundle->rules->text.n, r->sha256);
	return r;
}

struct ruleset *load_ruleset(const struct bundle *bundle, struct arena *mem, struct diags *diags)
{
	struct arena *scratch = arena_new(arena_host_of(mem));
	struct builder b = {.mem = mem, .scratch = scratch, .diags = diags, .path = ""};
	size_t errors = diags_errors(diags);
	b.root = yaml_read(bundle->rules, scratch, mem, diags);
	if (is_mapping(b.root, diags)) {
		b.rules = ruleset_new(bundle, mem);
		b.nlanguages = b.rules->nlanguages;
		make_room(&b);
		read_all(&b, bundle);
		if (diags_errors(diags) == errors)
			read_rest(&b, bundle);
	}
	arena_free(scratch);
	return diags_errors(diags) == errors ? b.rules : NULL;
}
