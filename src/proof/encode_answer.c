/* From raw bits to what is answered: one alternative of a choice, marks of a set or a list. What
 * stands here is in force: asked, offered, confirmed. */
#include "proof/encode.h"

struct answering {
	struct encoding *e;
	struct circuit *c;
	const struct domain *d;
	const struct answer_bits *base; /* whose raw bits are used; NULL: new ones */
	struct answer_bits *a;
	bool changed; /* this is the question whose answer is changed */
};

/* A raw bit. relevant: where it is false, nothing hangs on the bit. */
static unsigned raw(struct answering *t, unsigned odds, unsigned relevant)
{
	struct answer_bits *a = t->a;
	unsigned lit = t->base ? t->base->inputs[a->ninputs] : circuit_input(t->c, odds);
	unsigned n = a->ninputs;
	ARENA_PUSH(t->c->mem, a->relevant, n, relevant);
	ARENA_PUSH(t->c->mem, a->inputs, a->ninputs, lit);
	return lit;
}

/* ---- one of several ---- */

struct chain {
	unsigned *offered, *chosen; /* of each alternative */
	unsigned n;
};

static unsigned *later_offered(struct answering *t, const struct chain *s)
{
	unsigned *later = ARENA_ARRAY(t->c->mem, s->n + 1, unsigned);
	later[s->n] = LIT_FALSE;
	for (unsigned i = s->n; i-- > 0;)
		later[i] = lit_or(t->c, later[i + 1], s->offered[i]);
	return later;
}

/* Exactly one that is offered is chosen when `when` holds: the first whose bit is set, or the
 * last that is offered. */
static void choose(struct answering *t, struct chain *s, unsigned when)
{
	unsigned *later = later_offered(t, s);
	unsigned open = when; /* none before was taken */
	for (unsigned i = 0; i < s->n; i++) {
		unsigned can = lit_and(t->c, open, s->offered[i]);
		unsigned another = lit_and(t->c, can, later[i + 1]);
		unsigned takes = can;
		if (later[i + 1] != LIT_FALSE && s->offered[i] != LIT_FALSE)
			takes = lit_and(t->c, can, lit_or(t->c, raw(t, s->n - i, another), lit_not(later[i + 1])));
		s->chosen[i] = takes;
		open = lit_and(t->c, open, lit_not(takes));
	}
}

/* ---- choice, number, date, text ---- */

static unsigned forced_place(const struct answering *t, unsigned first)
{
	static const char *const ids[MARKS] = {[MARK_YES] = "yes", [MARK_NO] = "no"};
	enum mark to = t->e->change.to;
	int option = ids[to] ? domain_option(t->d, str_of(ids[to])) : -1;
	return option >= 0 ? first + (unsigned)option : 0;
}

static void one_answer(struct answering *t)
{
	struct answer_bits *a = t->a;
	bool choice = t->d->shape == SHAPE_CHOICE;
	struct chain s = {.n = a->nclasses + t->d->may_unsure + t->d->may_decline};
	s.offered = ARENA_ARRAY(t->c->mem, s.n + 1, unsigned);
	s.chosen = ARENA_ARRAY(t->c->mem, s.n + 1, unsigned);
	unsigned first = s.n - a->nclasses; /* behind the ways not to say */
	for (unsigned i = 0; i < s.n; i++)
		s.offered[i] = choice && i >= first ? a->offered[i - first] : LIT_TRUE;
	choose(t, &s, a->asked);
	for (unsigned i = 0; t->changed && i < s.n; i++)
		s.chosen[i] = i == forced_place(t, first) ? lit_and(t->c, a->asked, s.offered[i]) : LIT_FALSE;
	for (unsigned i = 0; i < a->nclasses; i++) {
		unsigned only = choice ? lit_and(t->c, a->taken, a->offered[i]) : LIT_FALSE;
		a->classes[i].chosen = lit_or(t->c, s.chosen[first + i], only);
		a->given = lit_or(t->c, a->given, a->classes[i].chosen);
	}
	a->unsure = t->d->may_unsure ? s.chosen[0] : LIT_FALSE;
	a->declined = t->d->may_decline ? s.chosen[first - 1] : LIT_FALSE;
}

/* ---- a set ---- */

static unsigned reply_bit(struct answering *t, bool may, unsigned *open)
{
	if (!may)
		return LIT_FALSE;
	unsigned says = lit_and(t->c, *open, raw(t, 6, *open));
	*open = lit_and(t->c, *open, lit_not(says));
	return says;
}

/* What is picked of the options that stand alone: any number up to `most`, and at least one
 * unless there is an exclusive option. */
static void pick_some(struct answering *t, unsigned given)
{
	struct answer_bits *a = t->a;
	struct circuit *c = t->c;
	unsigned n = domain_picks(t->d), any = LIT_FALSE;
	unsigned *picks = a->marks[MARK_YES];
	struct chain s = {a->offered, picks, n};
	unsigned *later = later_offered(t, &s);
	for (unsigned i = 0; i < n; i++) {
		unsigned full = t->d->most ? lit_least(c, picks, i, t->d->most) : LIT_FALSE;
		unsigned can = lit_all(c, (unsigned[]){given, a->offered[i], lit_not(full)}, 3);
		unsigned must = t->d->none >= 0 ? LIT_FALSE
		                                : lit_and(c, lit_not(any), lit_not(later[i + 1]));
		unsigned bit = raw(t, n < 4 ? 2 : 3, lit_and(c, can, lit_not(must)));
		picks[i] = lit_and(c, can, lit_or(c, must, bit));
		any = lit_or(c, any, picks[i]);
	}
	if (t->d->none >= 0)
		picks[t->d->none] = lit_and(c, given, lit_not(any));
}

static void set_answer(struct answering *t)
{
	struct answer_bits *a = t->a;
	unsigned open = a->asked;
	a->unsure = reply_bit(t, t->d->may_unsure, &open);
	a->declined = reply_bit(t, t->d->may_decline, &open);
	a->given = open;
	pick_some(t, open);
	for (unsigned i = 0; i < t->d->noptions; i++)
		a->marks[MARK_NO][i] = lit_all(t->c,
		    (unsigned[]){open, a->offered[i], lit_not(a->marks[MARK_YES][i])}, 3);
}

/* ---- rows ---- */

static void row_answer(struct answering *t, unsigned row)
{
	static const enum mark order[] = {MARK_YES, MARK_UNSURE, MARK_DECLINED, MARK_NO};
	struct answer_bits *a = t->a;
	unsigned offered[4], chosen[4], n = 0;
	enum mark marks[4];
	for (unsigned i = 0; i < 4; i++) {
		bool may = order[i] == MARK_UNSURE ? t->d->may_unsure
		         : order[i] == MARK_DECLINED ? t->d->may_decline : true;
		offered[n] = LIT_TRUE;
		marks[n] = order[i];
		n += may;
	}
	struct chain s = {offered, chosen, n};
	unsigned here = lit_and(t->c, a->asked, a->offered[row]);
	choose(t, &s, here);
	for (unsigned i = 0; i < n; i++)
		a->marks[marks[i]][row] = chosen[i];
	for (unsigned m = MARK_YES; t->changed && (int)row == t->e->change.option && m < MARKS; m++)
		a->marks[m][row] = m == t->e->change.to ? here : LIT_FALSE;
}

static void rows_answer(struct answering *t)
{
	struct answer_bits *a = t->a;
	for (unsigned i = 0; i < t->d->noptions; i++)
		row_answer(t, i);
	a->given = a->asked;
	a->unsure = lit_any(t->c, a->marks[MARK_UNSURE], t->d->noptions);
	a->declined = lit_any(t->c, a->marks[MARK_DECLINED], t->d->noptions);
}

/* ---- the same raw bits, or new ones ---- */

/* Where other options are offered than in the base, a bit could come to mean another option. Then
 * there are new bits, and e->same says that who answers both answers both the same way. */
static bool offers_alike(const struct answering *t, const struct answer_bits *base)
{
	for (unsigned i = 0; i < t->d->noptions; i++)
		if (base->offered[i] != t->a->offered[i])
			return false;
	return true;
}

static unsigned equal(struct circuit *c, unsigned a, unsigned b)
{
	return lit_or(c, lit_and(c, a, b), lit_and(c, lit_not(a), lit_not(b)));
}

static void hold_same(struct answering *t, const struct answer_bits *base)
{
	struct answer_bits *a = t->a;
	struct circuit *c = t->c;
	unsigned both = lit_and(c, a->asked, base->asked), kept = LIT_FALSE, alike = LIT_TRUE;
	alike = lit_and(c, alike, equal(c, a->unsure, base->unsure));
	alike = lit_and(c, alike, equal(c, a->declined, base->declined));
	kept = lit_or(c, base->unsure, base->declined);
	for (unsigned i = 0; i < t->d->noptions; i++) {
		bool set = t->d->shape == SHAPE_SET;
		unsigned here = set ? a->marks[MARK_YES][i] : a->classes[i].chosen;
		unsigned there = set ? base->marks[MARK_YES][i] : base->classes[i].chosen;
		unsigned offered = lit_and(c, a->offered[i], base->offered[i]);
		kept = lit_or(c, kept, lit_and(c, there, offered));
		alike = lit_and(c, alike, lit_or(c, lit_not(offered), equal(c, here, there)));
	}
	t->e->same = lit_and(c, t->e->same,
	    lit_or(c, lit_not(lit_and(c, both, kept)), alike));
}

void encode_answer(struct encoding *e, unsigned question)
{
	static void (*const answers[SHAPES])(struct answering *) = {
	    [SHAPE_CHOICE] = one_answer,
	    [SHAPE_SET] = set_answer,
	    [SHAPE_ROWS] = rows_answer,
	    [SHAPE_NUMBER] = one_answer,
	    [SHAPE_DATE] = one_answer,
	    [SHAPE_TEXT] = one_answer,
	};
	struct answer_bits *a = &e->answers[question];
	struct answering t = {.e = e, .c = e->c, .d = e->rules->domains[question], .a = a,
	    .changed = e->change.question == (int)question};
	const struct answer_bits *base = e->base ? &e->base->answers[question] : NULL;
	bool alike = base && (t.d->shape == SHAPE_ROWS || offers_alike(&t, base));
	t.base = alike ? base : NULL;
	for (unsigned m = MARK_YES; m < MARKS; m++)
		a->marks[m] = ARENA_ARRAY(e->c->mem, t.d->noptions + 1, unsigned);
	encode_classes(e, question);
	answers[t.d->shape](&t);
	if (base && !alike && !t.changed)
		hold_same(&t, base);
}
