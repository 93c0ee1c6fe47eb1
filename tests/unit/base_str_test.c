#include "fixture.h"

#include <string.h>

static void str_of_nothing_is_empty(void **state)
{
	(void)state;
	assert_int_equal(str_of(NULL).n, 0);
	assert_true(str_is(str_of(NULL), ""));
	assert_true(str_eq(str_of(NULL), STR("")));
}

static void equal_is_letter_for_letter(void **state)
{
	(void)state;
	assert_true(str_eq(STR("knee"), STR("knee")));
	assert_false(str_eq(STR("knee"), STR("knees")));
	assert_false(str_eq(STR("knee"), STR("Knee")));
	assert_true(str_same(STR("Knee"), STR("kNEE")));
	assert_false(str_same(STR("knee"), STR("knees")));
	assert_false(str_same(STR("[a"), STR("{a"))); /* 0x5b and 0x7b: only letters have capitals */
	assert_false(str_same(STR("\xc3\x89"), STR("\xc3\xa9"))); /* nor has É here */
}

static void begins_does_not_read_past_the_end(void **state)
{
	(void)state;
	assert_true(str_begins(STR("about 2"), "about"));
	assert_true(str_begins(STR("about"), "about"));
	assert_true(str_begins(STR("a"), ""));
	assert_false(str_begins((struct str){"about", 4}, "about"));
}

static void parts_are_cut_to_what_is_there(void **state)
{
	struct fixture *fx = *state;
	struct str text = STR("abcdef");
	check_str(fx, str_part(text, 2, 3), "cde");
	check_str(fx, str_part(text, 4, 9), "ef");
	check_str(fx, str_part(text, 6, 1), "");
	check_str(fx, str_part(text, 99, 1), "");
	check_str(fx, str_part(text, 1, (size_t)-1), "bcdef");
	check_str(fx, str_from(text, 3), "def");
	check_str(fx, str_from(text, 99), "");
}

static void trim_and_words(void **state)
{
	struct fixture *fx = *state;
	check_str(fx, str_trim(STR(" \t a b \r\n")), "a b");
	check_str(fx, str_trim(STR(" \n\t ")), "");
	struct str rest = STR("  about\t2  years ");
	check_str(fx, str_word(&rest), "about");
	check_str(fx, str_word(&rest), "2");
	check_str(fx, str_word(&rest), "years");
	check_str(fx, str_word(&rest), "");
	assert_int_equal(rest.n, 0);
	check_str(fx, str_word(&rest), "");
}

static void letters_of_words(void **state)
{
	(void)state;
	for (int c = -128; c < 128; c++) {
		bool word = c > 0 && strchr("abcdefghijklmnopqrstuvwxyz0123456789_", c);
		bool blank = c > 0 && strchr(" \t\r\n", c);
		assert_int_equal(is_word((char)c), word);
		assert_int_equal(is_blank((char)c), blank);
		assert_int_equal(is_digit((char)c), c >= '0' && c <= '9');
	}
}

static void distance_counts_edits_and_swaps(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		size_t distance;
	} rows[] = {
	    {"", "", 0},       {"", "abc", 3},    {"abc", "", 3},     {"fever", "fever", 0},
	    {"fevar", "fever", 1}, {"fver", "fever", 1}, {"feverr", "fever", 1}, {"feevr", "fever", 1},
	    {"ab", "ba", 1},   {"ca", "abc", 3},  {"knee", "hip", 4}, {"kitten", "sitting", 3},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str a = str_of(rows[i].a), b = str_of(rows[i].b);
		assert_int_equal(str_distance(a, b, 10), rows[i].distance);
		assert_int_equal(str_distance(b, a, 10), rows[i].distance);
		if (rows[i].distance > 0)
			assert_int_equal(str_distance(a, b, rows[i].distance - 1), rows[i].distance);
	}
}

static void long_names_are_far_apart(void **state)
{
	(void)state;
	char name[80];
	memset(name, 'a', sizeof name);
	struct str fits = {name, 63}, longer = {name, 64};
	assert_int_equal(str_distance(fits, fits, 2), 0);
	assert_int_equal(str_distance(longer, longer, 2), 3);
	assert_int_equal(str_distance(STR(""), longer, 2), 3);
}

static void nearest_is_the_first_of_the_best(void **state)
{
	(void)state;
	struct nearest near = {.wanted = STR("fevar")};
	nearest_offer(&near, "swelling");
	assert_null(near.best);
	nearest_offer(&near, "feverx");
	nearest_offer(&near, "fever");
	nearest_offer(&near, "feva");
	assert_string_equal(near.best, "fever");
	assert_int_equal(near.distance, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(str_of_nothing_is_empty),
	    TEST(equal_is_letter_for_letter),
	    TEST(begins_does_not_read_past_the_end),
	    TEST(parts_are_cut_to_what_is_there),
	    TEST(trim_and_words),
	    TEST(letters_of_words),
	    TEST(distance_counts_edits_and_swaps),
	    TEST(long_names_are_far_apart),
	    TEST(nearest_is_the_first_of_the_best),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
