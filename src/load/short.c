/* `short` of a finding: what it says on a page of one sheet. It may say less, never something
 * else: its sources are among those of the finding, and an independent one stays with it. */
#include "load/builder.h"

static const struct field short_fields[] = {
    {"say", FIELD_WORDS, true},
    {"cite", FIELD_ANY, true},
};

static bool cites(const struct citations *cite, const struct citation *c)
{
	for (unsigned i = 0; i < cite->n; i++)
		if (cite->list[i].source == c->source && cite->list[i].fact == c->fact)
			return true;
	return false;
}

static bool has_independent(const struct builder *b, const struct citations *cite)
{
	for (unsigned i = 0; i < cite->n; i++)
		if (!str_is(str_of(b->rules->sources[cite->list[i].source].kind), "clinic"))
			return true;
	return false;
}

static void check_cite(struct builder *b, const struct finding *f, struct span at)
{
	for (unsigned i = 0; i < f->short_cite.n; i++)
		if (!cites(&f->cite, &f->short_cite.list[i]))
			diag_add(b->diags, DIAG_E418, f->short_cite.list[i].at,
			    "name sources from the 'cite' of the finding", "'%s' does not cite '%s'", f->id,
			    f->short_cite.list[i].text);
	if (f->short_cite.n > 0 && has_independent(b, &f->cite) && !has_independent(b, &f->short_cite))
		diag_add(b->diags, DIAG_E418, at, "keep what an independent source says of it",
		    "'short' keeps only what clinics say");
}

/* What keeps a person safe, and what has boxes to tick, stands on a sheet as it is. */
static bool may_be_short(struct builder *b, const struct finding *f, struct span at)
{
	if (f->kind <= KIND_OPEN)
		diag_add(b->diags, DIAG_E418, at, "take it away",
		    "a finding of the kind '%s' stands on every page word for word", kinds[f->kind].name);
	else if (f->say_list || f->kind == KIND_ASK || f->kind == KIND_BRING)
		diag_add(b->diags, DIAG_E418, at, "take it away",
		    "what has a box to tick is one line already");
	else
		return true;
	return false;
}

void builder_short(struct builder *b, const struct node *node, struct finding *f)
{
	const struct node *map = field_get(node, "short", FIELD_MAP);
	struct field_table table = FIELD_TABLE(short_fields);
	if (!map || !may_be_short(b, f, node_key(node, "short")->at))
		return;
	fields_check(map, "'short'", &table, 1, b->diags);
	const struct node *say = field_get(map, "say", FIELD_WORDS);
	if (!say || !field_words(say, b->diags))
		return;
	f->short_say = builder_text(b, "short", say);
	f->short_cite = builder_cite(b, node_get(map, "cite"));
	check_cite(b, f, node_key(node, "short")->at);
	if (f->nsay > 0 && say->text.n >= str_of(f->say[0]->in[0]).n)
		diag_add(b->diags, DIAG_E418, say->at, "say less, or take 'short' away",
		    "'short' is not shorter than 'say'");
}
