/* Who answers: what a person chose, what a file says in words of its own, and both printed. */
#include "fixture.h"

#include "report/about.h"

static const char *answer(struct fixture *fx, const char *informant, const char *helper)
{
	const struct about about = {informant, helper, "", -1, false};
	return about_answer(&about, words_or_english("en"), fx->mem);
}

static void what_was_chosen_is_known_again(void **state)
{
	(void)state;
	for (int who = 0; who < WHOS; who++) {
		struct about about = {"", "", "screen", 4, false};
		assert_true(about_is_open(&about));
		assert_int_equal(about_who(&about), -1);
		about_say(&about, (enum who)who);
		assert_false(about_is_open(&about));
		assert_int_equal(about_who(&about), who);
		assert_string_equal(about.mode, "screen");
		assert_int_equal(about.minutes, 4);
	}
}

/* A file may name the helper; who says again that somebody helps has not taken the name away. */
static void words_of_a_file_stay(void **state)
{
	(void)state;
	struct about about = {"patient", "my daughter", "", -1, false};
	assert_int_equal(about_who(&about), WHO_HELPED);
	about_say(&about, WHO_HELPED);
	assert_string_equal(about.helper, "my daughter");
	about_say(&about, WHO_SELF);
	assert_string_equal(about.helper, "none");
	about = (struct about){"parent", "nurse", "", -1, false};
	assert_int_equal(about_who(&about), -1);
	assert_false(about_is_open(&about));
}

static void as_the_review_shows_it(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(answer(fx, "", ""), "");
	assert_string_equal(answer(fx, "patient", "none"), "I answer for myself");
	assert_string_equal(answer(fx, "patient", "my son"), "I answer, and somebody helps me");
	assert_string_equal(answer(fx, "other", "none"), "I answer for somebody else");
	assert_string_equal(answer(fx, "parent", ""), "parent");
	assert_string_equal(answer(fx, "parent", "nurse"), "parent. Helper: nurse");
	assert_string_equal(answer(fx, "", "nurse"), "Helper: nurse");
}

static void as_a_clinician_reads_it(void **state)
{
	(void)state;
	const struct words *w = words_or_english("en");
	assert_string_equal(about_printed("", w), "not recorded");
	assert_string_equal(about_printed("other", w), "somebody else, for the patient");
	assert_string_equal(about_printed("present", w), "somebody helped");
	assert_string_equal(about_printed("my son", w), "my son");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_was_chosen_is_known_again),
	    TEST(words_of_a_file_stay),
	    TEST(as_the_review_shows_it),
	    TEST(as_a_clinician_reads_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
