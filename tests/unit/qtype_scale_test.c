/* A scale: whole numbers between two ends with words. */
#include "qtype_pack.h"

static void keys_become_a_domain(void **state)
{
	struct fixture *fx = *state;
	const struct question *q =
	    question_with(fx, "type: scale, range: 0 to 10, low: No pain, high: The worst");
	assert_true(q->domain.whole);
	assert_int_equal(q->type->widget, WIDGET_NUMBER);
	assert_string_equal(text_in(q->domain.low_words, 0), "No pain");
	assert_string_equal(q->domain.high_words->path, "q.high");
	assert_true(q->domain.may_unsure);
	keys_are_refused(fx, "type: scale, range: 0 to 10, unit: points", DIAG_E124, "unit");
	keys_are_refused(fx, "type: scale, range: 0 to 9.5", DIAG_E207, "0 to 9.5");
}

static void only_its_steps_are_answers(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: scale, range: 1 to 5");
	assert_string_equal(typed_as(fx, q, "5"), "5");
	assert_string_equal(typed_as(fx, q, "1"), "1");
	assert_string_equal(typed_as(fx, q, "0"), "! The number must be from 1 to 5");
	assert_string_equal(typed_as(fx, q, "2.5"), "! Type a whole number from 1 to 5");
	goes_round(fx, q, "3", "3", "3");
	goes_round(fx, q, "unsure", "unsure", "I do not know");
	is_refused(fx, q, "6", "the number must lie from 1 to 5", "6");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(keys_become_a_domain),
	    TEST(only_its_steps_are_answers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
