/* No warning goes silently: a change that would park what one rests on is asked about first. And
 * alerts: once each, as soon as they are certain, worst first. */
#include "session_pack.h"

static struct session *numb(struct fixture *fx)
{
	static const char *const steps[] = {"sites=1 3", "main=1", "injury=3", "nerves=1 1 2",
	    "fever=2", "duration=3", "pain=6", NULL};
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	return s;
}

/* What session_silenced names: "nerves.numb nerves.weak". */
static const char *silenced(struct fixture *fx, const struct session *s)
{
	struct buf out = buf_new(fx->mem);
	const struct atoms *a = session_silenced(s);
	for (size_t i = 0; i < a->n; i++) {
		const struct question *q = &session_rules(s)->questions[a->list[i].question];
		buf_fmt(&out, "%s%s", i ? " " : "", q->id);
		if (a->list[i].option >= 0)
			buf_fmt(&out, ".%s", q->domain.options[a->list[i].option].id);
	}
	return buf_end(&out);
}

/* All that can be seen of a session, to compare. */
static const char *all_of(struct fixture *fx, const struct session *s)
{
	struct buf out = buf_new(fx->mem);
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++)
		buf_fmt(&out, "%s: %s, given %s, asked %d, confirmed %d, taken %d\n",
		    session_rules(s)->questions[q].id, worded(fx, s, q, session_in_force(s, q)),
		    worded(fx, s, q, session_given(s, q)), (int)session_asked(s, q),
		    session_confirmed(s, q), session_taken(s, q));
	buf_fmt(&out, "shown %s, alerts %s, now %s", shown(fx, s), alerted(fx, s), now(s));
	return buf_end(&out);
}

static void a_change_that_would_silence_asks_again(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_heard(s);
	session_change(s, q_of(s, "sites"));
	const char *before = all_of(fx, s);
	assert_int_equal(say(fx, s, "sites", "Knee"), ANSWER_ASKS_AGAIN);
	assert_string_equal(silenced(fx, s), "nerves.numb nerves.weak");
	assert_string_equal(all_of(fx, s), before); /* nothing has happened yet */
	session_free(s);
}

static void it_still_holds_undoes_the_change_wholly(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_heard(s);
	session_change(s, q_of(s, "sites"));
	const char *before = all_of(fx, s);
	say(fx, s, "sites", "Knee");
	session_settle(s, true);
	assert_string_equal(all_of(fx, s), before);
	assert_int_equal(session_silenced(s)->n, 0);
	session_settle(s, false); /* there is nothing left to settle */
	assert_string_equal(all_of(fx, s), before);
	assert_string_equal(shown(fx, s), "numb_seat weak_leg knee_trial");
	session_free(s);
}

static void it_is_gone_takes_the_change_and_withdraws_just_that(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_heard(s);
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee");
	session_settle(s, false);
	assert_string_equal(in_force(fx, s, "sites"), "Knee");
	assert_string_equal(shown(fx, s), "talk_knee knee_trial");
	say(fx, s, "sites", "Knee, back");
	struct prompt *p = prompt_make(s, q_of(s, "nerves"), fx->mem);
	assert_int_equal(p->rows[0].mark, MARK_OPEN);
	assert_int_equal(p->rows[1].mark, MARK_OPEN);
	assert_int_equal(p->rows[2].mark, MARK_NO); /* no warning rested on it */
	assert_string_equal(alerted(fx, s), "");
	session_free(s);
}

static void the_walk_goes_on_where_it_was(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee");
	assert_string_equal(now(s), "sites");
	session_settle(s, true);
	assert_string_equal(now(s), "sites");
	say(fx, s, "sites", "Knee");
	session_settle(s, false);
	assert_string_equal(now(s), "tried");
	session_free(s);
}

static void changing_the_sign_itself_is_not_asked_about(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_change(s, q_of(s, "nerves"));
	assert_int_equal(say(fx, s, "nerves", "2"), ANSWER_TAKEN);
	assert_string_equal(shown(fx, s), "talk_knee knee_trial");
	session_free(s);
}

static void a_change_that_parks_nothing_urgent_is_taken(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_change(s, q_of(s, "sites"));
	assert_int_equal(say(fx, s, "sites", "Hip, back"), ANSWER_TAKEN); /* parks `main` */
	assert_string_equal(shown(fx, s), "numb_seat weak_leg");
	session_free(s);
}

/* Through two questions: the fall decides whether the list is asked. */
static void one_row_of_a_list_can_be_what_is_silenced(void **state)
{
	static const char *const steps[] = {"sites=1 3", "main=1", "injury=1", "after=1 1 2",
	    "nerves=2", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, steps);
	session_change(s, q_of(s, "sites"));
	assert_int_equal(say(fx, s, "sites", "Back"), ANSWER_ASKS_AGAIN);
	assert_string_equal(silenced(fx, s), "after.steps");
	session_settle(s, false);
	assert_string_equal(in_force(fx, s, "after"), "Changed shape – Yes");
	assert_string_equal(shown(fx, s), "");
	say(fx, s, "after", "1 1");
	assert_int_equal(say(fx, s, "injury", "No"), ANSWER_ASKS_AGAIN);
	assert_string_equal(silenced(fx, s), "after.cold");
	session_settle(s, true);
	assert_string_equal(in_force(fx, s, "injury"), "A big one");
	session_free(s);
}

/* A warning may rest on a list as a whole: on "I do not know" in any row. */
static void a_list_as_a_whole_can_be_what_is_silenced(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD TALK_START
	    "  - id: safety\n    title: Safety\n    questions:\n"
	    "      - {id: after, ask: Since?, label: Since, type: yes/no list, rows:\n"
	    "         {steps: {label: Steps, when: sites has knee}, cold: Cold}}\n"
	    "findings:\n"
	    "  - {id: unknown, kind: urgent, when: after is unsure, title: T, say: S., cite: [s]}\n"
	    "  - {id: open, kind: open, title: O, say: S., cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	say(fx, s, "sites", "Knee, hip");
	say(fx, s, "main", "Hip");
	say(fx, s, "after", "3 2");
	assert_string_equal(shown(fx, s), "unknown");
	session_change(s, q_of(s, "sites"));
	assert_int_equal(say(fx, s, "sites", "Hip"), ANSWER_ASKS_AGAIN);
	session_settle(s, true);
	assert_string_equal(shown(fx, s), "unknown");
	session_free(s);
}

/* What was silenced once is not asked about for an answer to which it means nothing. */
static void an_answer_never_settled_is_forgotten(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "Knee");
	assert_int_equal(say(fx, s, "pain", "2"), ANSWER_TAKEN);
	session_settle(s, false);
	assert_string_equal(in_force(fx, s, "sites"), "Knee, Back");
	assert_string_equal(in_force(fx, s, "pain"), "2");
	session_free(s);
}

/* ---- alerts ---- */

static void a_warning_is_told_as_soon_as_it_is_certain(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	say(fx, s, "sites", "Back");
	assert_string_equal(alerted(fx, s), "");
	say(fx, s, "injury", "3");
	say(fx, s, "nerves", "1 3 3");
	assert_string_equal(alerted(fx, s), "numb_seat"); /* and not what is only unsure */
	session_free(s);
}

static void the_worst_comes_first_whatever_the_order(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "fever", "yes");
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{numb: yes, rest: no}");
	assert_string_equal(alerted(fx, s), "numb_seat hot");
	session_free(s);
}

static void what_was_heard_is_not_told_again(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	assert_string_equal(alerted(fx, s), "numb_seat weak_leg");
	assert_string_equal(alerted(fx, s), "numb_seat weak_leg"); /* looking is not hearing */
	session_heard(s);
	assert_string_equal(alerted(fx, s), "");
	say(fx, s, "pain", "9");
	assert_string_equal(alerted(fx, s), "");
	say(fx, s, "injury", "1");
	say(fx, s, "after", "2 2 1");
	assert_string_equal(alerted(fx, s), "broken");
	session_free(s);
}

static void what_went_and_came_back_is_told_again(void **state)
{
	struct fixture *fx = *state;
	struct session *s = numb(fx);
	session_heard(s);
	say(fx, s, "nerves", "2 1 2");
	assert_string_equal(alerted(fx, s), "");
	say(fx, s, "nerves", "1 1 2");
	assert_string_equal(alerted(fx, s), "numb_seat");
	session_free(s);
}

static void what_is_replaced_is_not_told(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{weak: yes, rest: no}");
	give(fx, s, "fever", "yes");
	assert_string_equal(alerted(fx, s), "weak_and_fever");
	session_heard(s);
	give(fx, s, "fever", "no"); /* now the lesser one stands alone, and was never told */
	assert_string_equal(alerted(fx, s), "weak_leg");
	session_free(s);
}

static void what_is_not_certain_is_not_told(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{numb: unsure, weak: declined, urine: yes}");
	assert_string_equal(alerted(fx, s), "");
	assert_string_equal(shown(fx, s), "not_sure");
	session_free(s);
}

/* A single option that was taken without asking carries a warning like an answer does. */
static void what_was_taken_does_not_go_silently(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD TALK_START
	    "      - {id: hot, ask: Hot?, label: Hot, type: yes/no}\n"
	    "findings:\n"
	    "  - {id: hot_knee, kind: urgent, when: main is knee and hot is yes, title: T, say: Go.,\n"
	    "     cite: [s]}\n"
	    "  - {id: open, kind: open, title: O, say: Call., cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	say(fx, s, "sites", "Knee");
	say(fx, s, "hot", "Yes");
	assert_string_equal(shown(fx, s), "hot_knee");
	const char *before = all_of(fx, s);
	assert_int_equal(say(fx, s, "sites", "Knee, Hip"), ANSWER_ASKS_AGAIN);
	assert_string_equal(silenced(fx, s), "main");
	session_settle(s, true);
	assert_string_equal(all_of(fx, s), before);
	assert_int_equal(say(fx, s, "sites", "Hip"), ANSWER_ASKS_AGAIN);
	session_settle(s, false);
	assert_string_equal(in_force(fx, s, "main"), "Hip");
	assert_string_equal(shown(fx, s), "");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_change_that_would_silence_asks_again),
	    TEST(it_still_holds_undoes_the_change_wholly),
	    TEST(it_is_gone_takes_the_change_and_withdraws_just_that),
	    TEST(the_walk_goes_on_where_it_was),
	    TEST(changing_the_sign_itself_is_not_asked_about),
	    TEST(a_change_that_parks_nothing_urgent_is_taken),
	    TEST(one_row_of_a_list_can_be_what_is_silenced),
	    TEST(a_list_as_a_whole_can_be_what_is_silenced),
	    TEST(what_was_taken_does_not_go_silently),
	    TEST(an_answer_never_settled_is_forgotten),
	    TEST(a_warning_is_told_as_soon_as_it_is_certain),
	    TEST(the_worst_comes_first_whatever_the_order),
	    TEST(what_was_heard_is_not_told_again),
	    TEST(what_went_and_came_back_is_told_again),
	    TEST(what_is_replaced_is_not_told),
	    TEST(what_is_not_certain_is_not_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
