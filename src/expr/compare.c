/* Comparisons with a number, or an option that has a rank: what they are about, their unit, and
 * whether they can never or must always hold. */
#include "expr/parse.h"

bool starts_compare(const struct parser *p)
{
	return (p->lex.token >= TOKEN_AT_LEAST && p->lex.token <= TOKEN_EQUAL) ||
	       lex_word(&p->lex, "between");
}

static const enum compare compares[] = {
    [TOKEN_AT_LEAST] = AT_LEAST,
    [TOKEN_AT_MOST] = AT_MOST,
    [TOKEN_MORE] = MORE,
    [TOKEN_LESS] = LESS,
    [TOKEN_EQUAL] = EQUAL,
};

/* What the subject can be worth, in its own steps. */
struct reach {
	int64_t low, high; /* millionths; INT64_MAX: no end */
	bool whole;
};

static struct reach reach_of(const struct domain *d, enum op op)
{
	switch (op) {
	case OP_NUMBER: return (struct reach){d->low.micro, d->high.micro, d->whole};
	case OP_RANK: return (struct reach){0, num_of(d->noptions - 1).micro, true};
	case OP_COUNT: {
		unsigned most = d->most && d->most < domain_picks(d) ? d->most : domain_picks(d);
		bool some = d->shape == SHAPE_SET && d->none < 0; /* something has to be picked */
		return (struct reach){num_of(some).micro, num_of(most).micro, true};
	}
	default: return (struct reach){0, INT64_MAX, true};
	}
}

/* Where a comparison with n can hold: never, sometimes, always. */
static enum truth reach_truth(struct reach r, enum compare compare, int64_t n)
{
	bool never = false, always = false;
	switch (compare) {
	case AT_LEAST: never = n > r.high, always = n <= r.low; break;
	case MORE: never = n >= r.high, always = n < r.low; break;
	case AT_MOST: never = n < r.low, always = n >= r.high; break;
	case LESS: never = n <= r.low, always = n > r.high; break;
	case EQUAL:
		never = n < r.low || n > r.high || (r.whole && n % NUM_ONE != 0);
		always = r.low == r.high && n == r.low;
		break;
	}
	return never ? TRUTH_NO : always ? TRUTH_YES : TRUTH_WITHHELD;
}

static bool report_truth(struct parser *p, struct span at, enum truth truth, const struct domain *d,
    enum op op)
{
	if (truth == TRUTH_WITHHELD)
		return true;
	struct buf help = buf_new(p->diags->mem);
	struct reach r = reach_of(d, op);
	if (op == OP_RANK) {
		buf_fmt(&help, "the options stand from '%s' to '%s'", d->options[0].id,
		    d->options[d->noptions - 1].id);
	} else {
		buf_text(&help, "it lies between ");
		num_write((struct num){r.low}, &help);
		buf_text(&help, " and ");
		num_write((struct num){r.high}, &help);
	}
	diag_add(p->diags, truth == TRUTH_NO ? DIAG_E304 : DIAG_W305, at,
	    op == OP_SINCE ? "whole units count, and they are never below 0" : buf_end(&help),
	    truth == TRUTH_NO ? "this can never hold" : "this always holds once it is answered");
	return truth != TRUTH_NO;
}

/* The unit behind a number, when one stands there. False: it is not the question's. */
static bool read_unit(struct parser *p, const struct expr *subject)
{
	const struct domain *d = domain_of(p, subject->question);
	const char *unit = subject->op == OP_SINCE ? date_unit_names[subject->unit]
	    : subject->op == OP_NUMBER             ? text_in(d->unit, 0)
	                                           : "";
	if (lex_unit(&p->lex, unit))
		return true;
	bool ends = lex_word(&p->lex, "to") || p->lex.token == TOKEN_END ||
		p->lex.token == TOKEN_CLOSE || p->lex.token == TOKEN_COMMA || lex_word(&p->lex, "and") ||
		lex_word(&p->lex, "or") || lex_word(&p->lex, "implies");
	if (ends)
		return true;
	if (p->lex.token == TOKEN_WORD || p->lex.token == TOKEN_OTHER) {
		diag_add(p->diags, DIAG_E306, p->lex.span,
		    *unit ? text_fmt(p->diags->mem, "the unit is '%s'", unit) : "leave it out",
		    *unit ? "'%.*s' is not the unit that is counted here"
		          : "'%.*s': nothing here has a unit",
		    (int)p->lex.text.n, p->lex.text.s);
		lex_next(&p->lex);
		return false;
	}
	expected(p, "'and', 'or' or the end", NULL);
	return false;
}

/* The number, or for ordered options the option, that stands behind a comparison. */
static bool read_operand(struct parser *p, const struct expr *subject, int64_t *n)
{
	struct num number;
	unsigned option;
	if (subject->op == OP_RANK) {
		if (!read_option(p, subject->question, &option))
			return false;
		*n = num_of(option).micro;
		return true;
	}
	if (p->lex.token != TOKEN_NUMBER) {
		expected(p, "a number", sign_help(p->lex.text));
		return false;
	}
	if (!num_read(p->lex.text, &number)) {
		diag_add(p->diags, DIAG_E307, p->lex.span,
		    "a number has at most 9 digits before and 6 after the point",
		    "'%.*s' is not a number that can be used", (int)p->lex.text.n, p->lex.text.s);
		lex_next(&p->lex);
		return false;
	}
	*n = number.micro;
	lex_next(&p->lex);
	return read_unit(p, subject);
}

static struct expr *compare_leaf(struct parser *p, struct expr subject, enum compare compare,
    int64_t n)
{
	struct expr *e = make(p, subject.op, subject.at);
	struct span at = e->at;
	*e = subject;
	e->at = at;
	e->compare = compare;
	e->number = (struct num){n};
	e->option = subject.op == OP_RANK ? (unsigned)(n / NUM_ONE) : 0;
	return e;
}

/* 'between' A 'and' B: at least A and at most B */
static const struct expr *read_between(struct parser *p, struct expr subject)
{
	const struct domain *d = domain_of(p, subject.question);
	struct reach r = reach_of(d, subject.op);
	int64_t low, high;
	lex_next(&p->lex);
	bool good = read_operand(p, &subject, &low);
	if (p->lost || !take_word(p, "and"))
		return NULL;
	good &= read_operand(p, &subject, &high);
	if (!good)
		return NULL;
	const struct expr **parts = ARENA_ARRAY(p->mem, 2, const struct expr *);
	parts[0] = compare_leaf(p, subject, AT_LEAST, low);
	parts[1] = compare_leaf(p, subject, AT_MOST, high);
	enum truth truth = TRUTH_WITHHELD;
	bool gap =
		r.whole && low <= high && low > 0 && low % NUM_ONE && low / NUM_ONE == high / NUM_ONE;
	if (low > high || low > r.high || high < r.low || gap)
		truth = TRUTH_NO;
	else if (low <= r.low && high >= r.high)
		truth = TRUTH_YES;
	if (!report_truth(p, parts[0]->at, truth, d, subject.op))
		return NULL;
	return make_group(p, OP_AND, subject.at, parts, 2);
}

const struct expr *read_compare(struct parser *p, struct expr subject)
{
	const struct domain *d = domain_of(p, subject.question);
	bool ranked = d->shape == SHAPE_CHOICE && d->ordered;
	int64_t n;
	if (!starts_compare(p)) {
		expected(p, "a comparison with a number", "such as >= 3");
		return NULL;
	}
	if (subject.op == OP_RANK && !ranked) {
		bool between = lex_word(&p->lex, "between");
		lex_next(&p->lex);
		if (between)
			skip_between(p);
		else if (p->lex.token == TOKEN_WORD || p->lex.token == TOKEN_NUMBER)
			lex_next(&p->lex);
		return wrong(p, subject.at, subject.question,
		    d->shape == SHAPE_CHOICE ? "give the question 'ordered: yes', or compare with 'is'"
		    : d->shape == SHAPE_DATE ? "compare the time since it: 'months since …'"
		    : d->shape == SHAPE_TEXT ? "about free words conditions know only 'is answered'"
		                             : "compare 'count(…)', or use 'has'");
	}
	if (lex_word(&p->lex, "between"))
		return read_between(p, subject);
	enum compare compare = compares[p->lex.token];
	struct span sign = p->lex.span;
	lex_next(&p->lex);
	if (subject.op == OP_RANK && compare == EQUAL) {
		diag_add(p->diags, DIAG_E303, sign, "write 'is'", "an option is not compared with '='");
		lex_next(&p->lex);
		return NULL;
	}
	if (!read_operand(p, &subject, &n))
		return NULL;
	struct expr *e = compare_leaf(p, subject, compare, n);
	enum truth truth = reach_truth(reach_of(d, subject.op), compare, n);
	return report_truth(p, e->at, truth, d, subject.op) ? e : NULL;
}

/* ---- what is compared ---- */

/* 'count' '(' Q ')' compare */
const struct expr *read_count(struct parser *p, struct span from)
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
bool is_since(const struct parser *p, enum date_unit *unit)
{
	struct lexer ahead = p->lex;
	if (p->lex.token != TOKEN_WORD || !unit_word(p->lex.text, unit))
		return false;
	lex_next(&ahead);
	return lex_word(&ahead, "since");
}

const struct expr *read_since(struct parser *p, enum date_unit unit, struct span from)
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
