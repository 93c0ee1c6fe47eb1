/* The plan: every step after what it depends on, no dependent forgotten; the hash; safety. */
#include "session_pack.h"

#include "random_pack.h"

enum { PACKS = 300 };

/* Does the list hold it? Twice would be work done twice. */
static bool lists(const struct numbers *list, unsigned number)
{
	unsigned n = 0;
	for (unsigned i = 0; i < list->n; i++)
		n += list->list[i] == number;
	assert_true(n <= 1);
	return n == 1;
}

static void check_edge(const struct ruleset *r, unsigned on, unsigned step)
{
	assert_true(on < step);
	assert_true(lists(&r->steps[on].dependents, step));
}

/* What a condition names itself, found here without the planner's help. */
static void check_condition(const struct ruleset *r, const struct expr *e, unsigned step)
{
	if (!e)
		return;
	if (e->op == OP_DEFINITION)
		check_edge(r, r->definition_step[e->definition], step);
	else if (expr_is_leaf(e) && e->op < OP_SHOWS)
		check_edge(r, r->question_step[e->question], step);
	for (unsigned i = 0; i < e->nparts; i++)
		check_condition(r, e->parts[i], step);
}

static void check_question(const struct ruleset *r, unsigned index)
{
	const struct question *q = &r->questions[index];
	unsigned step = r->question_step[index];
	check_edge(r, r->section_step[q->section], step);
	check_condition(r, q->when, step);
	check_condition(r, q->unless, step);
	for (unsigned i = 0; i < q->domain.noptions; i++)
		check_condition(r, q->domain.options[i].when, step);
	if (q->domain.from >= 0)
		check_edge(r, r->question_step[q->domain.from], step);
}

static void check_plan(const struct ruleset *r)
{
	assert_int_equal(r->nsteps, r->nsections + r->nquestions + r->ndefinitions + r->nfindings);
	for (unsigned i = 0; i < r->nsections; i++) {
		check_condition(r, r->sections[i].when, r->section_step[i]);
		for (unsigned f = 0; f < r->nfindings; f++)
			if (r->findings[f].ends_after >= 0 && (unsigned)r->findings[f].ends_after < i)
				check_edge(r, r->finding_step[f], r->section_step[i]);
	}
	for (unsigned i = 0; i < r->nquestions; i++)
		check_question(r, i);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		check_condition(r, r->definitions[i].is, r->definition_step[i]);
	for (unsigned i = 0; i < r->nfindings; i++)
		check_condition(r, r->findings[i].when, r->finding_step[i]);
	for (unsigned i = 0; i < r->nsteps; i++) /* and no step depends on what it does not use */
		for (unsigned k = 0; k < r->steps[i].dependents.n; k++)
			assert_true(r->steps[i].dependents.list[k] > i);
}

/* Each thing has one step, and the step knows whose it is. */
static void check_numbers(const struct ruleset *r)
{
	unsigned n[STEP_FINDING + 1] = {0};
	for (unsigned i = 0; i < r->nsteps; i++) {
		const struct step *s = &r->steps[i];
		const unsigned *of[] = {r->section_step, r->question_step, r->definition_step,
		    r->finding_step};
		assert_int_equal(of[s->kind][s->index], i);
		n[s->kind]++;
	}
	assert_int_equal(n[STEP_QUESTION], r->nquestions);
	assert_int_equal(n[STEP_FINDING], r->nfindings);
}

static void every_step_stands_after_what_it_depends_on(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 4711};
	unsigned loaded = 0;
	check_plan(fixture_rules(fx, TALK));
	check_numbers(fixture_rules(fx, TALK));
	for (int i = 0; i < PACKS; i++) {
		struct random_pack p = {.chance = chance, .out = buf_new(fx->mem)};
		struct bundle b = {.rules = fixture_source(fx, "r.yaml", random_pack(&p))};
		struct diags diags = diags_new(fx->mem);
		const struct ruleset *r = load_ruleset(&b, fx->mem, &diags);
		chance = p.chance;
		loaded += r != NULL;
		if (r) {
			check_plan(r);
			check_numbers(r);
		}
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
	}
	assert_true(loaded > 20);
}

#define ENDS                                                                                      \
	TALK_HEAD                                                                                     \
	"sections:\n"                                                                                 \
	"  - {id: first, title: One, questions: [{id: a, ask: A?, label: A, type: yes/no}]}\n"        \
	"  - {id: second, title: Two, when: grown,\n"                                                 \
	"     questions: [{id: b, ask: B?, label: B, type: yes/no,\n"                                 \
	"     when: not small}]}\n"                                                                   \
	"  - {id: third, title: Three, questions: [{id: c, ask: C?, label: C, type: yes/no,\n"        \
	"     for: summary}]}\n"                                                                      \
	"definitions:\n  grown: a is yes\n  small: not grown\n  late: b is yes and grown\n"           \
	"findings:\n"                                                                                 \
	"  - {id: stop, kind: caution, when: late or small, ends after: second, title: T, say: S.,\n" \
	"     cite: [s]}\n"                                                                           \
	"  - {id: free, kind: ask, say: S., cite: [s]}\n"                                             \
	"sources:\n  s: {kind: clinic, file: a.txt}\n"

static void definitions_and_ends_have_their_place(void **state)
{
	struct fixture *fx = *state;
	const struct ruleset *r = fixture_rules(fx, ENDS);
	check_plan(r);
	check_numbers(r);
	assert_true(r->finding_step[0] < r->section_step[2]);
	assert_int_equal(r->finding_step[1], 0); /* it rests on nothing */
	const struct step *stop = &r->steps[r->finding_step[0]];
	assert_int_equal(stop->mentions.n, 2); /* definitions opened */
	assert_true(lists(&stop->mentions, 0) && lists(&stop->mentions, 1));
}

/* Through other questions too: a fall decides whether its signs are asked. */
static void safety_reaches_up_to_what_decides(void **state)
{
	static const char *const yes[] = {"sites", "injury", "after", "nerves", "fever", NULL};
	static const char *const no[] = {"main", "duration", "pain", "tried", "helped", "shot", "wait",
	    "sugar", "words", NULL};
	struct fixture *fx = *state;
	const struct ruleset *r = fixture_rules(fx, TALK);
	for (const char *const *id = yes; *id; id++)
		assert_true(r->questions[ruleset_question(r, str_of(*id))].safety);
	for (const char *const *id = no; *id; id++)
		assert_false(r->questions[ruleset_question(r, str_of(*id))].safety);
}

/* Worked out for these bytes by another program. */
static void the_hash_is_that_of_the_bytes(void **state)
{
	static const char small[] = TALK_HEAD
	    "sections:\n  - {id: a, title: A, questions: [{id: q, ask: Q?, label: Q, type: yes/no,\n"
	    "     for: summary}]}\nfindings:\n  - {id: f, kind: ask, say: S., cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n";
	struct fixture *fx = *state;
	struct ruleset *r = fixture_rules(fx, small);
	assert_int_equal(strlen(r->sha256), 64);
	assert_string_equal(r->sha256,
	    "1ef09c4dc3b7caaf35874963e925c75c3b125ae309985a347338a371ba1c8fee");
	const char *more = text_fmt(fx->mem, "%s\n", small);
	assert_string_not_equal(fixture_rules(fx, more)->sha256, r->sha256);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_step_stands_after_what_it_depends_on),
	    TEST(definitions_and_ends_have_their_place),
	    TEST(safety_reaches_up_to_what_decides),
	    TEST(the_hash_is_that_of_the_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
