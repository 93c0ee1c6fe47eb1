/* Findings: what they are; their conditions are read later. */
#include "load/builder.h"

static const struct field finding_fields[] = {
    {"id", FIELD_WORD, true},
    {"kind", FIELD_WORD, true},
    {"when", FIELD_WORD, false},
    {"title", FIELD_WORDS, false},
    {"say", FIELD_SAY, true},
    {"cite", FIELD_ANY, false},
    {"short", FIELD_MAP, false},
    {"replaces", FIELD_LIST_WORD, false},
    {"beside", FIELD_LIST_WORD, false},
    {"ends after", FIELD_WORD, false},
};

static enum kind read_kind(struct builder *b, const struct node *kind)
{
	int found = kind ? kind_find(kind->text) : KIND_ASK; /* which needs no more than others */
	if (found >= 0)
		return (enum kind)found;
	struct nearest near = {.wanted = kind->text};
	struct buf all = buf_new(b->mem);
	for (int k = 0; k < KINDS; k++) {
		nearest_offer(&near, kinds[k].name);
		buf_fmt(&all, "%s%s", k ? ", " : "the kinds are: ", kinds[k].name);
	}
	const char *help = diag_nearest(b->diags, &near);
	diag_add(b->diags, DIAG_E128, kind->at, help ? help : buf_end(&all),
	    "'%s' is not a kind of finding", kind->text.s);
	return KIND_ASK;
}

static void read_say(struct builder *b, const struct node *say, struct finding *f)
{
	f->say_list = say->kind == NODE_LIST;
	if (!f->say_list)
		ARENA_PUSH(b->mem, f->say, f->nsay, builder_text(b, "say", say));
	for (size_t i = 0; f->say_list && i < say->n; i++)
		if (field_words(&say->items[i], b->diags))
			ARENA_PUSH(b->mem, f->say, f->nsay,
			    builder_text(b, text_fmt(b->mem, "say.%zu", i + 1), &say->items[i]));
	if (f->say_list && say->n == 0)
		diag_add(b->diags, DIAG_E127, say->at, NULL, "the list of texts is empty");
}

static void check_citation(struct builder *b, const struct node *node, const struct finding *f)
{
	if (!node_get(node, "cite"))
		diag_add(b->diags, DIAG_E401, f->at, "add 'cite: [SOURCE]'; every sentence has a source",
		    "the finding '%s' has no citation", f->id);
}

static void check_keys(struct builder *b, const struct node *node, const struct finding *f)
{
	const struct node *beside = node_key(node, "beside"), *when = node_key(node, "when");
	if (kinds[f->kind].title && !node_get(node, "title"))
		diag_add(b->diags, DIAG_E125, f->at, NULL, "a finding of the kind '%s' needs a 'title'",
		    kinds[f->kind].name);
	const struct node *list = field_get(node, "beside", FIELD_LIST_WORD);
	if (f->kind == KIND_DISCUSS && (!beside || (list && list->n == 0)))
		diag_add(b->diags, DIAG_E416, f->at,
		    "add 'beside: [EVIDENCE]'; it is shown only under what sources say",
		    "a finding of the kind 'discuss' needs 'beside'");
	if (f->kind != KIND_DISCUSS && beside)
		diag_add(b->diags, DIAG_E416, beside->at, NULL,
		    "only a finding of the kind 'discuss' stands beside others");
	if (f->kind == KIND_OPEN && when)
		diag_add(b->diags, DIAG_E413, when->at, "take it away; the engine knows when",
		    "a finding of the kind 'open' has no condition");
	if (f->kind == KIND_OPEN && node_key(node, "replaces"))
		diag_add(b->diags, DIAG_E413, node_key(node, "replaces")->at, NULL,
		    "a finding of the kind 'open' replaces nothing");
}

static void read_finding(struct builder *b, const struct node *node)
{
	struct ruleset *rules = b->rules;
	struct field_table table = FIELD_TABLE(finding_fields);
	struct finding f = {.at = node->at, .id = "", .ends_after = -1};
	const struct node *id = field_get(node, "id", FIELD_WORD);
	const struct node *title = field_get(node, "title", FIELD_WORDS);
	const struct node *say = field_get(node, "say", FIELD_SAY);
	fields_check(node, "a finding", &table, 1, b->diags);
	f.kind = read_kind(b, field_get(node, "kind", FIELD_WORD));
	if (builder_name(b, id, NAME_FINDING, rules->nfindings))
		f.at = id->at;
	b->path = f.id = id ? id->text.s : "";
	f.title = title ? builder_text(b, "title", title) : NULL;
	if (say)
		read_say(b, say, &f);
	f.cite = builder_cite(b, node_get(node, "cite"));
	builder_short(b, node, &f);
	b->path = "";
	if (node->kind == NODE_MAP) {
		check_citation(b, node, &f);
		check_keys(b, node, &f);
	}
	b->finding_nodes[rules->nfindings] = node;
	rules->findings[rules->nfindings++] = f;
}

/* A list of findings by name. */
static struct numbers read_names(struct builder *b, const struct node *list, unsigned self)
{
	struct numbers out = {NULL, 0};
	for (size_t i = 0; list && i < list->n; i++) {
		struct str id = list->items[i].text;
		int f = ruleset_finding(b->rules, id);
		if (f >= 0 && (unsigned)f != self) {
			ARENA_PUSH(b->mem, out.list, out.n, (unsigned)f);
			continue;
		}
		struct nearest near = {.wanted = id};
		for (unsigned k = 0; k < b->rules->nfindings; k++)
			nearest_offer(&near, b->rules->findings[k].id);
		diag_add(b->diags, DIAG_E203, list->items[i].at,
		    f < 0 ? diag_nearest(b->diags, &near) : NULL,
		    f < 0 ? "unknown finding '%s'" : "'%s' names itself", id.s);
	}
	return out;
}

static void read_links(struct builder *b, unsigned index)
{
	struct finding *f = &b->rules->findings[index];
	const struct node *node = b->finding_nodes[index];
	const struct node *ends = field_get(node, "ends after", FIELD_WORD);
	const struct node *beside = field_get(node, "beside", FIELD_LIST_WORD);
	f->replaces = read_names(b, field_get(node, "replaces", FIELD_LIST_WORD), index);
	f->beside = read_names(b, beside, index);
	for (size_t i = 0; beside && i < beside->n; i++) {
		int other = ruleset_finding(b->rules, beside->items[i].text);
		if (other >= 0 && b->rules->findings[other].kind != KIND_EVIDENCE)
			diag_add(b->diags, DIAG_E416, beside->items[i].at,
			    "name findings of the kind 'evidence'", "'%s' is not evidence",
			    b->rules->findings[other].id);
	}
	if (!ends)
		return;
	struct name name = ruleset_find(b->rules, ends->text);
	if (f->kind == KIND_DISCUSS || f->kind == KIND_OPEN)
		diag_add(b->diags, DIAG_E417, node_key(node, "ends after")->at,
		    "let a finding end it that is shown whenever its condition holds",
		    "a finding of the kind '%s' may be held back, so it cannot end the interview",
		    kinds[f->kind].name);
	else if (name.kind == NAME_SECTION)
		f->ends_after = (int)name.index;
	else
		diag_add(b->diags, DIAG_E417, ends->at, "name a section", "'%s' is not a section",
		    ends->text.s);
}

void builder_findings(struct builder *b)
{
	const struct node *findings = field_get(b->root, "findings", FIELD_LIST);
	for (size_t i = 0; findings && i < findings->n; i++)
		read_finding(b, &findings->items[i]);
	for (unsigned i = 0; i < b->rules->nfindings; i++)
		read_links(b, i);
	if (findings && findings->n == 0)
		diag_add(b->diags, DIAG_E208, findings->at, NULL, "there is at least one finding");
}
