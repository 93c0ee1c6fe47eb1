/* Questions, definitions and sources that nothing uses. A promise alone is no use: it says what
 * must hold, and does nothing for the person who answers. */
#include "check/checks.h"

struct uses {
	bool *questions, *definitions;
};

static void in_condition(const struct expr *e, struct uses *u)
{
	if (!e)
		return;
	if (e->op == OP_DEFINITION)
		u->definitions[e->definition] = true;
	else if (expr_is_leaf(e))
		u->questions[e->question] = true;
	for (unsigned i = 0; i < e->nparts; i++)
		in_condition(e->parts[i], u);
}

static void in_question(const struct question *q, struct uses *u)
{
	in_condition(q->when, u);
	in_condition(q->unless, u);
	for (unsigned i = 0; i < q->domain.noptions; i++)
		in_condition(q->domain.options[i].when, u);
	if (q->domain.from >= 0)
		u->questions[q->domain.from] = true;
}

/* An answer that stands in a text. */
static void in_text(const struct ruleset *r, const char *text, struct uses *u)
{
	struct str rest = str_of(text), piece;
	bool lone;
	while (piece_next(&rest, &piece, &lone)) {
		int q = ruleset_question(r, piece);
		if (q >= 0)
			u->questions[q] = true;
	}
}

static struct uses find_uses(const struct ruleset *r, struct arena *mem)
{
	struct uses u = {ARENA_ARRAY(mem, r->nquestions + 1, bool),
	    ARENA_ARRAY(mem, r->ndefinitions + 1, bool)};
	for (unsigned i = 0; i < r->nsections; i++)
		in_condition(r->sections[i].when, &u);
	for (unsigned i = 0; i < r->nquestions; i++)
		in_question(&r->questions[i], &u);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		in_condition(r->definitions[i].is, &u);
	for (unsigned i = 0; i < r->nfindings; i++)
		in_condition(r->findings[i].when, &u);
	for (unsigned i = 0; i < r->ntexts; i++)
		in_text(r, r->texts[i]->in[0], &u);
	return u;
}

void unused_run(const struct ruleset *r, struct date today, struct diags *d)
{
	struct uses u = find_uses(r, d->mem);
	(void)today;
	for (unsigned i = 0; i < r->nquestions; i++)
		if (!u.questions[i] && !r->questions[i].for_summary)
			diag_add(d, DIAG_W220, r->questions[i].at,
			    "use it, take it away, or write 'for: summary' if it is only for the page",
			    "no rule and no text uses the question '%s'", r->questions[i].id);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		if (!u.definitions[i])
			diag_add(d, DIAG_W221, r->definitions[i].at, "use it, or take it away",
			    "no condition uses the definition '%s'", r->definitions[i].id);
	for (unsigned i = 0; i < r->nsources; i++)
		if (!r->sources[i].used)
			diag_add(d, DIAG_W420, r->sources[i].at, "cite it, or take it away",
			    "nothing cites the source '%s'", r->sources[i].id);
}
