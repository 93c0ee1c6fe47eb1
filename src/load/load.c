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
	const struct node *root = yaml_read(beside, b->mem, b->diags);
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

struct ruleset *load_ruleset(const struct bundle *bundle, struct arena *mem, struct diags *diags)
{
	struct builder b = {.mem = mem, .diags = diags, .path = ""};
	size_t errors = diags_errors(diags);
	b.root = yaml_read(bundle->rules, mem, diags);
	if (!is_mapping(b.root, diags))
		return NULL;
	b.nlanguages = (unsigned)bundle->ntranslations + 1;
	b.rules = ARENA_NEW(mem, struct ruleset);
	b.rules->mem = mem;
	b.rules->file = bundle->rules;
	b.rules->names = names_new(mem);
	b.rules->source_names = names_new(mem);
	b.rules->languages = ARENA_ARRAY(mem, b.nlanguages, struct language);
	b.rules->nlanguages = b.nlanguages;
	SHA256Data((const uint8_t *)bundle->rules->text.s, bundle->rules->text.n, b.rules->sha256);
	read_all(&b, bundle);
	if (diags_errors(diags) == errors)
		read_rest(&b, bundle);
	return diags_errors(diags) == errors ? b.rules : NULL;
}
