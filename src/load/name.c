#include "expr/ids.h"
#include "load/builder.h"

static struct span place_of(const struct ruleset *r, struct name name)
{
	switch (name.kind) {
	case NAME_SECTION: return r->sections[name.index].at;
	case NAME_QUESTION: return r->questions[name.index].at;
	case NAME_DEFINITION: return r->definitions[name.index].at;
	case NAME_FINDING: return r->findings[name.index].at;
	default: return (struct span){0};
	}
}

bool builder_name(struct builder *b, const struct node *id, enum name_kind kind, unsigned index)
{
	if (!id || !id_check(id, false, b->diags))
		return false;
	if (names_put(&b->rules->names, id->text, (size_t)kind * NAME_STRIDE + index))
		return true;
	struct span first = place_of(b->rules, ruleset_find(b->rules, id->text));
	diag_add(b->diags, DIAG_E204, id->at,
	    text_fmt(b->mem, "it stands at line %zu already; sections, questions, definitions and "
	                     "findings share their names",
	        source_place(first.src, first.at).line),
	    "the name '%s' is used twice", id->text.s);
	return false;
}
