/* Goes through every interview of a small pack, one by one, with the real engine: what the proof
 * says of all of them, found without it. Nothing here knows circuits. */
#ifndef UNIT_BRUTE_H
#define UNIT_BRUTE_H

#include "fixture.h"

#include <stdio.h>

#include "session/outcome.h"
#include "session/session.h"

/* Packs are longer than what cmocka prints. */
#define BRUTE_WRONG(text, ...)          \
	do {                           \
		fputs(text, stderr);       \
		fail_msg(__VA_ARGS__);     \
	} while (0)

enum { BRUTE_ANSWERS = 400 };

/* Answers to one question that some comparison of the pack tells apart. */
struct brute_choices {
	struct value *list;
	unsigned n;
};

struct brute {
	struct arena *mem;
	const struct ruleset *rules;
	struct date today;
	struct brute_choices *classes; /* [question] of numbers, dates and texts */
	struct value *path;            /* [question] REPLY_NONE: not asked */
	const struct value *wanted;    /* [question] answers that stay where they still can; NULL: none */
	unsigned free_question;        /* and the one that is given already */
	unsigned long n, most;         /* interviews; it gives up at most */
	void (*visit)(void *ctx, const struct session *s, const struct value *path);
	void *ctx;
};

/* False: there are more than b->most. */
static inline bool brute_walk(struct brute *b);

/* ---- comparisons on one question ---- */

struct brute_leaves {
	unsigned question, n;
	const struct expr *list[200];
};

static inline bool brute_leaf(void *ctx, const struct expr *leaf, bool negated)
{
	struct brute_leaves *l = ctx;
	(void)negated;
	if (leaf->op < OP_STATE && leaf->question == l->question && l->n < 200)
		l->list[l->n++] = leaf;
	return true;
}

static inline void brute_look(const struct ruleset *r, const struct expr *e, struct brute_leaves *l)
{
	if (e)
		expr_leaves(e, r->defined, false, brute_leaf, l);
}

static inline struct brute_leaves brute_leaves_on(const struct ruleset *r, unsigned question)
{
	struct brute_leaves l = {.question = question};
	for (unsigned i = 0; i < r->nsections; i++)
		brute_look(r, r->sections[i].when, &l);
	for (unsigned i = 0; i < r->nquestions; i++) {
		brute_look(r, r->questions[i].when, &l);
		brute_look(r, r->questions[i].unless, &l);
		for (unsigned k = 0; k < r->domains[i]->noptions; k++)
			brute_look(r, r->domains[i]->options[k].when, &l);
	}
	for (unsigned i = 0; i < r->ndefinitions; i++)
		brute_look(r, r->definitions[i].is, &l);
	for (unsigned i = 0; i < r->nfindings; i++)
		brute_look(r, r->findings[i].when, &l);
	for (unsigned i = 0; i < r->npromises; i++) {
		brute_look(r, r->promises[i].holds, &l);
		brute_look(r, r->promises[i].then, &l);
	}
	return l;
}

/* What these comparisons are worth in a session where only this was said. */
static inline const char *brute_worth(struct brute *b, const struct brute_leaves *l,
    const struct value *v)
{
	struct standing *all = ARENA_ARRAY(b->mem, b->rules->nquestions, struct standing);
	struct scene scene = {.questions = all, .domains = b->rules->domains, .today = b->today};
	struct buf out = buf_new(b->mem);
	all[l->question] = (struct standing){TRUTH_YES, true, v, NULL};
	for (unsigned i = 0; i < l->n; i++)
		buf_char(&out, (char)('0' + expr_truth(l->list[i], &scene)));
	return buf_end(&out);
}

static inline void brute_offer(struct brute *b, const struct brute_leaves *l, const char **worths,
    struct brute_choices *to, struct value v)
{
	const char *worth = brute_worth(b, l, &v);
	for (unsigned i = 0; i < to->n; i++)
		if (str_is(str_of(worth), worths[i]))
			return;
	assert_true(to->n < BRUTE_ANSWERS);
	worths[to->n] = worth;
	to->list[to->n++] = v;
}

static inline struct brute_choices brute_classes(struct brute *b, unsigned q)
{
	const struct domain *d = b->rules->domains[q];
	struct brute_choices out = {ARENA_ARRAY(b->mem, BRUTE_ANSWERS, struct value), 0};
	const char **worths = ARENA_ARRAY(b->mem, BRUTE_ANSWERS, const char *);
	struct brute_leaves l = brute_leaves_on(b->rules, q);
	struct value v = {.reply = REPLY_GIVEN, .text = ""};
	int64_t step = d->whole ? NUM_ONE : NUM_ONE / 4, near = d->whole ? 0 : 1;
	for (int64_t n = d->low.micro; d->shape == SHAPE_NUMBER && n <= d->high.micro; n += step)
		for (int64_t k = -near; k <= near; k++) {
			v.number.micro = n + k;
			if (n + k >= d->low.micro && n + k <= d->high.micro)
				brute_offer(b, &l, worths, &out, v);
		}
	for (int n = 0; d->shape == SHAPE_DATE && n < 900; n++) {
		v.moment = (struct moment){.at = date_from_days(date_days(b->today) - n)};
		brute_offer(b, &l, worths, &out, v);
		for (int unit = 0; unit < UNITS; unit++) {
			v.moment = (struct moment){.precision = PRECISE_ABOUT, .count = n,
			    .unit = (enum date_unit)unit};
			brute_offer(b, &l, worths, &out, v);
		}
		if (n > 100)
			continue;
		v.moment = (struct moment){.precision = PRECISE_MONTH, .at = {2026 - n / 12, 12 - n % 12, 1}};
		if (moment_is_past(v.moment, b->today))
			brute_offer(b, &l, worths, &out, v);
		v.moment = (struct moment){.precision = PRECISE_YEAR, .at = {2026 - n, 1, 1}};
		brute_offer(b, &l, worths, &out, v);
	}
	for (int n = 0; d->shape == SHAPE_TEXT && n < 2; n++) {
		v.text = n ? "words" : "";
		out.list[out.n++] = v;
	}
	return out;
}

static inline struct brute brute_new(const struct ruleset *rules, struct date today,
    struct arena *mem)
{
	struct brute b = {.mem = mem, .rules = rules, .today = today, .most = 3000};
	b.classes = ARENA_ARRAY(mem, rules->nquestions, struct brute_choices);
	b.path = ARENA_ARRAY(mem, rules->nquestions, struct value);
	b.free_question = rules->nquestions;
	for (unsigned q = 0; q < rules->nquestions; q++)
		b.classes[q] = brute_classes(&b, q);
	return b;
}

/* ---- every answer to a question, as it is offered now ---- */

static inline struct value brute_marks(struct brute *b, unsigned q, const unsigned char *marks)
{
	struct value v = value_new(b->rules->domains[q], b->mem);
	v.reply = REPLY_GIVEN;
	for (unsigned i = 0; i < b->rules->domains[q]->noptions; i++)
		v.marks[i] = marks[i];
	return v;
}

static inline void brute_push(struct brute_choices *out, struct value v)
{
	assert_true(out->n < 4 * BRUTE_ANSWERS);
	out->list[out->n++] = v;
}

/* Counts through the marks like digits: 0 is the first way of each. */
static inline void brute_every_mark(struct brute *b, unsigned q, const struct session *s,
    struct brute_choices *out)
{
	const struct domain *d = b->rules->domains[q];
	bool rows = d->shape == SHAPE_ROWS;
	unsigned char ways[4] = {MARK_YES, MARK_NO}, digits[16] = {0}, marks[16];
	unsigned nways = 2;
	if (rows && d->may_unsure)
		ways[nways++] = MARK_UNSURE;
	if (rows && d->may_decline)
		ways[nways++] = MARK_DECLINED;
	for (;;) {
		unsigned picks = 0, at = 0;
		for (unsigned i = 0; i < d->noptions; i++) {
			bool free = session_offered(s, q, i) && (int)i != d->none;
			marks[i] = free ? ways[digits[i]] : (unsigned char)((int)i == d->none ? MARK_NO : MARK_OPEN);
			picks += marks[i] == MARK_YES;
		}
		if (rows || (picks > 0 && (!d->most || picks <= d->most)))
			brute_push(out, brute_marks(b, q, marks));
		for (; at < d->noptions; at++) {
			if (!session_offered(s, q, at) || (int)at == d->none)
				continue;
			if (++digits[at] < nways)
				break;
			digits[at] = 0;
		}
		if (at == d->noptions)
			break;
	}
	if (d->none >= 0) {
		for (unsigned i = 0; i < d->noptions; i++)
			marks[i] = !session_offered(s, q, i) ? MARK_OPEN : (int)i == d->none ? MARK_YES : MARK_NO;
		brute_push(out, brute_marks(b, q, marks));
	}
}

static inline struct brute_choices brute_answers(struct brute *b, unsigned q, const struct session *s)
{
	const struct domain *d = b->rules->domains[q];
	struct brute_choices out = {ARENA_ARRAY(b->mem, 4 * BRUTE_ANSWERS, struct value), 0};
	struct value v = {.reply = REPLY_GIVEN, .text = ""};
	bool rows = d->shape == SHAPE_ROWS;
	for (unsigned i = 0; d->shape == SHAPE_CHOICE && i < d->noptions; i++) {
		v.pick = i;
		if (session_offered(s, q, i))
			brute_push(&out, v);
	}
	if (rows || d->shape == SHAPE_SET)
		brute_every_mark(b, q, s, &out);
	for (unsigned i = 0; i < b->classes[q].n; i++)
		brute_push(&out, b->classes[q].list[i]);
	for (unsigned k = 0; !rows && k < 2; k++) {
		struct value w = value_new(d, b->mem);
		w.reply = k ? REPLY_DECLINED : REPLY_UNSURE;
		if (k ? d->may_decline : d->may_unsure)
			brute_push(&out, w);
	}
	return out;
}

/* ---- the walk ---- */

static inline struct session *brute_told(const struct brute *b)
{
	struct session *s = session_new(b->rules, NULL, b->today, NULL);
	for (unsigned q = 0; q < b->rules->nquestions; q++)
		if (b->path[q].reply != REPLY_NONE)
			session_give(s, q, &b->path[q]);
	return s;
}

/* May v stand where `was` was said, when everybody keeps to what they said as far as it goes? */
static inline bool brute_keeps(const struct brute *b, unsigned q, const struct session *s,
    const struct value *was, const struct value *v)
{
	const struct domain *d = b->rules->domains[q];
	bool kept = false, same = true;
	if (!was || was->reply == REPLY_NONE)
		return true;
	if (was->reply != REPLY_GIVEN || d->shape >= SHAPE_NUMBER)
		return value_same(d, was, v);
	if (d->shape == SHAPE_CHOICE)
		return !session_offered(s, q, was->pick) || value_same(d, was, v);
	for (unsigned i = 0; i < d->noptions; i++) {
		if (!session_offered(s, q, i) || was->marks[i] == MARK_OPEN)
			continue;
		kept |= d->shape == SHAPE_ROWS || was->marks[i] == MARK_YES;
		same &= v->reply == REPLY_GIVEN && v->marks[i] == was->marks[i];
	}
	return !kept || same;
}

static inline bool brute_from(struct brute *b)
{
	struct session *s = brute_told(b);
	int next = session_next(s);
	if (next == SESSION_DONE) {
		b->n++;
		b->visit(b->ctx, s, b->path);
		session_free(s);
		return b->n < b->most;
	}
	unsigned q = (unsigned)next;
	struct brute_choices all = brute_answers(b, q, s);
	bool good = true;
	for (unsigned i = 0; i < all.n && good; i++) {
		if (b->wanted && q != b->free_question && !brute_keeps(b, q, s, &b->wanted[q], &all.list[i]))
			continue;
		b->path[q] = all.list[i];
		good = brute_from(b);
	}
	b->path[q] = (struct value){.reply = REPLY_NONE, .text = ""};
	session_free(s);
	return good;
}

static inline bool brute_walk(struct brute *b)
{
	b->n = 0;
	return brute_from(b);
}

#endif
