/* Given and in force: what is parked counts for nothing, comes back filled in, and has to be
 * confirmed; what is newly offered brings its question back. */
#include "session_pack.h"

static void calm(struct fixture *fx, struct session *s)
{
	static const char *const steps[] = {"sites=1 3", "main=2", "injury=2", "after=2 2 2",
	    "nerves=2 3 2", "fever=2", "duration=3", "pain=6", "tried=1 3", "helped=1",
	    "shot=July 2026", "wait=4", "sugar=7.5", "words=", NULL};
	walk(fx, s, steps);
	assert_true(session_complete(s));
}

static void an_answer_that_is_not_asked_counts_for_nothing(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	unsigned q = q_of(s, "nerves");
	calm(fx, s);
	assert_string_equal(in_force(fx, s, "nerves"), "Weak leg – I do not know");
	assert_string_equal(shown(fx, s), "not_sure shot_lately faster");
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee");
	assert_string_equal(in_force(fx, s, "nerves"), "-");
	assert_string_equal(given(fx, s, "nerves"), "Weak leg – I do not know");
	assert_true(session_parked(s, q));
	assert_int_equal(session_asked(s, q), TRUTH_NO);
	assert_true(session_complete(s));
	assert_string_equal(shown(fx, s), "shot_lately talk_knee knee_trial faster");
	session_free(s);
}

static void it_comes_back_filled_in_but_unconfirmed(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	unsigned q = q_of(s, "nerves");
	calm(fx, s);
	say(fx, s, "sites", "Knee");
	say(fx, s, "sites", "Knee, Back");
	assert_string_equal(in_force(fx, s, "nerves"), "-");
	assert_false(session_complete(s));
	session_stop(s);
	assert_string_equal(shown(fx, s), "shot_lately faster"); /* and no open sign */
	assert_true(session_unreached(s, q));
	session_change(s, q);
	struct prompt *p = prompt_make(s, q, fx->mem);
	assert_true(p->given);
	assert_false(p->confirmed);
	assert_int_equal(p->rows[0].mark, MARK_NO);
	assert_int_equal(p->rows[1].mark, MARK_UNSURE);
	struct value v;
	struct buf why = buf_new(fx->mem);
	assert_true(prompt_value(s, p, fx->mem, &v, &why));
	session_answer(s, q, &v);
	assert_string_equal(in_force(fx, s, "nerves"), "Weak leg – I do not know");
	assert_false(session_parked(s, q));
	session_free(s);
}

/* An interview cannot end with an answer that waits to be confirmed. */
static void what_waits_is_asked_before_the_end(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	calm(fx, s);
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee");
	assert_string_equal(now(s), "done");
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee, Back");
	assert_string_equal(now(s), "main");
	say(fx, s, "main", "Back");
	assert_string_equal(now(s), "nerves");
	assert_false(session_complete(s));
	say(fx, s, "nerves", "2");
	assert_string_equal(now(s), "done");
	session_free(s);
}

static void a_whole_section_is_parked(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	calm(fx, s);
	session_change(s, q_of(s, "words"));
	say(fx, s, "words", "Stairs");
	say(fx, s, "fever", "yes");
	assert_string_equal(in_force(fx, s, "words"), "-");
	assert_string_equal(given(fx, s, "words"), "“Stairs”");
	say(fx, s, "fever", "2");
	assert_string_equal(now(s), "words");
	assert_string_equal(prompt_make(s, q_of(s, "words"), fx->mem)->typed, "Stairs");
	session_free(s);
}

/* ---- parts of an answer ---- */

static void a_pick_that_is_not_offered_counts_for_nothing(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	unsigned q = q_of(s, "tried");
	calm(fx, s);
	say(fx, s, "duration", "Weeks");
	assert_string_equal(in_force(fx, s, "tried"), "Exercise");
	assert_true(session_parked(s, q));
	assert_true(session_complete(s));
	assert_string_equal(in_force(fx, s, "shot"), "-");
	say(fx, s, "duration", "Years");
	assert_string_equal(in_force(fx, s, "tried"), "Exercise"); /* still, until Continue */
	assert_string_equal(now(s), "tried");
	struct prompt *p = prompt_make(s, q, fx->mem);
	assert_true(p->choices[2].chosen); /* Shots, filled in */
	say(fx, s, "tried", "1 3");
	assert_string_equal(in_force(fx, s, "tried"), "Exercise, Shots");
	assert_string_equal(now(s), "shot");
	session_free(s);
}

static void a_question_returns_when_no_pick_is_left(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	calm(fx, s);
	say(fx, s, "tried", "Shots");
	say(fx, s, "duration", "Weeks");
	assert_string_equal(in_force(fx, s, "tried"), "-");
	assert_string_equal(now(s), "tried");
	assert_string_equal(in_force(fx, s, "helped"), "-");
	session_free(s);
}

/* A choice that is not offered any more is no answer, and comes back when it is offered again. */
static void a_choice_that_is_not_offered_is_asked_again(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	unsigned q = q_of(s, "main");
	calm(fx, s);
	say(fx, s, "sites", "Knee, hip");
	assert_string_equal(in_force(fx, s, "main"), "-");
	assert_string_equal(given(fx, s, "main"), "Back");
	assert_true(session_parked(s, q));
	assert_string_equal(now(s), "main");
	struct prompt *p = prompt_make(s, q, fx->mem);
	for (unsigned i = 0; i < p->nchoices; i++)
		assert_false(p->choices[i].chosen);
	say(fx, s, "sites", "Knee, hip, back");
	p = prompt_make(s, q, fx->mem);
	assert_true(p->choices[2].chosen);
	assert_string_equal(now(s), "main");
	session_free(s);
}

/* Nobody may be taken to have left unticked what they never saw. */
static void a_new_option_brings_the_question_back(void **state)
{
	static const char *const steps[] = {"sites=1", "injury=3", "fever=2", "duration=1", "pain=3",
	    "tried=1", "helped=2", "wait=?", "sugar=-", "words=", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	session_change(s, q_of(s, "duration"));
	say(fx, s, "duration", "Months");
	assert_string_equal(now(s), "tried");
	assert_string_equal(in_force(fx, s, "tried"), "Exercise"); /* what was said stays */
	assert_string_equal(in_force(fx, s, "helped"), "No");
	assert_false(session_confirmed(s, q_of(s, "tried")));
	assert_false(session_parked(s, q_of(s, "tried")));
	assert_false(prompt_make(s, q_of(s, "tried"), fx->mem)->choices[2].chosen);
	say(fx, s, "tried", "1");
	assert_string_equal(now(s), "done");
	session_free(s);
}

static void none_holds_until_something_new_is_picked(void **state)
{
	static const char *const steps[] = {"sites=1", "injury=3", "fever=2", "duration=1", "pain=3",
	    "tried=3", "wait=?", "sugar=-", "words=", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	say(fx, s, "duration", "Years");
	assert_string_equal(in_force(fx, s, "tried"), "Nothing yet");
	assert_string_equal(now(s), "tried");
	say(fx, s, "tried", "Shots");
	assert_string_equal(in_force(fx, s, "tried"), "Shots");
	session_free(s);
}

static void a_new_row_brings_the_list_back(void **state)
{
	static const char *const steps[] = {"sites=3", "injury=1", "after=1 3", "nerves=2", "fever=2",
	    NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	say(fx, s, "sites", "Knee, back");
	assert_string_equal(in_force(fx, s, "after"), "Changed shape – Yes; Cold – I do not know");
	session_stop(s);
	assert_true(session_unreached(s, q_of(s, "after")));
	session_change(s, q_of(s, "after"));
	struct prompt *p = prompt_make(s, q_of(s, "after"), fx->mem);
	assert_int_equal(p->nrows, 3);
	assert_int_equal(p->rows[0].mark, MARK_OPEN); /* nothing is preselected */
	assert_int_equal(p->rows[1].mark, MARK_YES);
	assert_int_equal(p->rows[2].mark, MARK_UNSURE);
	session_free(s);
}

/* A row that went and came back is open again, whatever was said: "no" above all. */
static void a_row_that_went_is_asked_again(void **state)
{
	static const char *const steps[] = {"sites=1 3", "main=1", "injury=1", "after=2 2 2", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	say(fx, s, "sites", "Back");
	assert_true(session_confirmed(s, q_of(s, "after")));
	say(fx, s, "sites", "Knee, back");
	assert_false(session_confirmed(s, q_of(s, "after")));
	struct prompt *p = prompt_make(s, q_of(s, "after"), fx->mem);
	assert_int_equal(p->rows[0].mark, MARK_OPEN);
	assert_int_equal(p->rows[1].mark, MARK_NO);
	session_free(s);
}

/* ---- files and interviews that stopped ---- */

static void an_answer_from_a_file_is_parked_too(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "[knee]");
	give(fx, s, "nerves", "{numb: yes, weak: no, urine: no}");
	give(fx, s, "injury", "small");
	give(fx, s, "duration", "weeks");
	give(fx, s, "tried", "[therapy, shots]");
	assert_true(session_parked(s, q_of(s, "nerves")));
	assert_string_equal(in_force(fx, s, "nerves"), "-");
	assert_string_equal(in_force(fx, s, "tried"), "Therapy");
	assert_true(session_parked(s, q_of(s, "tried")));
	assert_string_equal(alerted(fx, s), "");
	assert_string_equal(now(s), "after");
	session_free(s);
}

static void part_of_a_list_counts_and_the_rest_stays_open(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{weak: yes}");
	assert_string_equal(in_force(fx, s, "nerves"), "Weak leg – Yes");
	assert_string_equal(shown(fx, s), "weak_leg");
	assert_false(session_confirmed(s, q_of(s, "nerves")));
	assert_int_equal(session_finding(s, f_of(s, "numb_seat")), TRUTH_NOT_ASKED);
	assert_false(session_complete(s));
	session_free(s);
}

static void nothing_given_is_nothing_in_force(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++) {
		assert_null(session_given(s, q));
		assert_null(session_in_force(s, q));
		assert_false(session_parked(s, q));
	}
	assert_string_equal(shown(fx, s), "");
	struct counts n = session_counts(s);
	assert_int_equal(n.asked + n.answered + n.unsure + n.declined, 0);
	session_free(s);
}

static void answers_are_counted_once_each(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites",
	    "back");                                       /* answered; main is taken */
	give(fx, s, "injury", "unsure");                                    /* not known */
	give(fx, s, "nerves", "{numb: no, weak: unsure, urine: declined}"); /* not known */
	give(fx, s, "sugar", "declined");                                   /* declined */
	give(fx, s, "pain", "4");                                           /* answered */
	struct counts n = session_counts(s);
	assert_int_equal(n.asked, 5);
	assert_int_equal(n.answered, 2);
	assert_int_equal(n.unsure, 2);
	assert_int_equal(n.declined, 1);
	session_free(s);
}

/* A file that names another main place than the only one there is. */
static void what_was_given_instead_of_the_only_option_is_parked(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "knee");
	give(fx, s, "main", "hip");
	assert_string_equal(in_force(fx, s, "main"), "Knee");
	assert_true(session_parked(s, q_of(s, "main")));
	give(fx, s, "main", "knee");
	assert_false(session_parked(s, q_of(s, "main")));
	session_free(s);
}

static void an_empty_list_is_no_answer(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{}");
	assert_string_equal(in_force(fx, s, "nerves"), "-");
	assert_false(session_parked(s, q_of(s, "nerves")));
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_answer_that_is_not_asked_counts_for_nothing),
	    TEST(it_comes_back_filled_in_but_unconfirmed),
	    TEST(what_waits_is_asked_before_the_end),
	    TEST(a_whole_section_is_parked),
	    TEST(a_pick_that_is_not_offered_counts_for_nothing),
	    TEST(a_question_returns_when_no_pick_is_left),
	    TEST(a_choice_that_is_not_offered_is_asked_again),
	    TEST(a_new_option_brings_the_question_back),
	    TEST(none_holds_until_something_new_is_picked),
	    TEST(a_new_row_brings_the_list_back),
	    TEST(a_row_that_went_is_asked_again),
	    TEST(an_answer_from_a_file_is_parked_too),
	    TEST(what_was_given_instead_of_the_only_option_is_parked),
	    TEST(an_empty_list_is_no_answer),
	    TEST(part_of_a_list_counts_and_the_rest_stays_open),
	    TEST(nothing_given_is_nothing_in_force),
	    TEST(answers_are_counted_once_each),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
