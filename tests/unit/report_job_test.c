/* Every state and every trouble of a print job has words of its own. */
#include "fixture.h"

#include "report/job.h"

static void each_state_has_its_word(void **state)
{
	(void)state;
	assert_int_equal(print_state_word(PRINT_IDLE), WORDS);
	for (int i = PRINT_IDLE + 1; i < PRINT_STATES; i++)
		for (int k = PRINT_IDLE; k < i; k++)
			assert_int_not_equal(print_state_word((enum print_state)i),
			    print_state_word((enum print_state)k));
}

static void each_trouble_has_its_word(void **state)
{
	(void)state;
	assert_int_equal(print_trouble_word(TROUBLE_NONE), WORDS);
	for (int i = TROUBLE_NONE + 1; i < TROUBLES; i++)
		for (int k = TROUBLE_NONE; k < i; k++)
			assert_int_not_equal(print_trouble_word((enum print_trouble)i),
			    print_trouble_word((enum print_trouble)k));
}

static void a_job_is_busy_or_ended_or_not_yet(void **state)
{
	(void)state;
	for (int i = 0; i < PRINT_STATES; i++) {
		enum print_state s = (enum print_state)i;
		assert_false(print_state_busy(s) && print_state_ended(s));
		assert_int_equal(print_state_busy(s) || print_state_ended(s), i > PRINT_READY);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_state_has_its_word),
	    cmocka_unit_test(each_trouble_has_its_word),
	    cmocka_unit_test(a_job_is_busy_or_ended_or_not_yet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
