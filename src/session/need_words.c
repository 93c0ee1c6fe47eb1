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

/* "Less than 6 weeks or 6 weeks to 3 months" */
static const char *ranks_of(const struct telling *t, const struct expr *e)
{
	struct lines ranks = {NULL, 0};
	for (unsigned i = 0; i < session_rules(t->s)->domains[e->question]->noptions; i++)
		if (compares(i, e->compare, e->option))
			ARENA_PUSH(t->mem, ranks.list, ranks.n, option_of(t, e->question, i));
	return words_or(t->w, ranks.list, ranks.n, t->mem);
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

static const char *sign_saying(const struct telling *t, const struct need *n, const char *said)
{
	unsigned question = n->leaf->question;
	if (n->option >= 0)
		return option_of(t, question, (unsigned)n->option);
	const char *label = label_of(t, question);
	return *said ? words_text(t->w, WORD_REASON, label, said, t->mem) : label;
}

static const char *sign_text(const struct telling *t, const struct need *n)
{
	return sign_saying(t, n, said_of(t, n));
}

/* ---- several ---- */

static void add_new(const struct telling *t, struct lines *lines, const char *text)
{
	for (unsigned i = 0; i < lines->n; i++)
		if (str_is(str_of(text), lines->list[i]))
			return;
	ARENA_PUSH(t->mem, lines->list, lines->n, text);
}

/* It says that one option was picked: no two such signs of a question hold at once. */
static bool is_pick(const struct telling *t, const struct need *n)
{
	return n->kind == NEED_SIGN && n->leaf->op == OP_IS && *said_of(t, n);
}

/* Does a part before this one tell of the same question? */
static bool is_told(const struct telling *t, const struct need *const *parts, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (is_pick(t, parts[i]) && parts[i]->leaf->question == parts[at]->leaf->question)
			return true;
	return false;
}

void need_put_sign(const struct telling *t, const struct need *const *parts, unsigned nparts,
    unsigned at, struct lines *signs)
{
	struct lines picks = {NULL, 0};
	if (!is_pick(t, parts[at])) {
		add_new(t, signs, sign_text(t, parts[at]));
		return;
	}
	if (is_told(t, parts, at))
		return;
	for (unsigned i = at; i < nparts; i++)
		if (is_pick(t, parts[i]) && parts[i]->leaf->question == parts[at]->leaf->question)
			add_new(t, &picks, said_of(t, parts[i]));
	add_new(t, signs, sign_saying(t, parts[at], words_or(t->w, picks.list, picks.n, t->mem)));
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
			need_put_sign(t, n->parts, n->nparts, i, &out);
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
