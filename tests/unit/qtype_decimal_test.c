/* Decimals: exact, with a point or a comma. */
#include "qtype_pack.h"

static const char keys[] = "type: decimal, range: 3 to 20, unit: \"%\", decline: yes";

static void keys_become_a_domain(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: decimal, range: -0.5 to 42.25");
	assert_false(q->domain.whole);
	assert_int_equal(q->domain.low.micro, -NUM_ONE / 2);
	assert_int_equal(q->domain.high.micro, 42 * NUM_ONE + NUM_ONE / 4);
	assert_null(q->domain.unit);
	keys_are_refused(fx, "type: decimal", DIAG_E125, "{id: q, ask: Q?, label: Q, for: summary, "
	                                                 "type: decimal}");
	keys_are_refused(fx, "type: decimal, range: 2.5 to 2.5", DIAG_E207, "2.5 to 2.5");
	keys_are_refused(fx, "type: decimal, range: .5 to 2", DIAG_E207, ".5 to 2");
}

static void what_is_typed(void **state)
{
	static const struct {
		const char *typed, *read;
	} table[] = {
	    {"7.5", "7.5%"}, {"7,5", "7.5%"}, {" 7.50 % ", "7.5%"}, {"7,5%", "7.5%"}, {"7", "7%"},
	    {"3", "3%"}, {"20", "20%"}, {"19.999999", "19.999999%"},
	    {"20.000001", "! The number must be from 3 to 20"},
	    {"2.999999", "! The number must be from 3 to 20"},
	    {"7.1234567", "! Type a number from 3 to 20, such as 7.5"},
	    {"7.5.1", "! Type a number from 3 to 20, such as 7.5"},
	    {"7,5,1", "! Type a number from 3 to 20, such as 7.5"},
	    {"1,000.5", "! Type a number from 3 to 20, such as 7.5"},
	    {"7,500", "! Type a number from 3 to 20, such as 7.5"},
	    {".5", "! Type a number from 3 to 20, such as 7.5"},
	    {"7.", "! Type a number from 3 to 20, such as 7.5"},
	    {",", "! Type a number from 3 to 20, such as 7.5"},
	    {"%", "! Type a number from 3 to 20, such as 7.5"},
	    {"7 5", "! Type a number from 3 to 20, such as 7.5"},
	    {"seven", "! Type a number from 3 to 20, such as 7.5"},
	};
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *got = typed_as(fx, q, table[i].typed);
		if (strcmp(got, table[i].read) != 0)
			fail_msg("'%s': \"%s\", not \"%s\"", table[i].typed, got, table[i].read);
	}
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	goes_round(fx, q, "7.5", "7.5", "7.5%");
	goes_round(fx, q, "8.10", "8.1", "8.1%");
	goes_round(fx, q, "declined", "declined", "I prefer not to say");
	is_refused(fx, q, "2.9", "the number must lie from 3 to 20", "2.9");
	is_refused(fx, q, "7,5", "a number is due here", "7,5");
	is_refused(fx, q, "high", "a number is due here", "high");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(keys_become_a_domain),
	    TEST(what_is_typed),
	    TEST(an_answer_goes_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
