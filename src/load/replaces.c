/* The one `open` finding; and the order in which findings replace others. */
#include "load/builder.h"

void builder_open(struct builder *b)
{
	const struct finding *open = NULL, *safety = NULL;
	for (unsigned i = 0; i < b->rules->nfindings; i++) {
		const struct finding *f = &b->rules->findings[i];
		if (kinds[f->kind].safety && !safety)
			safety = f;
		if (f->kind == KIND_OPEN && open)
			diag_add(b->diags, DIAG_E413, f->at,
			    text_fmt(b->mem, "the first stands at line %zu",
			        source_place(open->at.src, open->at.at).line),
			    "a second finding of the kind 'open'");
		else if (f->kind == KIND_OPEN)
			open = f;
	}
	if (safety && !open)
		diag_add(b->diags, DIAG_E413, safety->at,
		    "add a finding of the kind 'open' that says what to do then",
		    "nothing is said to people who do not know whether this fits them");
	if (open && !safety)
		diag_add(b->diags, DIAG_E413, open->at, NULL,
		    "a finding of the kind 'open' without any emergency or urgent finding");
}

static void check_kinds(struct builder *b)
{
	for (unsigned i = 0; i < b->rules->nfindings; i++) {
		const struct finding *f = &b->rules->findings[i];
		const struct node *list = node_get(b->finding_nodes[i], "replaces");
		for (unsigned k = 0; k < f->replaces.n; k++) {
			const struct finding *other = &b->rules->findings[f->replaces.list[k]];
			struct span at = list->items[k].at; /* all of them were good names */
			if (other->kind < f->kind)
				diag_add(b->diags, DIAG_E414, at, "the graver one may replace the lesser one",
				    "'%s' is %s and cannot be replaced by %s", other->id, kinds[other->kind].name,
				    kinds[f->kind].name);
			if (other->kind == KIND_OPEN)
				diag_add(b->diags, DIAG_E413, at, NULL, "the finding '%s' cannot be replaced",
				    other->id);
			if (other->ends_after >= 0)
				diag_add(b->diags, DIAG_E417, at, NULL,
				    "'%s' ends the interview and cannot be replaced", other->id);
		}
	}
}

/* The chain from a finding in a cycle back to itself, for the message. */
static const char *chain(struct builder *b, const unsigned *left, unsigned start, unsigned *first)
{
	const struct finding *f = b->rules->findings;
	unsigned at = start;
	for (unsigned i = 0; i < b->rules->nfindings; i++) /* surely inside the cycle now */
		for (unsigned k = 0; k < f[at].replaces.n; k++)
			if (left[f[at].replaces.list[k]] > 0) {
				at = f[at].replaces.list[k];
				break;
			}
	struct buf text = buf_new(b->mem);
	*first = at;
	buf_text(&text, f[at].id);
	unsigned from = at;
	do {
		unsigned k = 0;
		while (left[f[from].replaces.list[k]] == 0)
			k++;
		from = f[from].replaces.list[k];
		buf_fmt(&text, " replaces %s", f[from].id);
	} while (from != at);
	return buf_end(&text);
}

/* Replacers first: a finding comes when all that could replace it have come (Kahn). */
void builder_replaces(struct builder *b)
{
	struct ruleset *r = b->rules;
	unsigned *left = ARENA_ARRAY(b->scratch, r->nfindings + 1, unsigned), n = 0;
	check_kinds(b);
	r->replace_order = ARENA_ARRAY(b->mem, r->nfindings + 1, unsigned);
	for (unsigned i = 0; i < r->nfindings; i++)
		for (unsigned k = 0; k < r->findings[i].replaces.n; k++)
			left[r->findings[i].replaces.list[k]]++;
	for (unsigned i = 0; i < r->nfindings; i++)
		if (left[i] == 0)
			r->replace_order[n++] = i;
	for (unsigned at = 0; at < n; at++) {
		const struct finding *f = &r->findings[r->replace_order[at]];
		for (unsigned k = 0; k < f->replaces.n; k++)
			if (--left[f->replaces.list[k]] == 0)
				r->replace_order[n++] = f->replaces.list[k];
	}
	for (unsigned i = 0; n < r->nfindings && i < r->nfindings; i++) {
		unsigned first;
		bool inside = false;
		for (unsigned k = 0; left[i] > 0 && k < r->findings[i].replaces.n; k++)
			inside |= left[r->findings[i].replaces.list[k]] > 0;
		if (!inside)
			continue;
		const char *text = chain(b, left, i, &first);
		diag_add(b->diags, DIAG_E415, r->findings[first].at, "take one of them away",
		    "findings replace each other in a circle: %s", text);
		return;
	}
}
