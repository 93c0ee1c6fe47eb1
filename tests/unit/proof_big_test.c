#include "fixture.h"

#include "proof/big.h"

static const char *all_of(const struct big *n, struct arena *mem)
{
	struct buf out = buf_new(mem);
	big_put(n, &out);
	return buf_end(&out);
}

static const char *most_of(const struct big *n, unsigned tens, struct arena *mem)
{
	struct buf out = buf_new(mem);
	big_put_most(n, tens, &out);
	return buf_end(&out);
}

static void adds_multiplies_and_doubles(void **state)
{
	struct fixture *fx = *state;
	struct big n = big_of(1), m = big_of(0xffffffffu);
	assert_string_equal(all_of(&n, fx->mem), "1");
	big_twice(&n, 100);
	assert_string_equal(all_of(&n, fx->mem), "1267650600228229401496703205376");
	big_times(&n, 10);
	assert_string_equal(all_of(&n, fx->mem), "12676506002282294014967032053760");
	big_add(&n, &m);
	assert_string_equal(all_of(&n, fx->mem), "12676506002282294014971327021055");
	big_add(&m, &n);
	assert_string_equal(all_of(&m, fx->mem), "12676506002282294014975621988350");
	n = big_of(0);
	assert_true(big_is_zero(&n));
	big_twice(&n, 7);
	assert_string_equal(all_of(&n, fx->mem), "0");
	n = big_of(5);
	big_times(&n, 0);
	assert_true(big_is_zero(&n));
}

static void carries_run_to_the_top(void **state)
{
	struct fixture *fx = *state;
	struct big n = big_of(1), one = big_of(1);
	for (unsigned i = 0; i < 63; i++) {
		big_twice(&n, 1);
		big_add(&n, &one);
	}
	assert_string_equal(all_of(&n, fx->mem), "18446744073709551615");
	big_add(&n, &one);
	assert_string_equal(all_of(&n, fx->mem), "18446744073709551616");
}

static void says_when_it_is_too_large(void **state)
{
	(void)state;
	struct big n = big_of(1);
	big_twice(&n, 32 * BIG_LIMBS - 1);
	assert_false(n.over);
	big_twice(&n, 1);
	assert_true(n.over);
	n = big_of(1);
	big_twice(&n, 32 * BIG_LIMBS);
	assert_true(n.over);
}

static void a_bound_is_rounded_upwards(void **state)
{
	struct fixture *fx = *state;
	struct big n = big_of(123456);
	assert_string_equal(most_of(&n, 0, fx->mem), "123456");
	assert_string_equal(most_of(&n, 600, fx->mem), "1.3 × 10^605");
	n = big_of(4000000000u);
	assert_string_equal(most_of(&n, 0, fx->mem), "4.1 × 10^9");
	n = big_of(999);
	assert_string_equal(most_of(&n, 9, fx->mem), "1.0 × 10^12");
	n = big_of(1001);
	big_thousandth(&n);
	assert_string_equal(all_of(&n, fx->mem), "2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(adds_multiplies_and_doubles),
	    TEST(carries_run_to_the_top),
	    TEST(says_when_it_is_too_large),
	    TEST(a_bound_is_rounded_upwards),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
