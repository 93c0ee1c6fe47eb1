/* `is` and `has`: which fit which type of question, and which can never or must always hold. */
#include "expr/parse.h"

static const char *const shape_names[SHAPES] = {
    [SHAPE_CHOICE] = "one option",
    [SHAPE_SET] = "several options",
    [SHAPE_ROWS] = "rows with yes or no",
    [SHAPE_NUMBER] = "a number",
    [SHAPE_DATE] = "a date",
    [SHAPE_TEXT] = "free words",
};

const struct domain *domain_of(const struct parser *p, unsigned question)
{
	return p->scope->domain(p->scope->ctx, question);
}

/* Passes over '[' … ']' where the whole comparison is wrong already. */
static void skip_list(struct parser *p)
{
	if (p->lex.token != TOKEN_LIST)
		return;
	while (p->lex.token != TOKEN_END && p->lex.token != TOKEN_LIST_END)
		lex_next(&p->lex);
	lex_next(&p->lex);
}

const struct expr *wrong(struct parser *p, struct span from, unsigned question,
    const char *help)
{
	diag_add(p->diags, DIAG_E303, span_read(p, from), help, "this does not fit: the answer is %s",
	    shape_names[domain_of(p, question)->shape]);
	return NULL;
}

/* ---- states ---- */

static const char *const states[] = {
    [STATE_ANSWERED] = "answered",
    [STATE_UNSURE] = "unsure",
    [STATE_DECLINED] = "declined",
    [STATE_ASKED] = "asked",
};

static bool state_word(struct str word, enum state *state)
{
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (str_is(word, states[i])) {
			*state = (enum state)i;
			return true;
		}
	return false;
}

/* The token is a state: answered, unsure, declined or asked. */
static const struct expr *read_state(struct parser *p, unsigned question, struct span from)
{
	const struct domain *d = domain_of(p, question);
	enum state state = STATE_ANSWERED;
	struct span at = p->lex.span;
	state_word(p->lex.text, &state);
	lex_next(&p->lex);
	if (d->shape == SHAPE_TEXT && state != STATE_ANSWERED && state != STATE_ASKED)
		return wrong(p, from, question, "about free words conditions know only 'is answered'");
	if ((state == STATE_UNSURE && !d->may_unsure) || (state == STATE_DECLINED && !d->may_decline)) {
		diag_add(p->diags, DIAG_E304, at,
		    state == STATE_UNSURE ? "the question says 'unsure: no', or its type knows none"
		                          : "only a question with 'decline: yes' can be declined",
		    "this can never hold: nobody can answer so");
		return NULL;
	}
	struct expr *e = make(p, OP_STATE, from);
	e->question = question;
	e->state = state;
	return e;
}

/* ---- options ---- */

bool read_option(struct parser *p, unsigned question, unsigned *option)
{
	const struct domain *d = domain_of(p, question);
	if (p->lex.token != TOKEN_WORD) {
		expected(p, "an option", NULL);
		return false;
	}
	int found = domain_option(d, p->lex.text);
	if (found < 0) {
		struct nearest near = {.wanted = p->lex.text};
		for (unsigned i = 0; i < d->noptions; i++)
			nearest_offer(&near, d->options[i].id);
		struct buf list = buf_new(p->diags->mem);
		buf_text(&list, "there are: ");
		domain_list(d, &list);
		const char *help = diag_nearest(p->diags, &near);
		diag_add(p->diags, DIAG_E206, p->lex.span, help ? help : buf_end(&list),
		    "unknown option '%.*s'", (int)p->lex.text.n, p->lex.text.s);
	}
	lex_next(&p->lex);
	*option = (unsigned)found;
	return found >= 0;
}

static struct expr *option_leaf(struct parser *p, enum op op, unsigned question, unsigned option,
    struct span at)
{
	struct expr *e = ARENA_NEW(p->mem, struct expr);
	*e = (struct expr){.op = op, .at = at, .question = question, .option = option};
	return e;
}

/* One member of a list: an option, or (behind `is one of`) unsure or declined. */
static const struct expr *read_member(struct parser *p, enum op op, unsigned question)
{
	struct span at = p->lex.span;
	enum state state;
	unsigned option;
	if (op == OP_IS && state_word(p->lex.text, &state) &&
	    (state == STATE_UNSURE || state == STATE_DECLINED))
		return read_state(p, question, at);
	if (!read_option(p, question, &option))
		return NULL;
	return option_leaf(p, op, question, option, at);
}

static bool listed(const struct expr *member, const struct expr *const *parts, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		if (parts[i] && parts[i]->op == member->op && parts[i]->option == member->option &&
		    (member->op != OP_STATE || parts[i]->state == member->state))
			return true;
	return false;
}

/* '[' member, … ']' as a group of leaves. */
static const struct expr *read_list(struct parser *p, enum op op, enum op group, unsigned question,
    struct span from)
{
	const struct expr **parts = NULL;
	unsigned n = 0;
	bool good = true;
	if (p->lex.token != TOKEN_LIST) {
		expected(p, "'['", "a list stands in brackets: [a, b]");
		return NULL;
	}
	lex_next(&p->lex);
	do {
		if (n > 0)
			lex_next(&p->lex);
		struct span at = p->lex.span;
		const struct expr *member = read_member(p, op, question);
		if (member && listed(member, parts, n)) {
			diag_add(p->diags, DIAG_E204, at, "name it once", "'%.*s' stands in the list twice",
			    (int)span_text(at).n, span_text(at).s);
			member = NULL;
		}
		good &= member != NULL;
		ARENA_PUSH(p->mem, parts, n, member);
	} while (!p->lost && p->lex.token == TOKEN_COMMA && !too_many(p, n));
	if (p->lost || !take(p, TOKEN_LIST_END, "',' or ']'") || !good)
		return NULL;
	if (n > 1)
		return make_group(p, group, from, parts, n);
	struct expr *alone = ARENA_NEW(p->mem, struct expr); /* it is the whole comparison */
	*alone = *parts[0];
	alone->at = span_read(p, from);
	return alone;
}

/* `is one of` every option says no more than `is answered`. */
static const struct expr *check_one_of(struct parser *p, unsigned question, bool not,
    const struct expr *e)
{
	unsigned n = 0;
	for (unsigned i = 0; e && e->op == OP_OR && i < e->nparts; i++)
		n += e->parts[i]->op == OP_IS;
	if (n == 0 || n < domain_of(p, question)->noptions)
		return e;
	diag_add(p->diags, not ? DIAG_E304 : DIAG_W305, e->at,
	    not ? "that is every option; write 'is not answered'"
	        : "that is every option; write 'is answered'",
	    not ? "this can never hold" : "this always holds once it is answered");
	return not ? NULL : e;
}

/* 'is' ['not'] (state | 'one of' list | OPTION) */
const struct expr *read_is(struct parser *p, unsigned question, struct span from)
{
	const struct domain *d = domain_of(p, question);
	enum state state;
	unsigned option;
	const struct expr *e = NULL;
	lex_next(&p->lex);
	bool not = lex_word(&p->lex, "not");
	if (not)
		lex_next(&p->lex);
	bool list = lex_word(&p->lex, "one");
	if (p->lex.token == TOKEN_WORD && state_word(p->lex.text, &state)) {
		e = read_state(p, question, from);
	} else if (list) {
		lex_next(&p->lex);
		if (!take_word(p, "of"))
			return NULL;
		if (d->shape != SHAPE_CHOICE) {
			skip_list(p);
			return wrong(p, from, question, "'is one of' needs a question with one option");
		}
		e = check_one_of(p, question, not, read_list(p, OP_IS, OP_OR, question, from));
	} else if (d->shape != SHAPE_CHOICE) {
		if (p->lex.token == TOKEN_WORD || p->lex.token == TOKEN_NUMBER)
			lex_next(&p->lex);
		return wrong(p, from, question,
		    d->shape == SHAPE_SET || d->shape == SHAPE_ROWS ? "write 'has' for an option or a row"
		    : d->shape == SHAPE_NUMBER                      ? "compare a number with >= <= > < ="
		                                                    : "it can be 'answered' or not");
	} else if (read_option(p, question, &option)) {
		e = option_leaf(p, OP_IS, question, option, span_read(p, from));
	}
	return e && not ? make_not(p, e) : e;
}

/* 'has' ('any' | 'none' | ('any'|'all'|'none') 'of' list | OPTION) */
static const struct expr *has_word(struct parser *p, unsigned question, struct span from)
{
	const struct domain *d = domain_of(p, question);
	bool any = lex_word(&p->lex, "any"), all = lex_word(&p->lex, "all");
	lex_next(&p->lex);
	if (lex_word(&p->lex, "of")) {
		lex_next(&p->lex);
		const struct expr *e = read_list(p, OP_HAS, all ? OP_AND : OP_OR, question, from);
		return e && !any && !all ? make_not(p, e) : e;
	}
	if (all) {
		expected(p, "'of'", "write 'has all of [a, b]'");
		return NULL;
	}
	if (d->shape == SHAPE_SET && any && d->none < 0)
		diag_add(p->diags, DIAG_W305, span_read(p, from),
		    "write 'is answered', or give the question the exclusive option 'none: …'",
		    "this always holds once it is answered: something has to be picked");
	if (d->shape == SHAPE_SET && any)
		return option_leaf(p, OP_HAS_ANY, question, 0, span_read(p, from));
	if (d->shape == SHAPE_SET && d->none >= 0)
		return option_leaf(p, OP_HAS, question, (unsigned)d->none, span_read(p, from));
	if (d->shape == SHAPE_SET) {
		diag_add(p->diags, DIAG_E304, span_read(p, from),
		    "give the question the exclusive last option with 'none: …'",
		    "this can never hold: the question has no option for none");
		return NULL;
	}
	const struct expr **parts = ARENA_ARRAY(p->mem, d->noptions, const struct expr *);
	struct span at = span_read(p, from);
	for (unsigned i = 0; i < d->noptions; i++)
		parts[i] = option_leaf(p, OP_HAS, question, i, at);
	const struct expr *e = make_group(p, OP_OR, from, parts, d->noptions);
	return any ? e : make_not(p, e);
}

/* `has all of` more than may be picked can never hold, nor the exclusive option with another. */
static const struct expr *check_all(struct parser *p, unsigned question, const struct expr *e)
{
	const struct domain *d = domain_of(p, question);
	bool alone = false;
	if (!e || e->op != OP_AND)
		return e;
	for (unsigned i = 0; i < e->nparts; i++)
		alone |= d->none >= 0 && e->parts[i]->option == (unsigned)d->none;
	if (!alone && (d->most == 0 || e->nparts <= d->most))
		return e;
	diag_add(p->diags, DIAG_E304, e->at,
	    alone ? "'none' stands alone: it is never picked with another" : NULL,
	    alone ? "this can never hold" : "this can never hold: at most %u can be picked", d->most);
	return NULL;
}

const struct expr *read_has(struct parser *p, unsigned question, struct span from)
{
	const struct domain *d = domain_of(p, question);
	unsigned option;
	lex_next(&p->lex);
	bool word = lex_word(&p->lex, "any") || lex_word(&p->lex, "all") || lex_word(&p->lex, "none");
	if (d->shape != SHAPE_SET && d->shape != SHAPE_ROWS) {
		if (p->lex.token == TOKEN_WORD || p->lex.token == TOKEN_NUMBER)
			lex_next(&p->lex);
		if (word && lex_word(&p->lex, "of"))
			lex_next(&p->lex);
		skip_list(p);
		return wrong(p, from, question,
			d->shape == SHAPE_CHOICE ? "write 'is' for one option"
									 : "compare it, or ask 'is answered'");
	}
	if (word)
		return check_all(p, question, has_word(p, question, from));
	if (!read_option(p, question, &option))
		return NULL;
	return option_leaf(p, OP_HAS, question, option, span_read(p, from));
}
