#include "fixture.h"

#include "base/names.h"

static void finds_what_was_put_and_nothing_else(void **state)
{
	struct fixture *fx = *state;
	struct names t = names_new(fx->mem);
	size_t number = 99;
	assert_false(names_find(&t, STR("knee"), &number));
	assert_true(names_put(&t, STR("knee"), 3));
	assert_true(names_put(&t, STR(""), 4));
	assert_true(names_find(&t, STR("knee"), &number));
	assert_int_equal(number, 3);
	assert_true(names_find(&t, STR(""), &number));
	assert_int_equal(number, 4);
	number = 99;
	assert_false(names_find(&t, STR("kne"), &number));
	assert_false(names_find(&t, STR("knees"), &number));
	assert_int_equal(number, 99);
}

static void a_name_twice_keeps_the_first(void **state)
{
	struct fixture *fx = *state;
	struct names t = names_new(fx->mem);
	size_t number;
	assert_true(names_put(&t, STR("hip"), 1));
	assert_false(names_put(&t, STR("hip"), 2));
	assert_true(names_find(&t, STR("hip"), &number));
	assert_int_equal(number, 1);
	assert_int_equal(t.n, 1);
}

static void ten_thousand_names(void **state)
{
	struct fixture *fx = *state;
	struct names t = names_new(fx->mem);
	enum { MANY = 10000 };
	for (size_t i = 0; i < MANY; i++)
		assert_true(names_put(&t, str_of(text_fmt(fx->mem, "q%zu", i)), i));
	assert_int_equal(t.n, MANY);
	for (size_t i = 0; i < MANY; i++) {
		size_t number;
		assert_true(names_find(&t, str_of(text_fmt(fx->mem, "q%zu", i)), &number));
		assert_int_equal(number, i);
		assert_false(names_find(&t, str_of(text_fmt(fx->mem, "p%zu", i)), &number));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(finds_what_was_put_and_nothing_else),
	    TEST(a_name_twice_keeps_the_first),
	    TEST(ten_thousand_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
