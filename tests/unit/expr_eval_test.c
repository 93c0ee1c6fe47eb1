/* What conditions are worth. Truths are written n (no), - (not asked), w (withheld), y (yes);
 * in this order they stand on one line: n < - < w < y. */
#include "expr_fake.h"

static const char line[] = "n-wy";

/* Four rows that bring `signs has hot`, `leg has numb`, `pain >= 5` to each of the four. */
static void set_a(struct fake *f, size_t truth)
{
	static const enum mark marks[] = {MARK_NO, MARK_OPEN, MARK_UNSURE, MARK_YES};
	fake_mark(f, SIGNS, marks[truth], MARK_NO, MARK_NO);
}

static void set_b(struct fake *f, size_t truth)
{
	static const enum mark marks[] = {MARK_NO, MARK_OPEN, MARK_DECLINED, MARK_YES};
	fake_mark(f, LEG, marks[truth], MARK_NO, MARK_NO);
}

static void set_c(struct fake *f, size_t truth)
{
	fake_count(f, PAIN, truth == 3 ? "9" : "1");
	if (truth == 1)
		fake_without(f, PAIN, TRUTH_NO, true);
	if (truth == 2)
		fake_without(f, PAIN, TRUTH_WITHHELD, true);
}

static void is_worth(struct fake *f, const char *text, char wanted, size_t a, size_t b)
{
	char got = fake_truth(f, text);
	if (got == wanted)
		return;
	print_error("%s with %c and %c: %c, not %c\n", text, line[a], line[b], got, wanted);
	fail();
}

/* One operator over every pair; the table is read table[a][b], in the order n - w y. `not` goes
 * down to the comparisons: not (a and b) is (not a or not b), the greatest of the two turned. */
static void pairs(void **state)
{
	static const struct {
		const char *text;
		const char *table[4];
	} operators[] = {
	    {"signs has hot and leg has numb", {"nnnn", "n---", "n-ww", "n-wy"}},
	    {"signs has hot or leg has numb", {"n-wy", "--wy", "wwwy", "yyyy"}},
	    {"not (signs has hot and leg has numb)", {"yyyy", "y-w-", "ywww", "y-wn"}},
	    {"not (signs has hot or leg has numb)", {"y-wn", "---n", "w-wn", "nnnn"}},
	    {"not signs has hot and leg has numb", {"n-wy", "n---", "n-ww", "nnnn"}},
	    {"not signs has hot or leg has numb", {"yyyy", "--wy", "wwwy", "n-wy"}},
	    {"not signs has hot and not leg has numb", {"y-wn", "---n", "w-wn", "nnnn"}},
	    {"at least 1 of (signs has hot, leg has numb)", {"n-wy", "--wy", "wwwy", "yyyy"}},
	    {"at least 2 of (signs has hot, leg has numb)", {"nnnn", "n---", "n-ww", "n-wy"}},
	    {"not at least 1 of (signs has hot, leg has numb)", {"y-wn", "---n", "w-wn", "nnnn"}},
	    {"not at least 2 of (signs has hot, leg has numb)", {"yyyy", "y-w-", "ywww", "y-wn"}},
	    {"signs has any of [hot, swollen] and leg has numb", {"nnnn", "n---", "n-ww", "n-wy"}},
	    {"warm_joint and leg has numb", {"nnnn", "n---", "n-ww", "n-wy"}},
	    {"warm_joint or leg has numb", {"n-wy", "--wy", "wwwy", "yyyy"}},
	    {"not warm_joint and leg has numb", {"n-wy", "n---", "n-ww", "nnnn"}},
	    {"not (warm_joint or leg has numb)", {"y-wn", "---n", "w-wn", "nnnn"}},
	    {"at least 2 of (warm_joint, leg has numb)", {"nnnn", "n---", "n-ww", "n-wy"}},
	    {"not (not warm_joint or not leg has numb)", {"nnnn", "n---", "n-ww", "n-wy"}},
	};
	struct fake *f = *state;
	for (size_t o = 0; o < sizeof operators / sizeof *operators; o++)
		for (size_t a = 0; a < 4; a++)
			for (size_t b = 0; b < 4; b++) {
				set_a(f, a);
				set_b(f, b);
				is_worth(f, operators[o].text, operators[o].table[a][b], a, b);
			}
}

static void alone(void **state)
{
	static const struct {
		const char *text, *worth;
	} operators[] = {
	    {"signs has hot", "n-wy"},
	    {"not signs has hot", "y-wn"},
	    {"not not signs has hot", "n-wy"},
	    {"warm_joint", "n-wy"},
	    {"not warm_joint", "y-wn"},
	    {"(signs has hot)", "n-wy"},
	    {"at least 1 of (signs has hot)", "n-wy"},
	    {"signs has none of [hot, fever]", "y-wn"},
	};
	struct fake *f = *state;
	for (size_t o = 0; o < sizeof operators / sizeof *operators; o++)
		for (size_t a = 0; a < 4; a++) {
			set_a(f, a);
			is_worth(f, operators[o].text, operators[o].worth[a], a, a);
		}
}

/* The n-th greatest of three, told in another way than the engine: by counting. */
static char nth_greatest(size_t n, const size_t *truths)
{
	for (size_t level = 3; level > 0; level--) {
		size_t reach = 0;
		for (size_t i = 0; i < 3; i++)
			reach += truths[i] >= level;
		if (reach >= n)
			return line[level];
	}
	return 'n';
}

static void at_least(void **state)
{
	struct fake *f = *state;
	for (size_t k = 0; k < 3 * 64; k++) {
		size_t n = k / 64 + 1, t[3] = {k / 16 % 4, k / 4 % 4, k % 4};
		set_a(f, t[0]);
		set_b(f, t[1]);
		set_c(f, t[2]);
		const char *of = "of (signs has hot, leg has numb, pain >= 5)";
		is_worth(f, text_fmt(f->mem, "at least %zu %s", n, of), nth_greatest(n, t), t[0], t[1]);
		for (size_t i = 0; i < 3; i++)
			t[i] = t[i] == 0 ? 3 : t[i] == 3 ? 0 : t[i];
		is_worth(f, text_fmt(f->mem, "not at least %zu %s", n, of), nth_greatest(4 - n, t), t[0],
		    t[1]);
	}
}

/* ---- comparisons in every state of their question ---- */

enum { ANSWERED_YES, ANSWERED_NO, UNSURE, DECLINED, BY_RULES, BY_WITHHELD, NOT_REACHED, UNDECIDED,
	STATES };

static void put(struct fake *f, unsigned q, int state)
{
	static const struct {
		enum truth asked;
		bool passed;
	} without[STATES] = {[BY_RULES] = {TRUTH_NO, true}, [BY_WITHHELD] = {TRUTH_WITHHELD, true},
	    [NOT_REACHED] = {TRUTH_YES, false}, [UNDECIDED] = {TRUTH_NOT_ASKED, false}};
	if (state >= BY_RULES)
		fake_without(f, q, without[state].asked, without[state].passed);
	else if (state >= UNSURE && q == SIGNS)
		fake_mark(f, q, state == UNSURE ? MARK_UNSURE : MARK_DECLINED, MARK_NO, MARK_NO);
	else if (state >= UNSURE)
		fake_reply(f, q, state == UNSURE ? REPLY_UNSURE : REPLY_DECLINED);
	else if (q == MAIN || q == EXAM || q == DURATION)
		fake_pick(f, q, state == ANSWERED_YES ? 0 : 1);
	else if (q == SIGNS || q == TRIED)
		fake_mark(f, q, state == ANSWERED_YES ? MARK_YES : MARK_NO, MARK_NO, MARK_NO);
	else if (q == SHOT)
		fake_date(f, q, state == ANSWERED_YES ? "2026-10-01" : "2020-10-01");
	else
		fake_count(f, q, state == ANSWERED_YES ? "9" : "1");
}

static void every_state(void **state)
{
	static const struct {
		unsigned question;
		const char *text;
		const char *worth; /* yes, no, unsure, declined, by rules, by withheld, not reached, open */
	} comparisons[] = {
	    {MAIN, "main is knee", "ynww-w--"},
	    {MAIN, "main is not knee", "nyww-w--"},
	    {MAIN, "main is one of [knee, back]", "ynww-w--"},
	    {MAIN, "main is one of [knee, unsure]", "ynyw-w--"},
	    {MAIN, "main is not one of [knee, unsure]", "nynw-w--"},
	    {EXAM, "exam is yes", "ynww-w--"},
	    {EXAM, "exam is one of [yes, declined]", "ynwy-w--"},
	    {DURATION, "duration < from_6_weeks", "ynww-w--"},
	    {DURATION, "not duration >= from_6_weeks", "ynww-w--"},
	    {TRIED, "tried has exercise", "ynww-w--"},
	    {TRIED, "tried has any", "ynww-w--"},
	    {TRIED, "tried has any of [exercise, shots]", "ynww-w--"},
	    {TRIED, "tried has none of [exercise, shots]", "nyww-w--"},
	    {TRIED, "count(tried) >= 1", "ynww-w--"},
	    {SIGNS, "signs has hot", "ynww-w--"},
	    {SIGNS, "signs has any", "ynww-w--"},
	    {SIGNS, "signs has none", "nyww-w--"},
	    {SIGNS, "signs has swollen", "nnnn-w--"},
	    {SIGNS, "count(signs) >= 1", "ynww-w--"},
	    {PAIN, "pain >= 5", "ynww-w--"},
	    {PAIN, "pain between 5 and 9", "ynww-w--"},
	    {PAIN, "not pain between 5 and 9", "nyww-w--"},
	    {SHOT, "months since last_shot < 6", "ynww-w--"},
	    {PAIN, "pain is answered", "yynnnn--"},
	    {PAIN, "pain is unsure", "nnynnn--"},
	    {EXAM, "exam is declined", "nnnynn--"},
	    {PAIN, "pain is asked", "yyyynn--"},
	    {PAIN, "pain is not answered", "nnyyyy--"},
	    {SIGNS, "signs is answered", "yynnnn--"},
	    {SIGNS, "signs is unsure", "nnynnn--"},
	    {SIGNS, "signs is asked", "yyyynn--"},
	};
	struct fake *f = *state;
	for (size_t c = 0; c < sizeof comparisons / sizeof *comparisons; c++)
		for (int s = 0; s < STATES; s++) {
			put(f, comparisons[c].question, s);
			char got = fake_truth(f, comparisons[c].text);
			if (got != comparisons[c].worth[s]) {
				print_error("%s in state %d: %c\n", comparisons[c].text, s, got);
				fail();
			}
		}
}

/* Options and rows that are not offered, or stand open. */
static void not_offered(void **state)
{
	struct fake *f = *state;
	unsigned char *offered = f->offered[SIGNS];
	memset(offered, TRUTH_YES, 8);
	fake_mark(f, SIGNS, MARK_OPEN, MARK_NO, MARK_NO);
	f->standings[SIGNS].offered = offered;
	assert_int_equal(fake_truth(f, "signs has hot"), '-'); /* open row */
	assert_int_equal(fake_truth(f, "signs is answered"), '-');
	assert_int_equal(fake_truth(f, "signs is unsure"), '-');
	offered[0] = TRUTH_NO;
	assert_int_equal(fake_truth(f, "signs has hot"), '-');
	assert_int_equal(fake_truth(f, "not signs has hot"), '-');
	assert_int_equal(fake_truth(f, "signs is answered"), 'y');
	assert_int_equal(fake_truth(f, "signs is unsure"), 'n');
	offered[0] = TRUTH_WITHHELD;
	assert_int_equal(fake_truth(f, "signs has hot"), 'w');
	assert_int_equal(fake_truth(f, "signs has any"), 'w');
	assert_int_equal(fake_truth(f, "count(signs) >= 1"), 'w');
	offered[0] = TRUTH_YES;
	fake_mark(f, SIGNS, MARK_OPEN, MARK_UNSURE, MARK_NO);
	f->standings[SIGNS].offered = offered;
	assert_int_equal(fake_truth(f, "signs is unsure"), 'y'); /* whatever the open row becomes */
	assert_int_equal(fake_truth(f, "signs is answered"), 'n');
}

/* A pick that could not be made because something above was withheld might have been made; one
 * that the rules did not offer was not made. */
static void picks_not_offered(void **state)
{
	struct fake *f = *state;
	unsigned char *offered = f->offered[TRIED];
	memset(offered, TRUTH_YES, 8);
	offered[0] = TRUTH_WITHHELD;
	fake_mark(f, TRIED, MARK_OPEN, MARK_NO, MARK_NO);
	f->values[TRIED].marks[3] = MARK_YES;
	f->standings[TRIED].offered = offered;
	assert_int_equal(fake_truth(f, "tried has exercise"), 'w');
	assert_int_equal(fake_truth(f, "tried has any"), 'w');
	assert_int_equal(fake_truth(f, "tried has none of [shots]"), 'y');
	assert_int_equal(fake_truth(f, "count(tried) >= 1"), 'w');
	assert_int_equal(fake_truth(f, "count(tried) >= 2"), 'n');
	assert_int_equal(fake_truth(f, "not count(tried) >= 2"), 'y');
	assert_int_equal(fake_truth(f, "tried has none"), 'y');
	offered[0] = TRUTH_NO;
	assert_int_equal(fake_truth(f, "tried has exercise"), '-');
	assert_int_equal(fake_truth(f, "tried has any"), 'n');
	assert_int_equal(fake_truth(f, "count(tried) < 1"), 'y');
}

/* count() over rows: certain when the open ones cannot change it, else as true as they are. */
static void counting(void **state)
{
	static const struct {
		enum mark marks[3];
		const char *text;
		char worth;
	} cases[] = {
	    {{MARK_YES, MARK_YES, MARK_NO}, "count(signs) >= 2", 'y'},
	    {{MARK_YES, MARK_NO, MARK_NO}, "count(signs) >= 2", 'n'},
	    {{MARK_YES, MARK_YES, MARK_UNSURE}, "count(signs) >= 2", 'y'},
	    {{MARK_YES, MARK_UNSURE, MARK_NO}, "count(signs) >= 2", 'w'},
	    {{MARK_YES, MARK_DECLINED, MARK_OPEN}, "count(signs) >= 2", 'w'},
	    {{MARK_YES, MARK_OPEN, MARK_NO}, "count(signs) >= 2", '-'},
	    {{MARK_YES, MARK_UNSURE, MARK_OPEN}, "count(signs) >= 3", '-'},
	    {{MARK_UNSURE, MARK_NO, MARK_NO}, "count(signs) >= 2", 'n'},
	    {{MARK_YES, MARK_YES, MARK_UNSURE}, "count(signs) <= 2", 'w'},
	    {{MARK_YES, MARK_YES, MARK_OPEN}, "count(signs) <= 2", '-'},
	    {{MARK_NO, MARK_UNSURE, MARK_OPEN}, "count(signs) <= 2", 'y'},
	    {{MARK_YES, MARK_YES, MARK_YES}, "count(signs) <= 2", 'n'},
	    {{MARK_YES, MARK_NO, MARK_NO}, "count(signs) = 1", 'y'},
	    {{MARK_YES, MARK_YES, MARK_UNSURE}, "count(signs) = 1", 'n'},
	    {{MARK_YES, MARK_UNSURE, MARK_NO}, "count(signs) = 1", 'w'},
	    {{MARK_YES, MARK_OPEN, MARK_NO}, "count(signs) = 1", '-'},
	    {{MARK_NO, MARK_UNSURE, MARK_UNSURE}, "count(signs) = 1", 'w'},
	    {{MARK_YES, MARK_UNSURE, MARK_NO}, "count(signs) between 1 and 2", 'y'},
	    {{MARK_YES, MARK_YES, MARK_UNSURE}, "count(signs) between 1 and 2", 'w'},
	};
	struct fake *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fake_mark(f, SIGNS, cases[i].marks[0], cases[i].marks[1], cases[i].marks[2]);
		is_worth(f, cases[i].text, cases[i].worth, i % 4, i % 4);
	}
}

/* Today is 21 November 2026. */
static void dates(void **state)
{
	static const struct {
		const char *date, *text;
		char worth;
	} cases[] = {
	    {"2026-05-22", "months since last_shot < 6", 'y'},
	    {"2026-05-21", "months since last_shot < 6", 'n'},
	    {"2026-11-21", "days since last_shot = 0", 'y'},
	    {"2026-11-07", "weeks since last_shot >= 2", 'y'},
	    {"2026-11-08", "weeks since last_shot >= 2", 'n'},
	    {"2024-11-22", "years since last_shot < 2", 'y'},
	    {"2026-05", "months since last_shot < 6", 'w'},
	    {"2026-06", "months since last_shot < 6", 'y'},
	    {"2026-04", "months since last_shot < 6", 'n'},
	    {"2026-05", "months since last_shot between 5 and 6", 'y'},
	    {"2026-05", "months since last_shot = 6", 'w'},
	    {"2026-11", "days since last_shot <= 20", 'y'},
	    {"2026-11", "days since last_shot < 20", 'w'},
	    {"2025", "years since last_shot < 1", 'w'},
	    {"2024", "years since last_shot < 1", 'n'},
	    {"2025", "not years since last_shot < 1", 'w'},
	    {"about 6 months ago", "months since last_shot < 6", 'n'},
	    {"about 6 months ago", "months since last_shot <= 6", 'y'},
	    {"about 2 years ago", "months since last_shot = 24", 'y'},
	    {"about 18 months ago", "years since last_shot = 1", 'y'},
	    {"about 1 month ago", "weeks since last_shot < 4", 'n'},
	    {"about 1 month ago", "days since last_shot < 30", 'w'},
	    {"about 1 year ago", "days since last_shot >= 300", 'y'},
	};
	struct fake *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fake_date(f, SHOT, cases[i].date);
		if (fake_truth(f, cases[i].text) != cases[i].worth) {
			print_error("%s: %s\n", cases[i].date, cases[i].text);
			fail();
		}
	}
}

static void exact_numbers(void **state)
{
	struct fake *f = *state;
	fake_count(f, TEMP, "38.5");
	assert_int_equal(fake_truth(f, "temperature = 38.500000"), 'y');
	assert_int_equal(fake_truth(f, "temperature > 38.499999"), 'y');
	assert_int_equal(fake_truth(f, "temperature >= 38.500001"), 'n');
	assert_int_equal(fake_truth(f, "temperature between 38.5 and 38.5"), 'y');
}

static void own_words(void **state)
{
	struct fake *f = *state;
	fake_clear(f, WORDS_OWN)->text = "";
	fake_confirm(f, WORDS_OWN);
	assert_int_equal(fake_truth(f, "own_words is answered"), 'n'); /* left blank */
	f->values[WORDS_OWN].text = "stairs";
	assert_int_equal(fake_truth(f, "own_words is answered"), 'y');
}

static void shown(void **state)
{
	struct fake *f = *state;
	f->scope.promise = true;
	f->shown[0] = f->shown_kind[1] = true;
	assert_int_equal(fake_truth(f, "shows hot_joint"), 'y');
	assert_int_equal(fake_truth(f, "shows urgent and not shows emergency"), 'y');
	assert_int_equal(fake_truth(f, "not shows hot_joint"), 'n');
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(pairs), WITH(alone), WITH(at_least), WITH(every_state),
	    WITH(not_offered), WITH(picks_not_offered), WITH(counting), WITH(dates),
	    WITH(exact_numbers), WITH(own_words), WITH(shown)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
