/* What is said of rules that load: unused things, sources past their day. */
#include "check_pack.h"

static const struct date today = {2026, 11, 21};

static void run(struct pack *p, struct more more)
{
	pack_load(p, more, NULL);
	check_ruleset(p->rules, today, &p->diags);
}

static void nothing_to_say(void **state)
{
	struct pack *p = *state;
	run(p, (struct more){NULL, NULL, NULL, NULL});
	pack_print(p);
	assert_int_equal(p->diags.n, 0);
}

#define QUESTION                                                                                   \
	"      - {id: other, ask: O?, label: O, type: whole number, range: 0 to 9, unsure: no"

static void unused_question(void **state)
{
	struct pack *p = *state;
	run(p, (struct more){.questions = QUESTION "}\n"});
	pack_says(p, DIAG_W220, "other", "for: summary");
}

/* Each of these is a use. */
static void used_question(void **state)
{
	static const struct more uses[] = {
		{.questions = QUESTION ", for: summary}\n"},
		{.questions = QUESTION "}\n",
			.definitions = "  many: other >= 3\n",
			.findings = "  - {id: f, kind: ask, when: many, say: S., cite: [src]}\n"},
		{.questions = QUESTION "}\n",
			.findings = "  - {id: f, kind: ask, when: other > 2, say: S., cite: [src]}\n"},
		{.questions = QUESTION "}\n",
			.findings = "  - {id: f, kind: ask, say: \"I said {other}.\", cite: [src]}\n"},
		{.questions =
				QUESTION "}\n      - {id: last, ask: L?, label: L, type: yes/no, for: summary, "
						 "when: other > 2}\n"},
		{.questions =
				QUESTION "}\n      - {id: last, ask: L?, label: L, type: yes/no, for: summary, "
						 "unless: other > 2}\n"},
		{.questions =
				QUESTION "}\n      - id: last\n        ask: L?\n        label: L\n        type: "
						 "pick one\n        for: summary\n        options: {a: A, b: {label: "
						 "B, when: other > 2}}\n"},
		{.questions =
				QUESTION "}\n  - id: more\n    title: More\n    when: other > 2\n    questions:\n"
						 "      - {id: last, ask: L?, label: L, type: yes/no, for: summary}\n"},
	};
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		struct pack *p = *state;
		run(p, uses[i]);
		pack_print(p);
		assert_int_equal(p->diags.n, 0);
	}
}

static void promise_is_no_use(void **state)
{
	struct pack *p = *state;
	run(p, (struct more){.questions = QUESTION "}\n",
	           .findings = "promises:\n  - {id: p, never: other > 2 and shows strong}\n"});
	pack_says(p, DIAG_W220, "other", "no rule");
}

static void unused_definition(void **state)
{
	struct pack *p = *state;
	run(p, (struct more){.definitions = "  idle: main is hip\n"});
	pack_says(p, DIAG_W221, "idle", "no condition");
}

#define SOURCE                                                                                     \
	"  old: {kind: trial, publisher: P, title: T, year: 2020, address: \"https://x.org\", read: "  \
	"2025-01-01"

static void unused_source(void **state)
{
	struct pack *p = *state;
	run(p, (struct more){.sources = SOURCE "}\n"});
	pack_says(p, DIAG_W420, "old", "cite it");
}

static void source_past_its_day(void **state)
{
	struct pack *p = *state;
	struct more more = {.findings = "  - {id: f, kind: ask, say: S., cite: [old]}\n"};
	more.sources = SOURCE ", review_by: 2026-11-20}\n";
	run(p, more);
	pack_says(p, DIAG_W421, "old", "2026-11-20");
	more.sources = SOURCE ", review_by: 2026-11-21}\n"; /* the day itself is still good */
	run(p, more);
	assert_int_equal(p->diags.n, 0);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, pack_begin, pack_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(nothing_to_say), WITH(unused_question),
	    WITH(used_question), WITH(promise_is_no_use), WITH(unused_definition), WITH(unused_source),
	    WITH(source_past_its_day)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
