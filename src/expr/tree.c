/* Nodes of a tree, and the steps that every reader takes. */
#include "expr/parse.h"

enum { MOST_PARTS = 1000 };

struct span span_read(const struct parser *p, struct span from)
{
	size_t end = p->lex.span.at; /* the next token; what is read ends before it */
	while (end > from.at && is_blank(from.src->text.s[end - 1]))
		end--;
	return span_of(from.src, from.at, end > from.at ? end - from.at : from.len);
}

struct expr *make(struct parser *p, enum op op, struct span from)
{
	struct expr *e = ARENA_NEW(p->mem, struct expr);
	e->op = op;
	e->at = span_read(p, from);
	return e;
}

struct expr *make_group(struct parser *p, enum op op, struct span from, const struct expr **parts,
    unsigned n)
{
	struct expr *e = make(p, op, from);
	e->parts = parts;
	e->nparts = n;
	return e;
}

const struct expr *make_not(struct parser *p, const struct expr *e)
{
	const struct expr **parts = ARENA_ARRAY(p->mem, 1, const struct expr *);
	parts[0] = e;
	struct expr *not = make_group(p, OP_NOT, e->at, parts, 1);
	not->at = e->at;
	return not;
}

void expected(struct parser *p, const char *what, const char *help)
{
	if (p->lost)
		return;
	p->lost = true;
	if (p->lex.token == TOKEN_END)
		diag_add(p->diags, DIAG_E301, p->lex.span, help, "expected %s, but the condition ends",
		    what);
	else
		diag_add(p->diags, DIAG_E301, p->lex.span, help, "expected %s, found '%.*s'", what,
		    (int)p->lex.text.n, p->lex.text.s);
}

bool too_many(struct parser *p, unsigned parts)
{
	if (parts < MOST_PARTS)
		return false;
	p->lost = true;
	diag_add(p->diags, DIAG_E312, p->lex.span, "give a part of it a name under 'definitions'",
	    "the condition has more than %d parts in a row", MOST_PARTS);
	return true;
}

bool take(struct parser *p, enum token token, const char *what)
{
	if (p->lex.token != token) {
		expected(p, what, NULL);
		return false;
	}
	lex_next(&p->lex);
	return true;
}

bool take_word(struct parser *p, const char *word)
{
	if (!lex_word(&p->lex, word)) {
		expected(p, text_fmt(p->mem, "'%s'", word), NULL);
		return false;
	}
	lex_next(&p->lex);
	return true;
}

/* Signs of other languages, and how they are written in this one. */
const char *sign_help(struct str sign)
{
	static const char *const others[][2] = {{"≥", "write >="}, {"≤", "write <="},
	    {"!", "write 'is not' for an option, < or > for a number"},
	    {"≠", "write 'is not' for an option, < or > for a number"}};
	if (str_is(sign, ">") || str_is(sign, "<") || str_is(sign, "="))
		return "the signs are >= <= > < =";
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_is(sign, others[i][0]))
			return others[i][1];
	return NULL;
}
