/* Every way to write a condition, and the tree it becomes. */
#include "expr_fake.h"

static const char *const signs[] = {[AT_LEAST] = ">=", [AT_MOST] = "<=", [MORE] = ">",
    [LESS] = "<", [EQUAL] = "="};
static const char *const states[] = {"answered", "unsure", "declined", "asked"};

static const char *name_of(enum name_kind kind, unsigned index)
{
	for (size_t i = 0; i < FAKE_NAMES; i++)
		if (fake_names[i].kind == kind && fake_names[i].index == index)
			return fake_names[i].id;
	return "?";
}

static void draw(const struct fake *f, const struct expr *e, struct buf *out);

static void draw_group(const struct fake *f, const struct expr *e, struct buf *out)
{
	static const char *const words[] = {[OP_AND] = "and", [OP_OR] = "or", [OP_NOT] = "not"};
	if (e->op == OP_LEAST)
		buf_fmt(out, "(least %u", e->least);
	else
		buf_fmt(out, "(%s", words[e->op]);
	for (unsigned i = 0; i < e->nparts; i++) {
		buf_char(out, ' ');
		draw(f, e->parts[i], out);
	}
	buf_char(out, ')');
}

static void draw(const struct fake *f, const struct expr *e, struct buf *out)
{
	const char *q = name_of(NAME_QUESTION, e->question);
	const struct domain *d = &f->domains[e->question];
	switch (e->op) {
	case OP_ALWAYS: buf_text(out, "always"); break;
	case OP_DEFINITION: buf_text(out, name_of(NAME_DEFINITION, e->definition)); break;
	case OP_SHOWS: buf_fmt(out, "shows:%s", name_of(NAME_FINDING, e->definition)); break;
	case OP_SHOWS_KIND: buf_fmt(out, "kind:%u", e->definition); break;
	case OP_IS: buf_fmt(out, "%s=%s", q, d->options[e->option].id); break;
	case OP_HAS: buf_fmt(out, "%s/%s", q, d->options[e->option].id); break;
	case OP_HAS_ANY: buf_fmt(out, "%s/*", q); break;
	case OP_STATE: buf_fmt(out, "%s:%s", q, states[e->state]); break;
	case OP_RANK: buf_fmt(out, "%s%s%s", q, signs[e->compare], d->options[e->option].id); break;
	case OP_COUNT: buf_fmt(out, "#%s%s", q, signs[e->compare]); break;
	case OP_NUMBER: buf_fmt(out, "%s%s", q, signs[e->compare]); break;
	case OP_SINCE:
		buf_fmt(out, "%s-%s%s", date_unit_names[e->unit], q, signs[e->compare]);
		break;
	default: draw_group(f, e, out);
	}
	if (e->op == OP_COUNT || e->op == OP_NUMBER || e->op == OP_SINCE)
		num_write(e->number, out);
}

struct form {
	const char *text, *tree;
};

static void hold(struct fake *f, const struct form *forms, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct buf tree = buf_new(f->mem);
		draw(f, fake_right(f, forms[i].text), &tree);
		assert_string_equal(buf_end(&tree), forms[i].tree);
	}
}

#define HOLD(f, forms) hold((f), (forms), sizeof(forms) / sizeof *(forms))

static void options(void **state)
{
	static const struct form forms[] = {
	    {"main is knee", "main=knee"},
	    {"main is not back", "(not main=back)"},
	    {"main is one of [knee, hip]", "(or main=knee main=hip)"},
	    {"main is one of [knee, hip, unsure]", "(or main=knee main=hip main:unsure)"},
	    {"exam is one of [yes, unsure, declined]", "(or exam=yes exam:unsure exam:declined)"},
	    {"main is not one of [knee, hip]", "(not (or main=knee main=hip))"},
	    {"main is one of [knee]", "main=knee"},
	    {"exam is yes", "exam=yes"},
	    {"exam is no", "exam=no"},
	    {"main is one of [knee,hip]", "(or main=knee main=hip)"},
	    {"main  is\n  knee", "main=knee"},
	};
	HOLD(*state, forms);
}

static void sets_and_rows(void **state)
{
	static const struct form forms[] = {
	    {"tried has shots", "tried/shots"},
	    {"tried has any of [exercise, therapy]", "(or tried/exercise tried/therapy)"},
	    {"tried has all of [exercise, therapy]", "(and tried/exercise tried/therapy)"},
	    {"tried has none of [exercise, shots]", "(not (or tried/exercise tried/shots))"},
	    {"tried has none of [exercise]", "(not tried/exercise)"},
	    {"tried has any", "tried/*"},
	    {"tried has none", "tried/none"},
	    {"signs has hot", "signs/hot"},
	    {"signs has any", "(or signs/hot signs/swollen signs/fever)"},
	    {"signs has none", "(not (or signs/hot signs/swollen signs/fever))"},
	    {"signs has all of [hot, fever]", "(and signs/hot signs/fever)"},
	    {"count(tried) >= 2", "#tried>=2"},
	    {"count( signs ) = 1", "#signs=1"},
	    {"count(tried) between 1 and 2", "(and #tried>=1 #tried<=2)"},
	};
	HOLD(*state, forms);
}

static void numbers(void **state)
{
	static const struct form forms[] = {
	    {"pain >= 7", "pain>=7"},
	    {"pain <= 7", "pain<=7"},
	    {"pain > 7", "pain>7"},
	    {"pain < 7", "pain<7"},
	    {"pain = 7", "pain=7"},
	    {"pain>=7", "pain>=7"},
	    {"pain >= 007", "pain>=7"},
	    {"pain between 3 and 6", "(and pain>=3 pain<=6)"},
	    {"wait >= 3 months", "wait>=3"},
	    {"wait between 3 and 6 months", "(and wait>=3 wait<=6)"},
	    {"wait between 3 months and 6 months", "(and wait>=3 wait<=6)"},
	    {"temperature >= 38.5", "temperature>=38.5"},
	    {"temperature >= 38.50 °C", "temperature>=38.5"},
	    {"temperature >= 38.5°C and pain > 1", "(and temperature>=38.5 pain>1)"},
	    {"duration >= from_6_weeks", "duration>=from_6_weeks"},
	    {"duration < from_3_months", "duration<from_3_months"},
	    {"months since last_shot < 6", "months-last_shot<6"},
	    {"days since last_shot <= 14 days", "days-last_shot<=14"},
	    {"years since last_shot between 1 and 2", "(and years-last_shot>=1 years-last_shot<=2)"},
	};
	HOLD(*state, forms);
}

static void words(void **state)
{
	static const struct form forms[] = {
	    {"pain is unsure", "pain:unsure"},
	    {"pain is not unsure", "(not pain:unsure)"},
	    {"signs is answered", "signs:answered"},
	    {"last_shot is asked", "last_shot:asked"},
	    {"exam is declined", "exam:declined"},
	    {"own_words is answered", "own_words:answered"},
	    {"warm_joint", "warm_joint"},
	    {"not pain >= 7", "(not pain>=7)"},
	    {"not warm_joint and long_pain", "(and (not warm_joint) long_pain)"},
	    {"not (pain >= 7 and warm_joint)", "(not (and pain>=7 warm_joint))"},
	    {"not not warm_joint", "(not (not warm_joint))"},
	    {"long_pain and warm_joint and pain > 1", "(and long_pain warm_joint pain>1)"},
	    {"main is knee and (pain >= 7 or long_pain)", "(and main=knee (or pain>=7 long_pain))"},
	    {"((warm_joint))", "warm_joint"},
	    {"at least 2 of (pain >= 7, long_pain, signs has fever)",
	        "(least 2 pain>=7 long_pain signs/fever)"},
	    {"at least 1 of (pain >= 7 and long_pain, warm_joint or exam is yes)",
	        "(least 1 (and pain>=7 long_pain) (or warm_joint exam=yes))"},
	};
	HOLD(*state, forms);
}

static void in_findings_and_promises(void **state)
{
	struct fake *f = *state;
	const struct expr *then;
	struct buf tree = buf_new(f->mem);
	f->scope.always = true;
	draw(f, fake_right(f, "always"), &tree);
	f->scope.always = false;
	f->scope.promise = true;
	const struct node *node = fake_node(f, "signs has hot implies shows hot_joint or shows urgent");
	const struct expr *e = expr_read_promise(node, &f->scope, f->mem, &f->diags, &then);
	assert_non_null(e);
	assert_non_null(then);
	buf_text(&tree, "; ");
	draw(f, e, &tree);
	buf_text(&tree, " -> ");
	draw(f, then, &tree);
	assert_string_equal(buf_end(&tree), "always; signs/hot -> (or shows:hot_joint kind:1)");
	e = expr_read_promise(fake_node(f, "exam is no"), &f->scope, f->mem, &f->diags, &then);
	assert_non_null(e);
	assert_null(then);
	assert_int_equal(f->diags.n, 0);
}

/* The place of each part, so that a reason or an error can point at it. */
static void places(void **state)
{
	struct fake *f = *state;
	const struct expr *e = fake_right(f, "main is knee and  not pain between 3 and 6");
	struct str first = span_text(e->parts[0]->at), second = span_text(e->parts[1]->parts[0]->at);
	assert_true(str_is(first, "main is knee"));
	assert_true(str_is(second, "pain between 3 and 6"));
	assert_int_equal(e->at.len, strlen("main is knee and  not pain between 3 and 6"));
}

static void reserved(void **state)
{
	(void)state;
	assert_true(expr_reserved(STR("between")));
	assert_true(expr_reserved(STR("rest")));
	assert_false(expr_reserved(STR("yes")));
	assert_false(expr_reserved(STR("months")));
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(options), WITH(sets_and_rows), WITH(numbers),
	    WITH(words), WITH(in_findings_and_promises), WITH(places), cmocka_unit_test(reserved)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
