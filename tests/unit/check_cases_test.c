/* Cases: example people, run through the session. */
#include "check/cases.h"
#include "check_pack.h"

static const struct date today = {2026, 11, 21};

#define HEAD "candor: 1\ncases: tiny\ntoday: 2026-11-20\n"
#define CALM                                                                                  \
	HEAD "calm:\n  answers: {sites: [knee], signs: {rest: no}, pain: 3}\n  hides: [urgent, "   \
	     "emergency, open, strong]\n  skips: [main]\n  asks: [pain]\n"

static struct case_results *run(struct pack *p, const char *file)
{
	if (!p->rules)
		pack_load(p, (struct more){.questions = NULL}, NULL);
	p->diags.n = 0;
	const struct source *src = source_new(p->mem, "tiny.cases.yaml", str_of(file));
	struct case_file *cases = cases_load(src, p->rules, today, p->mem, &p->diags);
	struct case_results *out = cases ? cases_run(cases, p->rules, p->mem, &p->diags) : NULL;
	diags_sort(&p->diags);
	return out;
}

static void right(struct pack *p, const char *more)
{
	struct case_results *r = run(p, text_fmt(p->mem, "%s%s", CALM, more));
	pack_print(p);
	assert_int_equal(p->diags.n, 0);
	assert_int_equal(r->failed, 0);
	assert_int_equal(r->n, r->passed);
}

static void wrong(struct pack *p, const char *more, enum diag_code code, const char *letters,
    const char *part)
{
	struct case_results *r = run(p, text_fmt(p->mem, "%s%s", CALM, more));
	pack_says(p, code, letters, part);
	assert_true(r->failed >= 1);
	assert_int_equal(r->n, r->passed + r->failed);
}

static void pass(void **state)
{
	right(*state, "");
	right(*state, "hot:\n  like: calm\n  answers: {signs: {hot: yes, rest: no}}\n  shows: [urgent, "
	              "hot_today]\n  hides: [hot_ill]\n");
	right(*state,
		"ill:\n  like: hot\n  answers: {signs: {fever: yes, hot: yes}, pain: ~}\n  shows: "
		"[hot_ill]\n  hides: [urgent]\n  skips: [pain]\nhot:\n  like: calm\n");
	right(*state, "stop:\n  answers: {sites: [knee, hip]}\n  stops: yes\n  asks: [main]\n  skips: "
	              "[signs, pain]\n");
	right(*state, "unsure:\n  like: calm\n  answers: {signs: {hot: unsure, rest: no}}\n  shows: "
	              "[open, not_sure]\n  hides: [urgent]\n");
	right(*state, "parked:\n  like: calm\n  answers: {main: hip}\n  skips: [main]\n");
}

static void findings(void **state)
{
	wrong(*state, "c:\n  like: calm\n  shows: [hot_today]\n", DIAG_E610, "hot_today",
	    "its condition is no because of signs.hot; shown: nothing");
	wrong(*state, "c:\n  like: calm\n  shows: [urgent]\n", DIAG_E610, "urgent", "shown: nothing");
	wrong(*state,
		"c:\n  like: calm\n  answers: {signs: {hot: unsure, rest: no}}\n  shows: [hot_today]\n",
		DIAG_E610, "hot_today", "withheld because of signs.hot; shown: not_sure");
	wrong(*state,
		"c:\n  like: calm\n  answers: {signs: {rest: yes}, pain: ~}\n  shows: [hot_today]\n",
		DIAG_E610, "hot_today", "'hot_ill' replaces it");
	wrong(*state, "c:\n  like: calm\n  shows: [open]\n", DIAG_E610, "open", "finding of the kind");
	wrong(*state, "c:\n  like: calm\n  shows: [not_sure]\n", DIAG_E610, "not_sure", "left unknown");
	wrong(*state, "c:\n  like: calm\n  answers: {pain: 9}\n  hides: [strong]\n", DIAG_E611,
		"strong", "it rests on pain, main");
	wrong(*state, "c:\n  like: calm\n  answers: {pain: 9}\n  hides: [caution]\n", DIAG_E611,
		"caution", "of this kind: strong");
	wrong(*state, "c:\n  like: calm\n  answers: {signs: {hot: declined, rest: no}}\n", DIAG_E601,
	    "declined", "cannot be declined");
	wrong(*state,
		"c:\n  like: calm\n  answers: {signs: {hot: unsure, rest: no}}\n  hides: [open]\n",
		DIAG_E611, "open", "not_sure");
}

static void questions(void **state)
{
	wrong(*state, "c:\n  like: calm\n  asks: [main]\n", DIAG_E612, "main", "without asking");
	wrong(*state, "c:\n  like: calm\n  answers: {signs: {rest: yes}}\n  asks: [pain]\n", DIAG_E612,
	    "pain", "its 'unless' is yes because of signs.fever");
	wrong(*state, "c:\n  answers: {sites: [knee]}\n  stops: yes\n  asks: [pain]\n", DIAG_E612,
		"pain", "stopped at 'signs'");
	wrong(*state, "c:\n  like: calm\n  skips: [sites]\n", DIAG_E613, "sites", "no condition");
	wrong(*state, "c:\n  like: calm\n  skips: [pain]\n", DIAG_E613, "pain", "'unless'");
	wrong(*state, "c:\n  answers: {sites: [knee, hip], signs: {rest: no}}\n", DIAG_E614, "c",
	    "is asked 'main', 'pain' and gives no answer");
	/* without an answer, and asked all the same */
	wrong(*state, "c:\n  answers: {sites: [knee, hip], signs: {rest: no}}\n  asks: [main, pain]\n",
	    DIAG_E614, "c", "'main', 'pain'");
	wrong(*state, "c:\n  like: calm\n  answers: {pain: ~}\n", DIAG_E614, "c", "'pain'");
}

static void names(void **state)
{
	wrong(*state, "c:\n  like: calm\n  shows: [hot_todday]\n", DIAG_E203, "hot_todday",
		"'hot_today'");
	wrong(*state, "c:\n  like: calm\n  hides: [urgnt]\n", DIAG_E203, "urgnt", "'urgent'");
	wrong(*state, "c:\n  like: calm\n  asks: [strong]\n", DIAG_E203, "strong", "question");
	wrong(*state, "c:\n  like: calm\n  skips: [pian]\n", DIAG_E203, "pian", "'pain'");
	wrong(*state, "c:\n  like: calm\n  answers: {pian: 3}\n", DIAG_E203, "pian", "'pain'");
	wrong(*state, "c:\n  like: calm\n  answers: {pian: ~}\n", DIAG_E203, "pian", "'pain'");
	wrong(*state, "c:\n  like: clam\n", DIAG_E615, "clam", "'calm'");
	wrong(*state, "c:\n  like: d\nd:\n  like: e\ne:\n  like: c\n", DIAG_E615, "d", "like itself");
	wrong(*state, "c:\n  like: c\n", DIAG_E615, "c", "like itself");
	wrong(*state, "c:\n  like: calm\n  show: [strong]\n", DIAG_E124, "show", "'shows'");
	wrong(*state, "c:\n  like: calm\n  shows: strong\n", DIAG_E126, "strong", "list");
	wrong(*state, "c:\n  like: calm\n  stops: maybe\n", DIAG_E128, "maybe", "yes or no");
	wrong(*state, "c: strong\n", DIAG_E126, "strong", "mapping");
}

static void answers(void **state)
{
	wrong(*state, "c:\n  like: calm\n  answers: {pain: 11}\n", DIAG_E601, "11", "'pain'");
	wrong(
		*state, "c:\n  like: calm\n  answers: {sites: [knee, nee]}\n", DIAG_E601, "nee", "'knee'");
	/* told once, at its place, though the second case has it too */
	wrong(*state, "c:\n  like: calm\n  answers: {pain: 11}\nd:\n  like: c\n", DIAG_E601, "11",
		"pain");
}

static void heads(void **state)
{
	struct pack *p = *state;
	run(p, "candor: 1\ncases: other\n");
	pack_says(p, DIAG_E603, "other", "belong to 'other', not to 'tiny'");
	run(p, "candor: 2\ncases: tiny\n");
	pack_says(p, DIAG_E129, "2", "format");
	run(p, "candor: 1\ncases: tiny\ntoday: tomorrow\n");
	pack_says(p, DIAG_E128, "tomorrow", "2026-11-20");
	run(p, "candor: 1\ncases: [tiny]\n");
	pack_says(p, DIAG_E126, "[tiny]", "text");
	run(p, "cases: tiny\n");
	pack_says(p, DIAG_E125, "cases", "'candor'");
	assert_null(run(p, "[1]\n"));
	pack_says(p, DIAG_E113, "[1]", "mapping");
	assert_null(run(p, ""));
	assert_int_equal(p->diags.list[0].code, DIAG_E102);
}

static void coverage(void **state)
{
	struct pack *p = *state;
	struct case_results *r = run(p,
		CALM "hot:\n  like: calm\n  answers: {signs: {hot: yes, rest: no}}\n"
			 "bad:\n  like: calm\n  shows: [strong]\n");
	assert_int_equal(r->n, 3);
	assert_int_equal(r->passed, 2);
	assert_int_equal(r->failed, 1);
	assert_false(r->list[2].passed);
	assert_string_equal(r->list[2].id, "bad");
	assert_true(r->shown[ruleset_finding(p->rules, STR("hot_today"))]);
	assert_false(r->shown[ruleset_finding(p->rules, STR("strong"))]);
	assert_true(r->asked[ruleset_question(p->rules, STR("pain"))]);
	assert_false(r->asked[ruleset_question(p->rules, STR("main"))]);
}

/* Without `today` in the file, the day given counts. */
static void day(void **state)
{
	struct pack *p = *state;
	pack_load(p,
		(struct more){.questions = "      - {id: shot, ask: When?, label: Shot, type: date}\n",
			.findings =
				"  - {id: recent, kind: ask, when: days since shot < 2, say: S., cite: [src]}\n"},
		NULL);
	const char *rest =
		"c:\n  answers: {sites: [knee], signs: {rest: no}, pain: 3, shot: 2026-11-20}\n"
		"  shows: [recent]\n";
	run(p, text_fmt(p->mem, "candor: 1\ncases: tiny\n%s", rest));
	assert_int_equal(p->diags.n, 0);
	run(p, text_fmt(p->mem, "candor: 1\ncases: tiny\ntoday: 2026-11-22\n%s", rest));
	pack_says(p, DIAG_E610, "recent", "no because of shot");
	run(p, text_fmt(p->mem, "candor: 1\ncases: tiny\ntoday: 2026-11-19\n%s", rest));
	pack_says(p, DIAG_E601, "2026-11-20", "not come yet");
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, pack_begin, pack_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(pass), WITH(findings), WITH(questions), WITH(names),
	    WITH(answers), WITH(heads), WITH(coverage), WITH(day)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
