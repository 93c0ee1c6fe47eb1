/* People are counted by the hour, and no line of the log tells of one of them. */
#include "fixture.h"

#include "kiosk/counts.h"

enum { ROOM = 256 };

static void hours_and_days(void **state)
{
	struct counts c;
	char text[ROOM];
	(void)state;
	counts_begin(&c);
	assert_false(counts_turn(&c, 10, 9));
	counts_add(&c, COUNT_BEGUN);
	counts_add(&c, COUNT_BEGUN);
	counts_add(&c, COUNT_FINISHED);
	assert_false(counts_turn(&c, 10, 9));
	assert_true(counts_turn(&c, 10, 10));
	assert_true(counts_take_hour(&c, text, sizeof text));
	assert_string_equal(text,
	    "begun=2 finished=1 idle=0 left=0 staff=0 crashed=0 printed=0 unprinted=0");
	assert_int_equal(c.day[COUNT_BEGUN], 2);
	assert_false(counts_take_hour(&c, text, sizeof text));
	counts_add(&c, COUNT_CRASHED);
	assert_true(counts_turn(&c, 11, 10)); /* the same hour of another day */
	assert_int_equal(c.day[COUNT_BEGUN], 0);
	assert_true(counts_take_hour(&c, text, sizeof text));
}

static void a_line_that_does_not_fit_stays_inside(void **state)
{
	struct counts c;
	char text[20] = "";
	(void)state;
	counts_begin(&c);
	counts_add(&c, COUNT_PRINTED);
	assert_true(counts_take_hour(&c, text, sizeof text));
	assert_true(str_of(text).n < sizeof text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hours_and_days),
	    cmocka_unit_test(a_line_that_does_not_fit_stays_inside),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
