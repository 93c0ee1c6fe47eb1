/* Names that a condition mentions: known, of the right sort, and above it. */
#include "expr/parse.h"

void unknown_name(struct parser *p)
{
	struct nearest near = {.wanted = p->lex.text};
	p->scope->offer(p->scope->ctx, &near);
	const char *help = NULL;
	if (near.best) {
		struct name name = p->scope->find(p->scope->ctx, str_of(near.best));
		struct span at = p->scope->place(p->scope->ctx, name);
		help = at.src ? text_fmt(p->diags->mem, "did you mean '%s', defined at line %zu?",
		                    near.best, source_place(at.src, at.at).line)
		              : diag_nearest(p->diags, &near);
	}
	diag_add(p->diags, DIAG_E203, p->lex.span, help, "unknown name '%.*s'", (int)p->lex.text.n,
	    p->lex.text.s);
}

/* A definition may itself stand above, and yet rest on a question that does not. */
static void rests_below(struct parser *p)
{
	diag_add(p->diags, DIAG_E309, p->lex.span,
	    "a question may use a definition when all it rests on stands above the question",
	    "'%.*s' rests on a question that does not stand above this condition",
	    (int)p->lex.text.n, p->lex.text.s);
}

static void looks_down(struct parser *p, struct name name)
{
	struct span at = p->scope->place(p->scope->ctx, name);
	diag_add(p->diags, DIAG_E309, p->lex.span,
	    text_fmt(p->diags->mem, "it stands at line %zu; move it up, or this down",
	        source_place(at.src, at.at).line),
	    "'%.*s' does not stand above this condition", (int)p->lex.text.n, p->lex.text.s);
}

/* What a name is that should have been a question. */
static void not_a_question(struct parser *p, struct name name)
{
	static const char *const kinds[] = {[NAME_SECTION] = "a section",
	    [NAME_DEFINITION] = "a definition", [NAME_FINDING] = "a finding"};
	struct span at = p->scope->place(p->scope->ctx, name);
	diag_add(p->diags, DIAG_E203, p->lex.span,
	    text_fmt(p->diags->mem, "it is %s, at line %zu", kinds[name.kind],
	        source_place(at.src, at.at).line),
	    "'%.*s' is not a question", (int)p->lex.text.n, p->lex.text.s);
}

/* A question whose type or options could not be read: reported there, so nothing is said here. */
static bool is_broken(const struct parser *p, unsigned question)
{
	const struct domain *d = p->scope->domain(p->scope->ctx, question);
	return d->shape == SHAPES || (d->shape <= SHAPE_ROWS && d->noptions == 0);
}

bool is_reserved(const struct parser *p, struct name name)
{
	return name.kind == NAME_UNKNOWN && expr_reserved(p->lex.text);
}

bool name_question(struct parser *p, unsigned *question)
{
	struct name name = p->scope->find(p->scope->ctx, p->lex.text);
	if (p->lex.token != TOKEN_WORD || is_reserved(p, name)) {
		expected(p, "the id of a question", NULL);
		return false;
	}
	*question = name.index;
	bool good = name.kind == NAME_QUESTION && name.index < p->scope->questions;
	if (name.kind == NAME_UNKNOWN)
		unknown_name(p);
	else if (name.kind != NAME_QUESTION)
		not_a_question(p, name);
	else if (!good)
		looks_down(p, name);
	lex_next(&p->lex);
	return good && !is_broken(p, name.index);
}

const struct expr *read_definition(struct parser *p, struct name name)
{
	struct span from = p->lex.span;
	bool down = name.index >= p->scope->definitions;
	bool below = !down && p->scope->last_question &&
	             p->scope->last_question[name.index] > p->scope->questions;
	if (down)
		looks_down(p, name);
	if (below)
		rests_below(p);
	lex_next(&p->lex);
	struct expr *e = make(p, OP_DEFINITION, from);
	e->definition = name.index;
	return down || below ? NULL : e;
}
