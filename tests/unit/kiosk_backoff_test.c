/* How soon the next person's process is started when the one before crashed. */
#include "fixture.h"

#include "kiosk/backoff.h"

static void one_crash_costs_nothing(void **state)
{
	struct backoff b = {0};
	(void)state;
	for (int i = 0; i < 1000; i++)
		assert_int_equal(backoff_crashed(&b, BACKOFF_QUICK_MS, true), 0);
	assert_false(backoff_closed(&b));
}

/* However often it crashes while people use it, nobody waits for longer than a moment. */
static void quick_crashes_slow_down_a_little(void **state)
{
	struct backoff b = {0};
	long last = 0;
	(void)state;
	assert_int_equal(backoff_crashed(&b, 10, true), 0);
	assert_int_equal(backoff_crashed(&b, 10, true), BACKOFF_FIRST_MS);
	for (int i = 0; i < 50; i++) {
		long pause = backoff_crashed(&b, 10, true);
		assert_true(pause >= last && pause <= BACKOFF_LONGEST_MS);
		last = pause;
	}
	assert_int_equal(last, BACKOFF_LONGEST_MS);
	assert_int_equal(backoff_crashed(&b, BACKOFF_QUICK_MS, true), 0);
}

static void without_a_start_page_the_screen_is_closed(void **state)
{
	struct backoff b = {0};
	(void)state;
	for (int i = 1; i < BACKOFF_UNREADY; i++) {
		assert_true(backoff_crashed(&b, 10, false) <= BACKOFF_LONGEST_MS);
		assert_false(backoff_closed(&b));
	}
	assert_int_equal(backoff_crashed(&b, 10, false), BACKOFF_RETRY_MS);
	assert_true(backoff_closed(&b));
	backoff_well(&b);
	assert_false(backoff_closed(&b));
}

static void for_minutes_on_end_it_is_closed_too(void **state)
{
	struct backoff b = {0};
	(void)state;
	for (int i = 1; i < BACKOFF_QUICK; i++)
		backoff_crashed(&b, 10, true);
	assert_false(backoff_closed(&b));
	assert_int_equal(backoff_crashed(&b, 10, true), BACKOFF_RETRY_MS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_crash_costs_nothing),
	    cmocka_unit_test(quick_crashes_slow_down_a_little),
	    cmocka_unit_test(without_a_start_page_the_screen_is_closed),
	    cmocka_unit_test(for_minutes_on_end_it_is_closed_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
