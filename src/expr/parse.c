#include "expr/parse.h"

enum { DEEPEST = 48, MOST_PARTS = 1000 };

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

struct expr *make(struct parser *p, enum op op, struct span from)
{
	struct expr *e = ARENA_NEW(p->mem, struct expr);
	size_t end = p->lex.span.at; /* the next token; what is read ends before it */
	while (end > from.at && is_blank(from.src->text.s[end - 1]))
		end--;
	e->op = op;
	e->at = (struct span){from.src, from.at, end > from.at ? end - from.at : from.len};
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

static void unknown_name(struct parser *p)
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

bool name_question(struct parser *p, unsigned *question)
{
	if (p->lex.token != TOKEN_WORD || expr_reserved(p->lex.text)) {
		expected(p, "the id of a question", NULL);
		return false;
	}
	struct name name = p->scope->find(p->scope->ctx, p->lex.text);
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
static const struct expr *skip_comparison(struct parser *p)
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

static const struct expr *read_definition(struct parser *p, struct name name)
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

/* 'shows' FINDING or KIND */
static const struct expr *read_shows(struct parser *p, struct span from)
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

/* 'count' '(' Q ')' compare */
static const struct expr *read_count(struct parser *p, struct span from)
{
	unsigned question;
	lex_next(&p->lex);
	if (!take(p, TOKEN_OPEN, "'(' behind 'count'"))
		return NULL;
	struct span at = p->lex.span;
	bool known = name_question(p, &question);
	if (!take(p, TOKEN_CLOSE, "')'"))
		return NULL;
	if (!known)
		return skip_comparison(p);
	const struct domain *d = p->scope->domain(p->scope->ctx, question);
	if (d->shape != SHAPE_SET && d->shape != SHAPE_ROWS) {
		diag_add(p->diags, DIAG_E303, at, "only a pick many or a yes/no list can be counted",
		    "'%.*s' has nothing to count", (int)span_text(at).n, span_text(at).s);
		return skip_comparison(p);
	}
	return read_compare(p, (struct expr){.op = OP_COUNT, .question = question, .at = from});
}

static bool unit_word(struct str word, enum date_unit *unit)
{
	for (int u = 0; u < UNITS; u++)
		if (str_is(word, date_unit_names[u])) {
			*unit = (enum date_unit)u;
			return true;
		}
	return false;
}

/* UNIT 'since' Q compare. A unit word alone may be the id of a question. */
static bool is_since(const struct parser *p, enum date_unit *unit)
{
	struct lexer ahead = p->lex;
	if (p->lex.token != TOKEN_WORD || !unit_word(p->lex.text, unit))
		return false;
	lex_next(&ahead);
	return lex_word(&ahead, "since");
}

static const struct expr *read_since(struct parser *p, enum date_unit unit, struct span from)
{
	unsigned question;
	lex_next(&p->lex);
	lex_next(&p->lex);
	struct span at = p->lex.span;
	if (!name_question(p, &question))
		return skip_comparison(p);
	if (p->scope->domain(p->scope->ctx, question)->shape != SHAPE_DATE) {
		diag_add(p->diags, DIAG_E303, at, "'since' needs a question of the type date",
		    "'%.*s' is not a date", (int)span_text(at).n, span_text(at).s);
		return skip_comparison(p);
	}
	return read_compare(p,
	    (struct expr){.op = OP_SINCE, .question = question, .unit = unit, .at = from});
}

static const struct expr *read_condition(struct parser *p);

/* '(' condition (',' condition)* ')' */
static const struct expr *read_least(struct parser *p, struct span from)
{
	struct num n;
	lex_next(&p->lex);
	if (!take_word(p, "least"))
		return NULL;
	struct span count = p->lex.span;
	bool number = p->lex.token == TOKEN_NUMBER && num_read(p->lex.text, &n);
	if (!number || !num_is_whole(n) || n.micro < 0) {
		expected(p, "a whole number behind 'at least'", NULL);
		return NULL;
	}
	lex_next(&p->lex);
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
	if (p->lex.token == TOKEN_WORD && !expr_reserved(p->lex.text)) {
		struct name name = p->scope->find(p->scope->ctx, p->lex.text);
		if (name.kind == NAME_DEFINITION)
			return read_definition(p, name);
		return read_question(p, from);
	}
	expected(p, "a comparison", NULL);
	return NULL;
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
	return n == 1 ? first : make_group(p, is_and ? OP_AND : OP_OR, from, parts, n);
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
