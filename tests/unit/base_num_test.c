#include "fixture.h"

#include "base/num.h"

static void reads_and_writes(void **state)
{
	struct fixture *fx = *state;
	static const struct {
		const char *typed;
		int64_t micro;
		const char *written;
	} rows[] = {
	    {"0", 0, "0"},
	    {"-0", 0, "0"},
	    {"-0.0", 0, "0"},
	    {"38", 38000000, "38"},
	    {"38.0", 38000000, "38"},
	    {"38.50", 38500000, "38.5"},
	    {"007", 7000000, "7"},
	    {"0000000000000000000012", 12000000, "12"},
	    {"-12.5", -12500000, "-12.5"},
	    {"-0.25", -250000, "-0.25"},
	    {"0.000001", 1, "0.000001"},
	    {"-0.000001", -1, "-0.000001"},
	    {"1.000010", 1000010, "1.00001"},
	    {"999999999.999999", 999999999999999, "999999999.999999"},
	    {"-999999999.999999", -999999999999999, "-999999999.999999"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct num n;
		assert_true(num_read(str_of(rows[i].typed), &n));
		assert_int_equal(n.micro, rows[i].micro);
		struct buf out = buf_new(fx->mem);
		num_write(n, &out);
		assert_string_equal(buf_end(&out), rows[i].written);
	}
}

static void refuses_what_is_no_number_or_does_not_fit(void **state)
{
	(void)state;
	static const char *const typed[] = {"", "-", "+1", "--1", ".5", "5.", "1,5", "1e3", " 1", "1 ",
	    "0x10", "1.2.3", "-.5", "one", "1000000000", "0.0000001", "1.0000000",
	    "99999999999999999999999999", "-1000000000", "1_000", "\xd9\xa1" /* Arabic one */, "1-"};
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		struct num n = {42};
		assert_false(num_read(str_of(typed[i]), &n));
		assert_int_equal(n.micro, 42);
	}
}

static void a_slice_is_not_read_past_its_end(void **state)
{
	(void)state;
	struct num n;
	assert_true(num_read((struct str){"1234", 2}, &n));
	assert_int_equal(n.micro, 12000000);
	assert_false(num_read((struct str){"1.5", 2}, &n));
	assert_false(num_read((struct str){"-5", 1}, &n));
}

static void what_is_written_is_read_again(void **state)
{
	struct fixture *fx = *state;
	for (int64_t micro = 1; micro < 999999999999999; micro = micro * 3 + 7) {
		for (int sign = -1; sign <= 1; sign += 2) {
			struct num n = {sign * micro}, again;
			struct buf out = buf_new(fx->mem);
			num_write(n, &out);
			assert_true(num_read(buf_str(&out), &again));
			assert_int_equal(again.micro, n.micro);
		}
	}
}

static void whole_and_places(void **state)
{
	(void)state;
	assert_int_equal(num_of(-3).micro, -3000000);
	assert_true(num_is_whole(num_of(999999999)));
	assert_true(num_is_whole((struct num){-2000000}));
	assert_false(num_is_whole((struct num){1}));
	assert_false(num_is_whole((struct num){-1500000}));
	assert_int_equal(num_places(num_of(10)), 0);
	assert_int_equal(num_places((struct num){0}), 0);
	assert_int_equal(num_places((struct num){-1500000}), 1);
	assert_int_equal(num_places((struct num){1000001}), 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(reads_and_writes),
	    TEST(refuses_what_is_no_number_or_does_not_fit),
	    TEST(a_slice_is_not_read_past_its_end),
	    TEST(what_is_written_is_read_again),
	    TEST(whole_and_places),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
