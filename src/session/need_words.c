/* Signs that nobody told us of, as a person reads them. */
#include "session/need.h"

/* ---- one sign ---- */

static const char *label_of(const struct telling *t, unsigned question)
{
	return text_filled(t->s, session_rules(t->s)->questions[question].label, t->language, t->mem);
}

static const char *option_of(const struct telling *t, unsigned question, unsigned option)
{
	const struct domain *d = session_rules(t->s)->domains[question];
	return text_filled(t->s, d->options[option].label, t->language, t->mem);
}

static bool compares(int64_t a, enum compare compare, int64_t b)
{
	static const bool holds[][3] = {/* below, equal, above */
	    [AT_LEAST] = {false, true, true},
	    [AT_MOST] = {true, true, false},
	    [MORE] = {false, false, true},
	    [LESS] = {true, false, false},
	    [EQUAL] = {false, true, false},
	};
	return holds[compare][a < b ? 0 : a == b ? 1 : 2];
}

/* "Less than 6 weeks, 6 weeks to 3 months" */
static const char *ranks_of(const struct telling *t, const struct expr *e)
{
	struct buf out = buf_new(t->mem);
	for (unsigned i = 0; i < session_rules(t->s)->domains[e->question]->noptions; i++)
		if (compares(i, e->compare, e->option))
			buf_fmt(&out, "%s%s", out.n > 0 ? ", " : "", option_of(t, e->question, i));
	return buf_end(&out);
}

/* "less than 3 months" */
static const char *amount_of(const struct telling *t, const struct expr *e)
{
	static const enum word amounts[] = {
	    [AT_LEAST] = WORD_AT_LEAST,
	    [AT_MOST] = WORD_AT_MOST,
	    [MORE] = WORD_MORE,
	    [LESS] = WORD_LESS,
	    [EQUAL] = WORD_EQUAL,
	};
	const struct value number = {.reply = REPLY_GIVEN, .number = e->number};
	struct buf out = buf_new(t->mem);
	if (e->op == OP_SINCE)
		words_number(t->w, (long)(e->number.micro / NUM_ONE), e->unit, &out);
	else
		value_format(session_rules(t->s)->domains[e->question], &number, t->language, t->w, &out);
	return words_text(t->w, amounts[e->compare], buf_end(&out), NULL, t->mem);
}

/* What would have to be said of the question; "" : its label says it. */
static const char *said_of(const struct telling *t, const struct need *n)
{
	const struct expr *e = n->leaf;
	const struct domain *d = session_rules(t->s)->domains[e->question];
	if (n->negated)
		return "";
	switch (e->op) {
	case OP_IS:
		if (str_is(str_of(d->options[e->option].id), "yes"))
			return "";
		return option_of(t, e->question, e->option);
	case OP_RANK: return ranks_of(t, e);
	case OP_NUMBER: return amount_of(t, e);
	case OP_SINCE: return words_text(t->w, WORD_SINCE, amount_of(t, e), NULL, t->mem);
	default: return "";
	}
}

static const char *sign_text(const struct telling *t, const struct need *n)
{
	unsigned question = n->leaf->question;
	if (n->option >= 0)
		return option_of(t, question, (unsigned)n->option);
	const char *label = label_of(t, question), *said = said_of(t, n);
	return *said ? words_text(t->w, WORD_REASON, label, said, t->mem) : label;
}

/* ---- several ---- */

void need_put_sign(const struct telling *t, const struct need *n, const struct need *last,
    struct lines *signs)
{
	const char *text = sign_text(t, n);
	bool same = last && last->kind == NEED_SIGN && n->kind == NEED_SIGN &&
	            last->leaf->op == OP_IS && n->leaf->op == OP_IS &&
	            last->leaf->question == n->leaf->question && *said_of(t, last);
	for (unsigned i = 0; i < signs->n; i++)
		if (str_is(str_of(text), signs->list[i]))
			return;
	if (same && *said_of(t, n))
		signs->list[signs->n - 1] =
		    text_fmt(t->mem, "%s, %s", signs->list[signs->n - 1], said_of(t, n));
	else
		ARENA_PUSH(t->mem, signs->list, signs->n, text);
}

const char *need_joined(const struct telling *t, struct lines lines)
{
	struct buf out = buf_new(t->mem);
	for (unsigned i = 0; i < lines.n; i++)
		buf_fmt(&out, "%s%s", i > 0 ? "; " : "", lines.list[i]);
	return buf_end(&out);
}

static struct lines parts_of(const struct telling *t, const struct need *n)
{
	struct lines out = {NULL, 0};
	for (unsigned i = 0; i < n->nparts; i++) {
		if (n->parts[i]->kind == NEED_SIGN)
			need_put_sign(t, n->parts[i], i > 0 ? n->parts[i - 1] : NULL, &out);
		else
			ARENA_PUSH(t->mem, out.list, out.n, need_text(t, n->parts[i]));
	}
	return out;
}

const char *need_text(const struct telling *t, const struct need *n)
{
	if (n->kind == NEED_SIGN)
		return sign_text(t, n);
	struct lines parts = parts_of(t, n);
	const char *out = parts.list[0];
	if (n->kind == NEED_ANY && parts.n > 1)
		return words_text(t->w, WORD_OPEN_ONE_OF, need_joined(t, parts), NULL, t->mem);
	if (n->kind == NEED_LEAST)
		return words_text(t->w, WORD_OPEN_LEAST, text_fmt(t->mem, "%u", n->least),
		    need_joined(t, parts), t->mem);
	for (unsigned i = 1; i < parts.n; i++)
		out = words_text(t->w, WORD_OPEN_BOTH, out, parts.list[i], t->mem);
	return out;
}
