/* PINs: which are refused, and what a hash is good for. */
#include "fixture.h"

#include <string.h>

#include "kiosk/pin.h"
#include "load/site_fits.h"

static void easy_ones_are_refused(void **state)
{
	static const char *const easy[] = {"", "1", "12345", "123456", "234567", "987654", "890123",
	    "321098", "111111", "000000", "121212", "123123", "112112", "1212121212", "112211",
	    "4444447", "1234567890123", "48021a", "480 215", "-480215", "４８０２１５"};
	static const char *const fine[] = {"480215", "271828", "100203", "314159265358"};
	(void)state;
	for (size_t i = 0; i < sizeof easy / sizeof *easy; i++)
		if (!pin_refused(easy[i]))
			fail_msg("taken: '%s'", easy[i]);
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
		if (pin_refused(fine[i]))
			fail_msg("refused: '%s'", fine[i]);
}

static void a_hash_knows_its_pin_and_no_other(void **state)
{
	char hash[PIN_HASH_ROOM], again[PIN_HASH_ROOM];
	(void)state;
	assert_true(pin_hash("480215", hash, sizeof hash));
	assert_true(fits_pin_hash(str_of(hash)));
	assert_null(strstr(hash, "480215"));
	assert_int_equal(pin_try("480215", hash), PIN_RIGHT);
	assert_int_equal(pin_try("480216", hash), PIN_WRONG);
	assert_int_equal(pin_try("48021", hash), PIN_WRONG);
	assert_int_equal(pin_try("4802155", hash), PIN_WRONG);
	assert_int_equal(pin_try("", hash), PIN_WRONG);
	assert_true(pin_hash("480215", again, sizeof again));
	assert_string_not_equal(hash, again);
}

static void what_is_no_hash_lets_nobody_in(void **state)
{
	static const char *const wrong[] = {"", "*0", "*1", "480215", "$y$", "$y$j9T$", "x", "$9$abc"};
	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_not_equal(pin_try("480215", wrong[i]), PIN_RIGHT);
}

/* Nobody typed a wrong PIN then. */
static void what_cannot_be_hashed_is_not_wrong(void **state)
{
	static const char *const damaged[] = {"", "*0", "*1", "x", "$9$abc",
	    "$y$jDT$zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
	    "$zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"};
	(void)state;
	for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++)
		assert_int_equal(pin_try("480215", damaged[i]), PIN_UNKNOWN);
}

static void a_wiped_pin_is_gone(void **state)
{
	char typed[8] = "480215";
	(void)state;
	pin_wipe(typed, sizeof typed);
	for (size_t i = 0; i < sizeof typed; i++)
		assert_int_equal(typed[i], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(easy_ones_are_refused),
	    cmocka_unit_test(a_hash_knows_its_pin_and_no_other),
	    cmocka_unit_test(what_is_no_hash_lets_nobody_in),
	    cmocka_unit_test(what_cannot_be_hashed_is_not_wrong),
	    cmocka_unit_test(a_wiped_pin_is_gone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
