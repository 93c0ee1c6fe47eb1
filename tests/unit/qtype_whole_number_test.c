/* Whole numbers: range, unit, what is typed. */
#include "qtype_pack.h"

#define WHOLE "Type a whole number from 0 to 60"

static void keys_become_a_domain(void **state)
{
	struct fixture *fx = *state;
	const struct question *q =
	    question_with(fx, "type: whole number, range: -5 to 60, unit: months, unsure: no");
	assert_int_equal(q->domain.shape, SHAPE_NUMBER);
	assert_int_equal(q->type->widget, WIDGET_NUMBER);
	assert_true(q->domain.whole);
	assert_int_equal(q->domain.low.micro, -5 * NUM_ONE);
	assert_int_equal(q->domain.high.micro, 60 * NUM_ONE);
	assert_string_equal(text_in(q->domain.unit, 0), "months");
	assert_string_equal(q->domain.unit->path, "q.unit");
	assert_false(q->domain.may_unsure);
}

static void a_bad_range_is_refused(void **state)
{
	static const char *const bad[] = {"5", "0 to", "0 - 5", "0 to 5 to 9", "a to b", "5 to 0",
	    "3 to 3",
	    "0 to 5.5", "0 to 9999999999", NULL};
	struct fixture *fx = *state;
	for (const char *const *b = bad; *b; b++)
		keys_are_refused(fx, text_fmt(fx->mem, "type: whole number, range: %s", *b), DIAG_E207, *b);
	keys_are_refused(fx, "type: whole number, range: 0 to 5, low: None", DIAG_E124, "low");
}

static void what_is_typed(void **state)
{
	static const struct {
		const char *typed, *read;
	} table[] = {
	    {"4", "4 months"}, {" 4 ", "4 months"}, {"04", "4 months"}, {"4.0", "4 months"},
	    {"4,0", "4 months"}, {"4 months", "4 months"}, {"4months", "4 months"},
	    {"4 MONTHS", "4 months"}, {"0", "0 months"}, {"60", "60 months"}, {"-0", "0 months"},
	    {"61", "! The number must be from 0 to 60"}, {"-1", "! The number must be from 0 to 60"},
	    {"1,000", "! " WHOLE}, {"4.5", "! " WHOLE}, {"4,5", "! " WHOLE}, {"four", "! " WHOLE},
	    {"", "! " WHOLE}, {"months", "! " WHOLE}, {"4 4", "! " WHOLE}, {"4 years", "! " WHOLE},
	    {"4.", "! " WHOLE}, {"+4", "! " WHOLE}, {"1e1", "! " WHOLE}, {"0x10", "! " WHOLE},
	    {"4 months months", "! " WHOLE}, {"99999999999999999999999", "! " WHOLE},
	};
	struct fixture *fx = *state;
	const struct question *q =
	    question_with(fx, "type: whole number, range: 0 to 60, unit: months");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *got = typed_as(fx, q, table[i].typed);
		if (strcmp(got, table[i].read) != 0)
			fail_msg("'%s': \"%s\", not \"%s\"", table[i].typed, got, table[i].read);
	}
}

/* "1,000" might be a thousand, and "1.000" too: neither becomes 1 in silence. */
static void a_thousand_is_never_taken_for_one(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: whole number, range: 0 to 5000");
	assert_string_equal(typed_as(fx, q, "1000"), "1000");
	assert_string_equal(typed_as(fx, q, "1,000"), "! Type a whole number from 0 to 5000");
	assert_string_equal(typed_as(fx, q, "1.000"), "! Type a whole number from 0 to 5000");
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q =
	    question_with(fx, "type: whole number, range: 0 to 60, unit: months, decline: yes");
	goes_round(fx, q, "4", "4", "4 months");
	goes_round(fx, q, "\"60\"", "60", "60 months");
	goes_round(fx, q, "1", "1", "1 month");
	goes_round(fx, q, "unsure", "unsure", "I do not know");
	goes_round(fx, q, "declined", "declined", "I prefer not to say");
	is_refused(fx, q, "4.5", "a whole number is due here", "4.5");
	is_refused(fx, q, "61", "the number must lie from 0 to 60", "61");
	is_refused(fx, q, "[4]", "a whole number is due here", "[4]");
	is_refused(fx, q, "4 months", "a whole number is due here", "4 months");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(keys_become_a_domain),
	    TEST(a_bad_range_is_refused),
	    TEST(what_is_typed),
	    TEST(a_thousand_is_never_taken_for_one),
	    TEST(an_answer_goes_round),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
