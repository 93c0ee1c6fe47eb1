/* What only promises speak of: what is shown, and how many. */
#include "expr/parse.h"

/* 'shows' FINDING or KIND */
const struct expr *read_shows(struct parser *p, struct span from)
{
	lex_next(&p->lex);
	if (!p->scope->promise) {
		diag_add(p->diags, DIAG_E310, from, "only promises speak of what is shown",
		    "'shows' in a condition");
		p->lost = true;
		return NULL;
	}
	if (p->lex.token != TOKEN_WORD) {
		expected(p, "a finding or a kind of finding", NULL);
		return NULL;
	}
	struct name name = p->scope->find(p->scope->ctx, p->lex.text);
	int kind = p->scope->kind(p->scope->ctx, p->lex.text);
	if (name.kind != NAME_FINDING && kind < 0) {
		unknown_name(p);
		lex_next(&p->lex);
		return NULL;
	}
	lex_next(&p->lex);
	struct expr *e = make(p, name.kind == NAME_FINDING ? OP_SHOWS : OP_SHOWS_KIND, from);
	e->definition = name.kind == NAME_FINDING ? name.index : (unsigned)kind;
	return e;
}

/* N 'questions' 'are' 'asked', or N KIND 'is' 'shown': p stands behind the N. */
const struct expr *read_how_many(struct parser *p, struct span from, struct num n,
    enum compare compare)
{
	int kind = p->scope->kind(p->scope->ctx, p->lex.text);
	bool asks = lex_word(&p->lex, "questions");
	if (!p->scope->promise) {
		diag_add(p->diags, DIAG_E310, from, "only promises count what is asked and shown",
		    "a count of questions or findings in a condition");
		p->lost = true;
		return NULL;
	}
	if (!asks && kind < 0) {
		expected(p, "'questions are asked' or a kind of finding", NULL);
		return NULL;
	}
	lex_next(&p->lex);
	if (!lex_word(&p->lex, "is") && !lex_word(&p->lex, "are")) {
		expected(p, "'are'", NULL);
		return NULL;
	}
	lex_next(&p->lex);
	if (!take_word(p, asks ? "asked" : "shown"))
		return NULL;
	struct expr *e = make(p, asks ? OP_ASKS : OP_SHOWS_COUNT, from);
	e->compare = compare;
	e->number = n;
	e->definition = kind < 0 ? 0 : (unsigned)kind;
	return e;
}
