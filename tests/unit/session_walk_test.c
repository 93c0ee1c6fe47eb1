/* Which question comes now, which came before, and where a change leads. */
#include "session_pack.h"

static const char *const whole[] = {"sites=1 3", "main=1", "injury=2", "after=2 2 2", "nerves=2",
    "fever=2", "duration=3", "pain=6", "tried=1 3", "helped=1", "shot=about 8 months ago", "wait=4",
    "sugar=7.5", "words=It hurts on stairs", NULL};

static void every_question_comes_once_and_in_order(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	assert_false(session_complete(s));
	walk(fx, s, whole);
	assert_string_equal(now(s), "done");
	assert_true(session_complete(s));
	session_free(s);
}

static void what_the_rules_pass_over_is_not_asked(void **state)
{
	static const char *const fewer[] = {"sites=1", "injury=3", "fever=1", "duration=1", "pain=0",
	    "tried=3", "wait=?", "sugar=-", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, fewer);
	assert_string_equal(now(s), "done");
	assert_int_equal(session_asked(s, q_of(s, "main")), TRUTH_NO);
	assert_int_equal(session_asked(s, q_of(s, "nerves")), TRUTH_NO);
	assert_int_equal(session_asked(s, q_of(s, "words")), TRUTH_NO);
	assert_false(session_section_asked(s, 3));
	assert_int_equal(session_asked(s, q_of(s, "wait")), TRUTH_YES);
	session_free(s);
}

static void nothing_stands_before_the_first_question(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	assert_int_equal(session_before(s), -1);
	assert_false(session_back(s));
	assert_string_equal(now(s), "sites");
	session_free(s);
}

/* Twenty pages back and forward again: nothing has changed. */
static void back_and_forward_changes_no_answer(void **state)
{
	struct fixture *fx = *state;
	struct buf yaml = buf_new(fx->mem), before = buf_new(fx->mem), after = buf_new(fx->mem);
	buf_text(&yaml, TALK_HEAD "sections:\n  - id: only\n    title: Only\n    questions:\n");
	for (int i = 0; i < 24; i++)
		buf_fmt(&yaml, "      - {id: q%d, ask: Q%d?, label: Q%d, type: whole number, "
		               "range: 0 to 99, for: summary}\n", i, i, i);
	buf_text(&yaml, "findings:\n  - {id: f, kind: ask, say: Say., cite: [s]}\n"
	                "sources:\n  s: {kind: clinic, file: a.txt}\n");
	struct session *s = talk_in(fx, buf_end(&yaml));
	for (int i = 0; i < 22; i++)
		say(fx, s, text_fmt(fx->mem, "q%d", i), text_fmt(fx->mem, "%d", i + 40));
	for (int i = 0; i < 24; i++)
		buf_fmt(&before, "%s ", in_force(fx, s, text_fmt(fx->mem, "q%d", i)));
	for (int i = 21; i > 1; i--) {
		assert_true(session_back(s));
		assert_string_equal(now(s), text_fmt(fx->mem, "q%d", i));
		struct prompt *p = prompt_make(s, (unsigned)i, fx->mem);
		assert_string_equal(p->typed, text_fmt(fx->mem, "%d", i + 40));
		assert_true(p->confirmed);
	}
	for (int i = 2; i < 22; i++) {
		const char *id = text_fmt(fx->mem, "q%d", i);
		assert_string_equal(now(s), id);
		say(fx, s, id, prompt_make(s, (unsigned)i, fx->mem)->typed);
	}
	assert_string_equal(now(s), "q22");
	for (int i = 0; i < 24; i++)
		buf_fmt(&after, "%s ", in_force(fx, s, text_fmt(fx->mem, "q%d", i)));
	assert_string_equal(buf_end(&before), buf_end(&after));
	session_free(s);
}

static void back_passes_over_what_is_not_asked(void **state)
{
	static const char *const fewer[] = {"sites=1", "injury=3", "fever=2", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, fewer);
	assert_true(session_back(s));
	assert_string_equal(now(s), "fever");
	assert_true(session_back(s));
	assert_string_equal(now(s), "injury");
	assert_true(session_back(s));
	assert_string_equal(now(s), "sites"); /* main was taken */
	assert_false(session_back(s));
	session_free(s);
}

/* A question opened by an answer on the way forward is met on the way. */
static void the_way_forward_meets_what_was_opened(void **state)
{
	static const char *const fewer[] = {"sites=1", "injury=3", "fever=2", "duration=2", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, fewer);
	for (int i = 0; i < 3; i++)
		session_back(s);
	assert_string_equal(now(s), "injury");
	say(fx, s, "injury", "1");
	assert_string_equal(now(s), "after");
	say(fx, s, "after", "2");
	assert_string_equal(now(s), "fever");
	say(fx, s, "fever", "2");
	assert_string_equal(now(s), "duration");
	say(fx, s, "duration", "2");
	assert_string_equal(now(s), "pain");
	session_free(s);
}

static void a_change_returns_to_the_review(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, whole);
	assert_true(session_change(s, q_of(s, "pain")));
	assert_string_equal(now(s), "pain");
	say(fx, s, "pain", "9");
	assert_string_equal(now(s), "done");
	assert_string_equal(in_force(fx, s, "pain"), "9");
	session_free(s);
}

static void a_change_goes_through_what_it_opens_first(void **state)
{
	static const char *const fewer[] = {"sites=1", "injury=3", "fever=2", "duration=3", "pain=1",
	    "tried=4", "wait=1", "sugar=?", "words=", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, fewer);
	assert_string_equal(now(s), "done");
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "1, 3");
	assert_string_equal(now(s), "main");
	say(fx, s, "main", "Back");
	assert_string_equal(now(s), "nerves");
	say(fx, s, "nerves", "2");
	assert_string_equal(now(s), "done");
	session_change(s, q_of(s, "tried"));
	say(fx, s, "tried", "Exercise, shots");
	assert_string_equal(now(s), "helped");
	say(fx, s, "helped", "no");
	assert_string_equal(now(s), "shot");
	say(fx, s, "shot", "2025");
	assert_string_equal(now(s), "done");
	session_free(s);
}

static void what_is_not_asked_cannot_be_changed(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	say(fx, s, "sites", "1");
	assert_false(session_change(s, q_of(s, "nerves")));
	assert_false(session_change(s, q_of(s, "main")));
	assert_string_equal(now(s), "injury");
	session_free(s);
}

static void who_stops_is_asked_no_more(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	say(fx, s, "sites", "3");
	session_stop(s);
	assert_true(session_stopped(s));
	assert_string_equal(now(s), "done");
	assert_false(session_complete(s));
	assert_true(session_unreached(s, q_of(s, "nerves")));
	assert_true(session_unreached(s, q_of(s, "fever")));
	assert_false(session_unreached(s, q_of(s, "sites")));
	assert_false(session_unreached(s, q_of(s, "pain"))); /* no warning rests on it */
	session_free(s);
}

/* From the page of who stopped, back leads to where they were, not to a page never seen. */
static void back_after_a_stop_leads_to_the_last_page_seen(void **state)
{
	static const char *const fewer[] = {"sites=1", "injury=3", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	walk(fx, s, fewer);
	session_stop(s);
	assert_int_equal(session_before(s), (int)q_of(s, "injury"));
	assert_true(session_back(s));
	assert_false(session_stopped(s));
	assert_string_equal(now(s), "injury");
	say(fx, s, "injury", "3");
	assert_string_equal(now(s), "fever");
	session_free(s);
}

static void a_single_option_is_taken_without_asking(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	unsigned q = q_of(s, "main");
	say(fx, s, "sites", "2");
	assert_true(session_taken(s, q));
	assert_false(session_parked(s, q));
	assert_string_equal(in_force(fx, s, "main"), "Hip");
	session_change(s, q_of(s, "sites"));
	say(fx, s, "sites", "1 2");
	assert_false(session_taken(s, q));
	assert_string_equal(in_force(fx, s, "main"), "-");
	assert_string_equal(now(s), "main");
	session_free(s);
}

/* An option that is not offered cannot have been picked: one that is left is still the only one. */
static void the_only_pick_is_taken_though_another_was_not_offered(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD
	    "sections:\n  - id: only\n    title: Only\n    questions:\n"
	    "      - {id: grown, ask: Grown?, label: Grown, type: yes/no, unsure: no}\n"
	    "      - {id: sites, ask: Where?, label: Places, type: pick many, unsure: no,\n"
	    "         options: {knee: Knee, hip: Hip, back: {label: Back, when: grown is yes}}}\n"
	    "      - {id: main, ask: Most?, label: Main, type: pick one, options: from sites,\n"
	    "         unsure: no, for: summary}\n"
	    "findings:\n  - {id: f, kind: ask, say: Say., cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	say(fx, s, "grown", "no");
	say(fx, s, "sites", "Knee");
	assert_true(session_taken(s, q_of(s, "main")));
	assert_string_equal(now(s), "done");
	session_free(s);
}

#define ENDS                                                                                   \
	TALK_HEAD                                                                                  \
	"sections:\n"                                                                              \
	"  - {id: first, title: First, questions: [{id: age, ask: Age?, label: Age,\n"             \
	"     type: pick one, options: {young: Young, old: Old}}, {id: pain, ask: Bad?,\n"         \
	"     label: Pain, type: yes/no, for: summary}]}\n"                                        \
	"  - {id: second, title: Second, questions: [{id: more, ask: More?, label: More,\n"        \
	"     type: yes/no, for: summary}]}\n"                                                     \
	"findings:\n"                                                                              \
	"  - {id: minor, kind: caution, when: age is young, ends after: first, title: Young,\n"    \
	"     say: Say., cite: [s]}\n"                                                             \
	"sources:\n  s: {kind: clinic, file: a.txt}\n"

static void an_end_ends_after_its_section_and_not_within_it(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, ENDS);
	say(fx, s, "age", "Young");
	assert_string_equal(now(s), "pain");
	say(fx, s, "pain", "yes");
	assert_string_equal(now(s), "done");
	assert_int_equal(session_asked(s, q_of(s, "more")), TRUTH_NO);
	session_change(s, q_of(s, "age"));
	say(fx, s, "age", "3");
	assert_string_equal(now(s), "more"); /* "I do not know" ends nothing */
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_question_comes_once_and_in_order),
	    TEST(what_the_rules_pass_over_is_not_asked),
	    TEST(nothing_stands_before_the_first_question),
	    TEST(back_and_forward_changes_no_answer),
	    TEST(back_passes_over_what_is_not_asked),
	    TEST(the_way_forward_meets_what_was_opened),
	    TEST(a_change_returns_to_the_review),
	    TEST(a_change_goes_through_what_it_opens_first),
	    TEST(what_is_not_asked_cannot_be_changed),
	    TEST(who_stops_is_asked_no_more),
	    TEST(back_after_a_stop_leads_to_the_last_page_seen),
	    TEST(a_single_option_is_taken_without_asking),
	    TEST(the_only_pick_is_taken_though_another_was_not_offered),
	    TEST(an_end_ends_after_its_section_and_not_within_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
