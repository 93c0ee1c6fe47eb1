/* What holds for every pack and every way of answering: what is in force never depends on the
 * order in which answers were given or changed, and what is kept up to date step by step is the
 * same as what is computed anew. */
#include "fixture.h"

#include <string.h>

#include "random_walk.h"
#include "session/outcome.h"
#include "session/prompt.h"
#include "session/state.h"

enum { PACKS = 400, STEPS = 60 };

/* All that a session comes to, as text. */
static const char *told(const struct session *s, struct arena *mem)
{
	struct buf out = buf_new(mem);
	const struct ruleset *r = session_rules(s);
	const struct outcome *o = outcome_make(s, mem);
	for (unsigned q = 0; q < r->nquestions; q++) {
		const struct value *v = session_in_force(s, q);
		buf_fmt(&out, "q%u asked %d passed %d: ", q, (int)session_asked(s, q),
		    session_scene(s)->questions[q].passed);
		if (v)
			value_format(r->domains[q], v, 0, r->languages[0].words, &out);
		buf_char(&out, '\n');
	}
	for (unsigned i = 0; i < o->n; i++) {
		struct lines why = reason_lines(s, &o->list[i].why, 0, mem);
		buf_fmt(&out, "%s\n", r->findings[o->list[i].finding].id);
		for (unsigned k = 0; k < why.n; k++)
			buf_fmt(&out, "   %s\n", why.list[k]);
	}
	struct lines open = open_lines(s, o, 0, mem);
	for (unsigned k = 0; k < open.n; k++)
		buf_fmt(&out, "open %s\n", open.list[k]);
	return buf_end(&out);
}

static void assert_up_to_date(struct session *s, struct arena *mem)
{
	const char *before = told(s, mem);
	state_run_all(s);
	assert_string_equal(before, told(s, mem));
}

/* One thing a person can do. */
static void random_move(struct session *s, struct chance *c, struct arena *mem)
{
	unsigned any = chance_below(c, session_rules(s)->nquestions);
	if (chance_one_in(c, 8))
		session_back(s);
	if (chance_one_in(c, 3))
		session_change(s, any);
	int q = session_next(s);
	if (q == SESSION_DONE)
		return;
	struct value v = random_value(s, (unsigned)q, c, mem);
	if (session_answer(s, (unsigned)q, &v) == ANSWER_ASKS_AGAIN)
		session_settle(s, chance_one_in(c, 2));
}

static void finish(struct session *s, struct chance *c, struct arena *mem)
{
	for (int i = 0; i < 200 && session_next(s) != SESSION_DONE; i++) {
		unsigned q = (unsigned)session_next(s);
		struct value v = random_value(s, q, c, mem);
		if (session_answer(s, q, &v) == ANSWER_ASKS_AGAIN)
			session_settle(s, false);
	}
	assert_int_equal(session_next(s), SESSION_DONE);
	assert_true(session_complete(s));
}

/* A new session with the answers in force of another, given straight down. */
static struct session *retold(const struct session *s, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	struct session *again = session_new(r, NULL, random_today, NULL);
	for (unsigned q = 0; q < r->nquestions; q++) {
		const struct value *v = session_in_force(s, q);
		if (!v || session_taken(s, q))
			continue;
		struct value copy = value_new(r->domains[q], mem);
		value_copy(r->domains[q], v, &copy, mem);
		session_give(again, q, &copy);
	}
	return again;
}

static void the_order_of_answers_does_not_matter(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 20261121};
	for (int i = 0; i < PACKS; i++) {
		struct ruleset *rules = pack(fx, &chance, false);
		struct session *s = session_new(rules, NULL, random_today, NULL);
		for (int step = 0; step < STEPS; step++) {
			random_move(s, &chance, fx->mem);
			if (step % 8 == 0)
				assert_up_to_date(s, fx->mem);
		}
		finish(s, &chance, fx->mem);
		assert_up_to_date(s, fx->mem);
		struct session *again = retold(s, fx->mem);
		assert_string_equal(told(s, fx->mem), told(again, fx->mem));
		session_free(again);
		session_free(s);
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
}

/* A question on which warnings rest is open again: the page will say so. */
static bool says_unreached(const struct session *s)
{
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++)
		if (session_unreached(s, q))
			return true;
	return false;
}

/* Every safety finding that a "no" would show is shown, or listed as open, when the same answer
 * is "I do not know"; or the choice it rested on is no longer offered, and is asked again. */
static void not_knowing_is_never_quieter_than_no(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 77};
	unsigned compared = 0;
	for (int i = 0; i < PACKS; i++) {
		struct ruleset *rules = pack(fx, &chance, true);
		struct session *s = session_new(rules, NULL, random_today, NULL);
		finish(s, &chance, fx->mem);
		for (unsigned q = 0; q < rules->nquestions; q++) {
			const struct value *v = session_in_force(s, q);
			const struct domain *d = rules->domains[q];
			bool rows = d->shape == SHAPE_ROWS;
			if (!v || !d->may_unsure || session_taken(s, q) || (!rows && d->shape != SHAPE_CHOICE))
				continue;
			struct session *unsure = retold(s, fx->mem);
			struct value w = value_new(d, fx->mem);
			value_copy(d, v, &w, fx->mem);
			if (!rows)
				w.reply = REPLY_UNSURE;
			for (unsigned k = 0; rows && k < d->noptions; k++)
				if (w.marks[k] == MARK_NO)
					w.marks[k] = MARK_UNSURE;
			session_give(unsure, q, &w);
			for (unsigned f = 0; f < rules->nfindings; f++)
				if (kinds[rules->findings[f].kind].safety && session_finding(s, f) == TRUTH_YES) {
					enum truth t = session_finding(unsure, f);
					assert_true(t >= TRUTH_WITHHELD || says_unreached(unsure));
					compared += t >= TRUTH_WITHHELD;
				}
			session_free(unsure);
		}
		session_free(s);
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
	assert_true(compared > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_order_of_answers_does_not_matter),
	    TEST(not_knowing_is_never_quieter_than_no),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
