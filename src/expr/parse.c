#include "expr/parse.h"

enum { DEEPEST = 48 };

static const char *const reserved[] = {"is", "not", "one", "of", "has", "any", "all", "none",
    "and", "or", "between", "since", "count", "at", "least", "answered", "unsure", "declined",
    "asked", "shows", "implies", "always", "rest"};

bool expr_reserved(struct str word)
{
	for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
		if (str_is(word, reserved[i]))
			return true;
	return false;
}

/* Behind `between`: its `and` belongs to it. */
void skip_between(struct parser *p)
{
	while (p->lex.token == TOKEN_NUMBER || p->lex.token == TOKEN_OTHER ||
	       (p->lex.token == TOKEN_WORD && !expr_reserved(p->lex.text)))
		lex_next(&p->lex);
	if (!lex_word(&p->lex, "and"))
		return;
	lex_next(&p->lex);
	if (p->lex.token == TOKEN_NUMBER || p->lex.token == TOKEN_WORD)
		lex_next(&p->lex);
}

/* After a name that could not be used: go on behind its comparison, to find what else is wrong. */
const struct expr *skip_comparison(struct parser *p)
{
	unsigned open = 0;
	while (p->lex.token != TOKEN_END) {
		bool ends = lex_word(&p->lex, "and") || lex_word(&p->lex, "or") ||
		            lex_word(&p->lex, "implies") || p->lex.token == TOKEN_COMMA ||
		            p->lex.token == TOKEN_CLOSE;
		if (ends && open == 0)
			break;
		open += p->lex.token == TOKEN_LIST;
		open -= p->lex.token == TOKEN_LIST_END && open > 0;
		bool between = lex_word(&p->lex, "between");
		lex_next(&p->lex);
		if (between)
			skip_between(p);
	}
	return NULL;
}

/* How a comparison on this question could read. */
static const char *example(struct parser *p, unsigned question, struct str id)
{
	const struct domain *d = p->scope->domain(p->scope->ctx, question);
	struct buf out = buf_new(p->diags->mem);
	buf_text(&out, "such as '");
	if (d->shape == SHAPE_DATE)
		buf_text(&out, "months since ");
	buf_put(&out, id);
	if (d->shape == SHAPE_NUMBER) {
		buf_text(&out, " >= ");
		num_write(d->high, &out);
	} else if (d->noptions > 0) {
		buf_fmt(&out, " %s %s", d->shape == SHAPE_CHOICE ? "is" : "has", d->options[0].id);
	} else {
		buf_text(&out, d->shape == SHAPE_DATE ? " < 6" : " is answered");
	}
	buf_char(&out, '\'');
	return buf_end(&out);
}

static const struct expr *read_question(struct parser *p, struct span from)
{
	unsigned question;
	struct str id = p->lex.text;
	if (!name_question(p, &question))
		return skip_comparison(p);
	if (lex_word(&p->lex, "is"))
		return read_is(p, question, from);
	if (lex_word(&p->lex, "has"))
		return read_has(p, question, from);
	if (starts_compare(p)) {
		const struct domain *d = p->scope->domain(p->scope->ctx, question);
		enum op op = d->shape == SHAPE_NUMBER ? OP_NUMBER : OP_RANK;
		return read_compare(p, (struct expr){.op = op, .question = question, .at = from});
	}
	if (sign_help(p->lex.text)) {
		expected(p, "'is', 'has' or a comparison", sign_help(p->lex.text));
		return NULL;
	}
	p->lost = true;
	diag_add(p->diags, DIAG_E301, from,
	    example(p, question, id),
	    "say what '%.*s' must be: 'is', 'has' or a comparison is missing", (int)id.n, id.s);
	return NULL;
}

static const struct expr *read_condition(struct parser *p);

/* N 'of' '(' condition (',' condition)* ')' */
static const struct expr *read_least(struct parser *p, struct span from)
{
	struct num n;
	lex_next(&p->lex);
	bool most = p->scope->promise && lex_word(&p->lex, "most");
	if (most)
		lex_next(&p->lex);
	else if (!take_word(p, "least"))
		return NULL;
	struct span count = p->lex.span;
	bool number = p->lex.token == TOKEN_NUMBER && num_read(p->lex.text, &n);
	if (!number || !num_is_whole(n) || n.micro < 0) {
		expected(p, most ? "a whole number behind 'at most'" : "a whole number behind 'at least'",
		    NULL);
		return NULL;
	}
	lex_next(&p->lex);
	if (most || lex_word(&p->lex, "questions") ||
	    (p->lex.token == TOKEN_WORD && p->scope->kind(p->scope->ctx, p->lex.text) >= 0))
		return read_how_many(p, from, n, most ? AT_MOST : AT_LEAST);
	if (!take_word(p, "of") || !take(p, TOKEN_OPEN, "'('"))
		return NULL;
	const struct expr **parts = NULL;
	unsigned nparts = 0;
	bool good = true;
	do {
		if (nparts > 0)
			lex_next(&p->lex);
		const struct expr *part = read_condition(p);
		good &= part != NULL;
		ARENA_PUSH(p->mem, parts, nparts, part);
	} while (!p->lost && p->lex.token == TOKEN_COMMA && !too_many(p, nparts));
	if (p->lost || !take(p, TOKEN_CLOSE, "',' or ')'"))
		return NULL;
	if (n.micro == 0 || n.micro > num_of(nparts).micro) {
		diag_add(p->diags, n.micro == 0 ? DIAG_W305 : DIAG_E304, count, NULL,
		    "'at least %.*s' of %u conditions %s", (int)span_text(count).n, span_text(count).s,
		    nparts, n.micro == 0 ? "always holds" : "can never hold");
		good &= n.micro == 0;
	}
	struct expr *e = make_group(p, OP_LEAST, from, parts, nparts);
	e->least = (unsigned)(n.micro / NUM_ONE);
	return good ? e : NULL;
}

static const struct expr *read_group(struct parser *p)
{
	lex_next(&p->lex);
	const struct expr *e = read_condition(p);
	if (!p->lost && !take(p, TOKEN_CLOSE, "')'"))
		return NULL;
	return e;
}

static const struct expr *read_always(struct parser *p, struct span from)
{
	lex_next(&p->lex);
	if (!p->scope->always || from.at != p->begin || p->lex.token != TOKEN_END) {
		diag_add(p->diags, DIAG_E301, from, "it stands alone, and only in a finding",
		    "'always' cannot stand here");
		p->lost = true;
		return NULL;
	}
	return make(p, OP_ALWAYS, from);
}

/* One level down; false, and reported, when that is too many. */
static bool deeper(struct parser *p)
{
	if (++p->depth >= DEEPEST && !p->lost) {
		p->lost = true;
		diag_add(p->diags, DIAG_E312, p->lex.span, "give a part of it a name under 'definitions'",
		    "the condition is nested deeper than %d", DEEPEST);
	}
	return !p->lost;
}

static const struct expr *read_part(struct parser *p)
{
	struct span from = p->lex.span;
	enum date_unit unit;
	if (p->lex.token == TOKEN_OPEN)
		return read_group(p);
	if (lex_word(&p->lex, "not")) {
		lex_next(&p->lex);
		const struct expr *e = deeper(p) ? read_part(p) : NULL;
		p->depth--;
		return e ? make_not(p, e) : NULL;
	}
	if (lex_word(&p->lex, "at"))
		return read_least(p, from);
	if (lex_word(&p->lex, "count"))
		return read_count(p, from);
	if (lex_word(&p->lex, "shows"))
		return read_shows(p, from);
	if (lex_word(&p->lex, "always"))
		return read_always(p, from);
	if (is_since(p, &unit))
		return read_since(p, unit, from);
	struct name name = p->scope->find(p->scope->ctx, p->lex.text);
	if (p->lex.token != TOKEN_WORD || is_reserved(p, name)) {
		expected(p, "a comparison", NULL);
		return NULL;
	}
	return name.kind == NAME_DEFINITION ? read_definition(p, name) : read_question(p, from);
}

/* `and` beside `or`: which belongs together must be said. */
static void mixed(struct parser *p)
{
	diag_add(p->diags, DIAG_E302, p->lex.span, "write (a and b) or c, or a and (b or c)",
	    "'and' beside 'or' without parentheses");
	p->lost = true;
}

static const struct expr *read_row(struct parser *p)
{
	struct span from = p->lex.span;
	const struct expr *first = read_part(p), **parts = NULL;
	unsigned n = 0;
	bool good = first != NULL, is_and = lex_word(&p->lex, "and");
	if (!is_and && !lex_word(&p->lex, "or"))
		return p->lost ? NULL : first;
	ARENA_PUSH(p->mem, parts, n, first);
	while (!p->lost && (lex_word(&p->lex, "and") || lex_word(&p->lex, "or")) && !too_many(p, n)) {
		if (lex_word(&p->lex, "and") != is_and) {
			mixed(p);
			return NULL;
		}
		lex_next(&p->lex);
		const struct expr *part = read_part(p);
		good &= part != NULL;
		ARENA_PUSH(p->mem, parts, n, part);
	}
	if (p->lost || !good)
		return NULL;
	return make_group(p, is_and ? OP_AND : OP_OR, from, parts, n);
}

static const struct expr *read_condition(struct parser *p)
{
	const struct expr *e = deeper(p) ? read_row(p) : NULL;
	p->depth--;
	return e;
}

const struct expr *expr_read_promise(const struct node *node, const struct scope *scope,
    struct arena *mem, struct diags *diags, const struct expr **then)
{
	struct parser p = {.scope = scope, .mem = mem, .diags = diags};
	*then = NULL;
	if (node->kind != NODE_TEXT || !lex_begin(&p.lex, node, diags))
		return NULL;
	p.begin = p.lex.span.at;
	const struct expr *e = read_condition(&p), *implied = NULL;
	bool implies = !p.lost && lex_word(&p.lex, "implies");
	if (implies && !scope->promise) {
		diag_add(diags, DIAG_E310, p.lex.span, "only a promise says what follows from what",
		    "'implies' in a condition");
		p.lost = true;
	} else if (implies) {
		lex_next(&p.lex);
		implied = read_condition(&p);
	}
	if (!p.lost && p.lex.token != TOKEN_END)
		expected(&p, "'and', 'or' or the end", NULL);
	*then = implied;
	return p.lost || (implies && !implied) ? NULL : e;
}

const struct expr *expr_read(const struct node *node, const struct scope *scope,
    struct arena *mem, struct diags *diags)
{
	const struct expr *then;
	return expr_read_promise(node, scope, mem, diags, &then);
}
