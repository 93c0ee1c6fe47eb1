/* What decided a condition, and what can be said of it without any answer. */
#include "expr_fake.h"

static const char *atom_text(struct fake *f, const struct atom *a)
{
	const char *q = "?", *o = "";
	for (size_t i = 0; i < FAKE_NAMES; i++)
		if (fake_names[i].kind == NAME_QUESTION && fake_names[i].index == a->question)
			q = fake_names[i].id;
	if (a->option >= 0)
		o = f->domains[a->question].options[a->option].id;
	return text_fmt(f->mem, "%s%s%s%s%s", a->negated ? "!" : "", q, *o ? "." : "", o,
	    a->state ? "?" : "");
}

static void decides(struct fake *f, const char *text, const char *wanted)
{
	const struct expr *e = fake_right(f, text);
	struct atoms atoms = {.mem = f->mem};
	struct buf got = buf_new(f->mem);
	fake_settle(f);
	expr_reasons(e, &f->scene, &atoms);
	for (size_t i = 0; i < atoms.n; i++)
		buf_fmt(&got, "%s%s", i ? " " : "", atom_text(f, &atoms.list[i]));
	assert_string_equal(buf_end(&got), wanted);
}

static void reasons(void **state)
{
	struct fake *f = *state;
	fake_mark(f, SIGNS, MARK_YES, MARK_UNSURE, MARK_NO);
	fake_mark(f, TRIED, MARK_YES, MARK_NO, MARK_YES);
	fake_pick(f, MAIN, 0);
	fake_count(f, PAIN, "9");
	fake_reply(f, EXAM, REPLY_UNSURE);
	fake_pick(f, DURATION, 2);
	decides(f, "main is knee and pain >= 7", "main pain");
	decides(f, "main is knee or pain < 7", "main");
	decides(f, "signs has any", "signs.hot");
	decides(f, "warm_joint", "signs.hot");
	decides(f, "warm_joint and signs has hot and long_pain", "signs.hot duration");
	decides(f, "not pain < 7", "!pain");
	decides(f, "tried has none of [therapy]", "!tried.therapy");
	decides(f, "tried has any", "tried.exercise tried.shots");
	decides(f, "count(tried) >= 2", "tried.exercise tried.shots");
	decides(f, "count(tried) < 3", "tried");
	decides(f, "exam is unsure", "exam?");
	decides(f, "at least 2 of (pain >= 7, signs has fever, main is knee)", "pain main");
	decides(f, "signs has swollen and pain >= 7", "signs.swollen"); /* withheld */
	decides(f, "signs has all of [swollen, hot] and exam is yes", "signs.swollen exam");
	decides(f, "count(signs) >= 2", "signs.swollen");
	decides(f, "pain >= 7 and pain >= 8", "pain");
	decides(f, "main is knee and not (pain < 2 or main is hip)", "main !pain !main");
}

static void always_needs_nothing(void **state)
{
	struct fake *f = *state;
	f->scope.always = true;
	decides(f, "always", "");
}

struct seen {
	unsigned leaves, negated;
	unsigned most;
};

static bool visit(void *ctx, const struct expr *leaf, bool negated)
{
	struct seen *seen = ctx;
	assert_true(expr_is_leaf(leaf));
	seen->leaves++;
	seen->negated += negated;
	return seen->leaves < seen->most;
}

static void leaves(void **state)
{
	struct fake *f = *state;
	struct seen seen = {.most = 100};
	const struct expr *e = fake_right(f,
	    "warm_joint and not (pain > 1 or not long_pain) and at least 1 of (exam is yes, pain < 9)");
	assert_true(expr_leaves(e, f->definitions, false, visit, &seen));
	assert_int_equal(seen.leaves, 6);
	assert_int_equal(seen.negated, 1);
	seen = (struct seen){.most = 3};
	assert_false(expr_leaves(e, f->definitions, false, visit, &seen));
	assert_int_equal(seen.leaves, 3);
}

static void needs_answer(void **state)
{
	static const struct {
		const char *text;
		unsigned question;
		bool needs;
	} cases[] = {
	    {"pain >= 7", PAIN, true},
	    {"pain >= 7", WAIT, false},
	    {"not pain >= 7", PAIN, true},
	    {"pain is answered", PAIN, true},
	    {"pain is not answered", PAIN, false},
	    {"pain is unsure", PAIN, false},
	    {"pain is asked", PAIN, false},
	    {"pain >= 7 and main is knee", PAIN, true},
	    {"pain >= 7 or main is knee", PAIN, false},
	    {"pain >= 7 or pain < 2", PAIN, true},
	    {"not (pain >= 7 or main is knee)", PAIN, true},
	    {"not (pain >= 7 and main is knee)", PAIN, false},
	    {"main is one of [knee, unsure]", MAIN, false},
	    {"long_pain and exam is yes", DURATION, true},
	    {"not long_pain", DURATION, true},
	    {"at least 2 of (pain > 1, pain > 2, exam is yes)", PAIN, true},
	    {"at least 1 of (pain > 1, pain > 2, exam is yes)", PAIN, false},
	    {"not at least 2 of (pain > 1, pain > 2, exam is yes)", PAIN, true},
	    {"tried has none of [shots]", TRIED, true},
	};
	struct fake *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct expr *e = fake_right(f, cases[i].text);
		if (expr_needs_answer(e, f->definitions, cases[i].question) != cases[i].needs) {
			print_error("%s\n", cases[i].text);
			fail();
		}
	}
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(reasons), WITH(always_needs_nothing), WITH(leaves),
	    WITH(needs_answer)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
