/* The one thing this program must never get wrong. Somebody who answers "newly numb between the
 * legs" is told at once, and it stands first on the page and in the export until that very row is
 * answered differently: whatever else is said, before or after. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include "export/json.h"
#include "load/answers.h"
#include "report/text.h"
#include "session/prompt.h"

static const struct date today = {2026, 11, 20};

static const struct source *read_source(struct fixture *fx, const char *name)
{
	struct buf text = buf_new(fx->mem);
	char part[4096];
	size_t n;
	FILE *f = fopen(name, "rb");
	if (!f)
		fail_msg("cannot open %s: run this from the top of the tree", name);
	while ((n = fread(part, 1, sizeof part, f)) > 0)
		buf_put(&text, (struct str){part, n});
	fclose(f);
	return source_new(fx->mem, name, buf_str(&text));
}

static const struct ruleset *shipped(struct fixture *fx)
{
	struct bundle b = {.rules = read_source(fx, "rules/stem-cell.yaml"),
	    .sources = read_source(fx, "rules/stem-cell.sources.yaml")};
	struct ruleset *r = load_ruleset(&b, fx->mem, &fx->diags);
	if (!r)
		fail_msg("%s", fixture_drawn(fx));
	return r;
}

static unsigned q_of(const struct session *s, const char *id)
{
	int q = ruleset_question(session_rules(s), str_of(id));
	if (q < 0)
		fail_msg("no question '%s'", id);
	return (unsigned)q;
}

/* "question=answer", the answer as in an answers file; from a review page. True: it was asked
 * whether a sign still holds, and it does. */
static bool change(struct fixture *fx, struct session *s, const char *step)
{
	struct value v;
	struct span at;
	struct buf why = buf_new(fx->mem);
	const char *sign = strchr(step, '=');
	unsigned q = q_of(s, arena_text(fx->mem, (struct str){step, (size_t)(sign - step)}));
	struct node *map = fixture_node(fx, text_fmt(fx->mem, "x: %s\n", sign + 1));
	if (!value_take(session_rules(s)->domains[q], node_get(map, "x"), fx->mem, &v, &why, &at))
		fail_msg("%s: %s", step, buf_end(&why));
	if (session_answer(s, q, &v) == ANSWER_TAKEN)
		return false;
	session_settle(s, true);
	return true;
}

/* The answer to the question shown: the first choice that is no warning sign. */
static void answer_calmly(struct fixture *fx, struct session *s)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	unsigned q = (unsigned)session_next(s);
	struct prompt *p = prompt_make(s, q, fx->mem);
	const char *typed = p->widget == WIDGET_ROWS ? "2"
	    : p->widget == WIDGET_DATE               ? "2024"
	    : p->widget == WIDGET_NUMBER             ? "5"
	                                             : "1";
	if (!prompt_parse(s, p, str_of(typed), fx->mem, &v, &why))
		fail_msg("%s: %s", p->ask, buf_end(&why));
	session_answer(s, q, &v);
}

static bool is_alerted(struct fixture *fx, const struct session *s, const char *id)
{
	struct numbers list = session_alerts(s, fx->mem);
	for (unsigned i = 0; i < list.n; i++)
		if (strcmp(session_rules(s)->findings[list.list[i]].id, id) == 0)
			return true;
	return false;
}

/* On the patient's page before every other finding, and the first in JSON. */
static bool stands_first(struct fixture *fx, const struct session *s, const char *id)
{
	const struct ruleset *r = session_rules(s);
	const struct about about = {"", "", "", -1, false};
	const struct outcome *o = outcome_make(s, fx->mem);
	struct buf page = buf_new(fx->mem), json = buf_new(fx->mem);
	const struct finding *f = &r->findings[ruleset_finding(r, str_of(id))];
	if (o->n == 0 || o->list[0].finding != (unsigned)(f - r->findings))
		return false;
	text_write(compose_patient(s, o, &about, 0, fx->mem), TEXT_WIDEST, &page);
	json_report(s, o, &about, &json);
	const char *here = strstr(buf_end(&page), text_in(f->title, 0));
	for (unsigned i = 1; here && i < o->n; i++) {
		const char *title = text_in(r->findings[o->list[i].finding].title, 0);
		const char *there = *title ? strstr(buf_end(&page), title) : NULL;
		assert_true(!there || there > here);
	}
	const char *findings = strstr(buf_end(&json), "\"findings\"");
	const char *first = findings ? strstr(findings, "\"id\": \"") : NULL;
	assert_non_null(first);
	return here && strncmp(first + 7, id, strlen(id)) == 0 && first[7 + strlen(id)] == '"';
}

static const char seat[] = "seat_numbness";
static const char told[] = "back_nerves={seat_numb: yes, rest: no}";

/* An interview up to the question about new signs. */
static struct session *until_asked(struct fixture *fx, const struct ruleset *r, const char *sites)
{
	struct session *s = session_new(r, NULL, today, NULL);
	unsigned q = q_of(s, "back_nerves");
	answer_calmly(fx, s); /* age */
	change(fx, s, text_fmt(fx->mem, "sites=%s", sites));
	while ((unsigned)session_next(s) != q)
		answer_calmly(fx, s);
	return s;
}

/* Every place for which it is asked. */
static const char *const places[] = {"[low_back]", "[neck]", "[hip]", "[other]", "[knee, low_back]",
    "[low_back, neck, hip, shoulder, other]", NULL};

static void it_is_told_at_once_wherever_it_hurts(void **state)
{
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	for (const char *const *p = places; *p; p++) {
		struct session *s = until_asked(fx, r, *p);
		assert_false(is_alerted(fx, s, seat));
		change(fx, s, told);
		assert_true(is_alerted(fx, s, seat));
		assert_true(stands_first(fx, s, seat));
		session_free(s);
	}
}

/* What can be said afterwards, or taken back: none of it moves the finding. */
static const char *const later[] = {
    "age=under_18", "age=from_65", "age=declined",
    "sites=[knee]", "sites=[knee, shoulder]", "sites=[low_back, hip]", "sites=[neck, low_back]",
    "danger={clot: yes, rest: no}", "danger={rest: unsure}",
    "signs={fever: yes, hot: yes, rest: no}", "signs={night_pain: yes, rest: no}", "signs=unsure",
    "background={cancer: yes, rest: no}", "background=declined", "before={rest: unsure}",
    "injury=big", "injury=no", "injury=unsure",
    "back_nerves={seat_numb: yes, weak_leg: yes, rest: no}",
    "back_nerves={seat_numb: yes, rest: unsure}", "back_nerves={seat_numb: yes, rest: declined}",
    "back_nerves={rest: yes}", "duration=from_5_years", "duration=unsure", "pain=0", "pain=10",
    "tried=none", "cause=none", "offer=paid", "goals=[facts]", "own_words=\"It is nothing.\"",
    "pregnant=yes", "health={rest: yes}", NULL};

static void nothing_else_moves_it(void **state)
{
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	struct session *all = until_asked(fx, r, "[low_back]");
	change(fx, all, told);
	for (const char *const *step = later; *step; step++) {
		struct session *s = until_asked(fx, r, "[low_back]");
		change(fx, s, told);
		change(fx, s, *step);
		if (!stands_first(fx, s, seat))
			fail_msg("not first any more after %s", *step);
		change(fx, all, *step); /* and all of them together */
		if (!stands_first(fx, all, seat))
			fail_msg("not first any more after all up to %s", *step);
		session_free(s);
	}
	session_free(all);
}

/* Changes that would take the question away ask first; "it still holds" undoes them. */
static void what_would_take_it_away_asks_first(void **state)
{
	static const char *const away[] = {"sites=[knee]", "sites=[shoulder, hand_foot]", NULL};
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	for (const char *const *step = away; *step; step++) {
		struct session *s = until_asked(fx, r, "[low_back]");
		change(fx, s, told);
		assert_true(change(fx, s, *step));
		assert_true(stands_first(fx, s, seat));
		session_free(s);
	}
}

static void it_stays_to_the_end_and_when_somebody_stops(void **state)
{
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	struct session *s = until_asked(fx, r, "[low_back]");
	change(fx, s, told);
	session_heard(s);
	for (int i = 0; i < 200 && session_next(s) != SESSION_DONE; i++) {
		answer_calmly(fx, s);
		assert_false(is_alerted(fx, s, seat)); /* told once */
		assert_true(stands_first(fx, s, seat));
	}
	assert_true(session_complete(s));
	session_stop(s);
	assert_true(stands_first(fx, s, seat));
	session_free(s);
}

/* Only that very row, answered differently, takes it away; and it comes back with a new alert. */
static void that_very_row_takes_it_away(void **state)
{
	static const struct {
		const char *step;
		bool open; /* a doubt leaves it under what was not known */
	} table[] = {
	    {"back_nerves={rest: no}", false},
	    {"back_nerves={seat_numb: unsure, rest: no}", true},
	    {"back_nerves={seat_numb: declined, rest: no}", true},
	};
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct session *s = until_asked(fx, r, "[low_back]");
		change(fx, s, told);
		session_heard(s);
		assert_false(change(fx, s, table[i].step));
		assert_false(stands_first(fx, s, seat));
		const struct outcome *o = outcome_make(s, fx->mem);
		assert_int_equal(o->shown_kind[KIND_OPEN], table[i].open);
		change(fx, s, told);
		assert_true(is_alerted(fx, s, seat));
		assert_true(stands_first(fx, s, seat));
		session_free(s);
	}
}

/* From an answers file: the same page, in whatever order the answers stand. */
static void a_file_says_the_same(void **state)
{
	static const char *const files[] = {
	    "answers: {sites: [low_back], back_nerves: {seat_numb: yes}}\n",
	    "answers: {back_nerves: {rest: no, seat_numb: yes}, pain: 1, sites: [knee, low_back]}\n",
	    "answers: {back_nerves: {rest: unsure, seat_numb: yes}, "
	    "sites: hip, age: under_18}\n", NULL};
	struct fixture *fx = *state;
	const struct ruleset *r = shipped(fx);
	for (const char *const *file = files; *file; file++) {
		struct session *s = session_new(r, NULL, today, NULL);
		struct answers *a =
		    answers_load(fixture_source(fx, "a.yaml", *file), r, today, fx->mem, &fx->diags);
		if (!a)
			fail_msg("%s", fixture_drawn(fx));
		for (size_t i = 0; i < a->n; i++)
			session_give(s, a->list[i].question, &a->list[i].value);
		assert_true(is_alerted(fx, s, seat));
		assert_true(stands_first(fx, s, seat));
		session_free(s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(it_is_told_at_once_wherever_it_hurts),
	    TEST(nothing_else_moves_it),
	    TEST(what_would_take_it_away_asks_first),
	    TEST(it_stays_to_the_end_and_when_somebody_stops),
	    TEST(that_very_row_takes_it_away),
	    TEST(a_file_says_the_same),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
