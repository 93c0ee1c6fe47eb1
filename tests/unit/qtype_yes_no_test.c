/* Yes or no: two options with the engine's own words. */
#include "qtype_pack.h"

static void its_words_are_the_engines(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: yes/no");
	assert_int_equal(q->domain.noptions, 2);
	assert_string_equal(q->domain.options[0].id, "yes");
	assert_string_equal(text_in(q->domain.options[1].label, 0), "No");
	assert_string_equal(q->domain.options[0].label->path, ""); /* not to be translated */
	assert_int_equal(q->domain.none, -1);
	assert_int_equal(q->type->widget, WIDGET_ONE);
	assert_null(q->type->parse);
	keys_are_refused(fx, "type: yes/no, options: {a: A}", DIAG_E124, "options");
	keys_are_refused(fx, "type: yes/now", DIAG_E205, "yes/now");
}

static void four_answers_go_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: yes/no, decline: yes, unsure: No one said");
	goes_round(fx, q, "yes", "yes", "Yes");
	goes_round(fx, q, "no", "no", "No");
	goes_round(fx, q, "unsure", "unsure", "No one said");
	goes_round(fx, q, "declined", "declined", "I prefer not to say");
	q = question_with(fx, "type: yes/no, unsure: no");
	is_refused(fx, q, "unsure", "this question does not take 'unsure'", "unsure");
	is_refused(fx, q, "declined", "this question cannot be declined", "declined");
	is_refused(fx, q, "true", "unknown option 'true'; there are: yes, no", "true");
	is_refused(fx, q, "yse", "unknown option 'yse'; did you mean 'yes'?", "yse");
	is_refused(fx, q, "[yes]", "one option is due here", "[yes]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(its_words_are_the_engines),
	    TEST(four_answers_go_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
