/* "I do not know" anywhere never shows less safety than "no". A warning is shown when its
 * condition is yes, and listed among the signs not known when it is withheld; so over random
 * conditions without negation and random answers:
 *   1. a "no" turned into "I do not know" never lowers a condition that asks for a yes;
 *   2. any answer turned into "I do not know" or "I prefer not to say" leaves what was shown or
 *      listed at least listed, whatever the comparisons are. */
#include "expr_fake.h"

enum { ROUNDS = 4000, CHANGES = 12 };

static unsigned random_below(uint32_t *seed, unsigned n)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (*seed >> 8) % n;
}

/* Comparisons that ask for a yes, then such as any answer can fulfil. */
static const char *const wants_yes[] = {"signs has hot", "signs has swollen", "signs has fever",
    "leg has numb", "leg has any", "exam is yes", "signs has any of [hot, fever]",
    "leg has all of [numb, cold]", "count(signs) >= 2", "count(leg) > 0", "warm_joint"};
static const char *const wants_some[] = {"exam is no", "main is knee",
	"main is one of [hip, unsure]", "pain >= 5", "pain < 3", "pain between 2 and 6",
	"count(signs) = 1", "count(signs) <= 1", "count(tried) < 2", "tried has any", "tried has none",
	"duration >= from_6_weeks", "months since last_shot < 6", "years since last_shot = 1",
	"long_pain", "exam is declined", "signs is unsure"};

enum {
	WANTS_YES = sizeof wants_yes / sizeof *wants_yes,
	WANTS_SOME = sizeof wants_some / sizeof *wants_some
};

static void random_condition(uint32_t *seed, bool only_yes, unsigned depth, struct buf *out)
{
	static const char *const between[] = {" and ", " or ", ", "};
	unsigned kind = random_below(seed, depth == 0 ? 1 : 4);
	unsigned parts = 2 + random_below(seed, 2), leaf = random_below(seed, WANTS_YES + WANTS_SOME);
	if (kind == 0) {
		buf_text(out, only_yes || leaf < WANTS_YES ? wants_yes[leaf % WANTS_YES]
		                                           : wants_some[leaf - WANTS_YES]);
		return;
	}
	if (kind == 3)
		buf_fmt(out, "at least %u of ", 1 + random_below(seed, parts));
	buf_char(out, '(');
	for (unsigned i = 0; i < parts; i++) {
		buf_text(out, i ? between[kind - 1] : "");
		random_condition(seed, only_yes, depth - 1, out);
	}
	buf_char(out, ')');
}

static void random_answer(struct fake *f, unsigned q, uint32_t *seed)
{
	static const char *const dates[] = {"2026-10", "2026-05", "2025", "about 6 months ago"};
	unsigned n = random_below(seed, 10);
	enum mark marks[3];
	for (int i = 0; i < 3; i++)
		marks[i] = (enum mark)random_below(seed, 5);
	if (q == SIGNS || q == LEG)
		fake_mark(f, q, marks[0], marks[1], marks[2]);
	else if (q == TRIED)
		fake_mark(f, q, n & 1 ? MARK_YES : MARK_NO, n & 2 ? MARK_YES : MARK_NO, MARK_NO);
	else if (q == SHOT)
		fake_date(f, q, dates[n % 4]);
	else
		fake_clear(f, q)->pick = n % (q == EXAM ? 2 : 3);
	f->values[q].number = num_of(n);
	fake_confirm(f, q);
	if (n == 9 && q != SIGNS && q != LEG)
		fake_reply(f, q, REPLY_UNSURE);
	if (n == 8)
		fake_without(f, q, (enum truth)random_below(seed, 4), true);
}

static const unsigned answered[] = {MAIN, SIGNS, DURATION, PAIN, TRIED, SHOT, EXAM, LEG};

/* "No" becomes "I do not know" in one place. False: nothing was "no" there. */
static bool unsure_for_no(struct fake *f, uint32_t *seed)
{
	unsigned q = answered[random_below(seed, sizeof answered / sizeof *answered)];
	unsigned row = random_below(seed, 3);
	struct value *v = &f->values[q];
	if (!f->standings[q].value || v->reply != REPLY_GIVEN)
		return false;
	if (q == EXAM && v->pick == 1)
		v->reply = REPLY_UNSURE;
	else if ((q == SIGNS || q == LEG) && v->marks[row] == MARK_NO)
		v->marks[row] = MARK_UNSURE;
	else
		return false;
	return true;
}

static bool not_known_for_any(struct fake *f, uint32_t *seed)
{
	unsigned q = answered[random_below(seed, sizeof answered / sizeof *answered)];
	bool declined = random_below(seed, 2) == 0;
	if (!f->standings[q].value)
		return false;
	if (q == SIGNS || q == LEG)
		f->values[q].marks[random_below(seed, 3)] = declined ? MARK_DECLINED : MARK_UNSURE;
	else
		f->values[q].reply = declined ? REPLY_DECLINED : REPLY_UNSURE;
	return true;
}

/* Conditions about being unsure or declined are for that very answer: left out of change 2. */
static bool about_state(const char *text)
{
	return strstr(text, "declined") || strstr(text, "unsure");
}

static void check(struct fake *f, uint32_t *seed, bool only_yes)
{
	struct buf text = buf_new(f->mem);
	random_condition(seed, only_yes, 3, &text);
	const struct expr *e = fake_right(f, buf_end(&text));
	for (size_t i = 0; i < sizeof answered / sizeof *answered; i++)
		random_answer(f, answered[i], seed);
	fake_settle(f);
	enum truth before = expr_truth(e, &f->scene);
	for (int i = 0; i < CHANGES; i++) {
		bool changed = only_yes ? unsure_for_no(f, seed) : not_known_for_any(f, seed);
		fake_settle(f);
		enum truth after = expr_truth(e, &f->scene);
		enum truth least = !only_yes && before == TRUTH_YES ? TRUTH_WITHHELD : before;
		if (changed && after < least && (only_yes || !about_state(buf_end(&text)))) {
			print_error("%s: %d became %d\n", buf_end(&text), before, after);
			fail();
		}
		before = after;
	}
}

static void no_becomes_not_known(void **state)
{
	uint32_t seed = 20261121;
	for (int i = 0; i < ROUNDS; i++)
		check(*state, &seed, true);
}

static void any_becomes_not_known(void **state)
{
	uint32_t seed = 7;
	for (int i = 0; i < ROUNDS; i++)
		check(*state, &seed, false);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(no_becomes_not_known), WITH(any_becomes_not_known)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
