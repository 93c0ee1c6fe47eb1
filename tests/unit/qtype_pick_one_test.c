/* One of several: own options, ordered ones, or the picks of another question. */
#include "qtype_pack.h"

static void options_stand_as_written(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx,
	    "type: pick one, ordered: yes, options: {weeks: Weeks, no: No, more: {label: More, "
	    "when: many has x}}");
	assert_int_equal(q->domain.noptions, 3);
	assert_true(q->domain.ordered);
	assert_string_equal(q->domain.options[1].id, "no");
	assert_string_equal(text_in(q->domain.options[1].label, 0), "No");
	assert_string_equal(q->domain.options[0].label->path, "q.weeks");
	assert_null(q->domain.options[0].when);
	assert_non_null(q->domain.options[2].when);
	assert_int_equal(q->domain.from, -1);
	assert_false(question_with(fx, "type: pick one, options: {a: A, b: B}")->domain.ordered);
}

static void picks_of_another_question_are_offered(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: pick one, options: from many");
	assert_int_equal(q->domain.from, 0);
	assert_int_equal(q->domain.noptions, 2); /* not the exclusive one */
	assert_string_equal(q->domain.options[1].id, "y");
	assert_string_equal(q->domain.options[1].label->path, "many.y");
	assert_int_equal(q->domain.none, -1);
}

static void wrong_options_are_refused(void **state)
{
	struct fixture *fx = *state;
	keys_are_refused(fx, "type: pick one, options: {a: A}", DIAG_E208, "{a: A}");
	keys_are_refused(fx, "type: pick one, options: from q", DIAG_E209, "from q");
	keys_are_refused(fx, "type: pick one, options: many", DIAG_E209, "many");
	keys_are_refused(fx, "type: pick one, options: from nowhere", DIAG_E209, "from nowhere");
	keys_are_refused(fx, "type: pick one, options: [a, b]", DIAG_E126, "[a, b]");
	keys_are_refused(fx, "type: pick one, options: {a: A, B: B}", DIAG_E201, "B");
	keys_are_refused(fx, "type: pick one, options: {a: A, unsure: B}", DIAG_E202, "unsure");
	keys_are_refused(fx, "type: pick one, options: {a: A, label: B}", DIAG_E202, "label");
	keys_are_refused(fx, "type: pick one, options: {a: A, b: B, a: C}", DIAG_E120, "a");
	keys_are_refused(fx, "type: pick one, options: {a: A, b: B}, none: C", DIAG_E124, "none");
	keys_are_refused(fx, "type: pick one, ordered: perhaps, options: {a: A, b: B}", DIAG_E128,
	    "perhaps");
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q =
	    question_with(fx, "type: pick one, decline: yes, options: {small: A small one, big: Big}");
	goes_round(fx, q, "small", "small", "A small one");
	goes_round(fx, q, "big", "big", "Big");
	goes_round(fx, q, "unsure", "unsure", "I do not know");
	is_refused(fx, q, "smal", "unknown option 'smal'; did you mean 'small'?", "smal");
	is_refused(fx, q, "Big", "unknown option 'Big'; did you mean 'big'?", "Big");
	is_refused(fx, q, "{small: yes}", "one option is due here", "{small: yes}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(options_stand_as_written),
	    TEST(picks_of_another_question_are_offered),
	    TEST(wrong_options_are_refused),
	    TEST(an_answer_goes_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
