/* Phrases that no text for patients may hold. */
#include "check/phrase.h"
#include "check_pack.h"

static const struct date today = {2026, 11, 21};

static void say(struct pack *p, const char *finding)
{
	pack_load(p, (struct more){.findings = finding}, NULL);
	check_ruleset(p->rules, today, &p->diags);
}

static void refused(void **state)
{
	static const struct {
		const char *finding, *letters;
	} cases[] = {
		{"  - {id: f, kind: ask, say: Am I a candidate?, cite: [src]}\n", "candidate"},
		{"  - {id: f, kind: ask, say: A CANDIDATE., cite: [src]}\n", "CANDIDATE"},
		{"  - {id: f, kind: ask, say: A “candidate”., cite: [src]}\n", "candidate"},
		{"  - {id: f, kind: ask, say: \"é膝 candidate\", cite: [src]}\n", "candidate"},
		{"  - id: f\n    kind: ask\n    say: It is safe\n      and   effective.\n    cite: [src]\n",
			"safe\n      and   effective"},
		{"  - id: f\n    kind: ask\n    say: >\n      It is safe\n      and effective.\n    cite: "
		 "[src]\n",
			"safe\n      and effective"},
		{"  - {id: f, kind: caution, title: Good fit, say: S., when: bad, cite: [src]}\n",
			"Good fit"},
		{"  - {id: f, kind: ask, say: [One., Two qualify.], cite: [src]}\n", "qualify"},
		{"  - {id: f, kind: ask, say: \"candid\\u0061te\", cite: [src]}\n", "\"candid\\u0061te\""},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		say(*state, cases[i].finding);
		pack_says(*state, DIAG_E530, cases[i].letters, "verdict");
	}
}

static void allowed(void **state)
{
	static const char *const findings[] = {
	    "  - {id: f, kind: ask, say: Two candidates., cite: [src]}\n",
	    "  - {id: f, kind: ask, say: Unqualified., cite: [src]}\n",
	    "  - {id: f, kind: ask, say: \"Safe, and effective.\", cite: [src]}\n",
	    "  - {id: f, kind: ask, say: Goodfit., cite: [src]}\n",
	    "  - {id: f, kind: ask, say: candidateé., cite: [src]}\n",
	};
	struct pack *p = *state;
	for (size_t i = 0; i < sizeof findings / sizeof *findings; i++) {
		say(p, findings[i]);
		pack_print(p);
		assert_int_equal(p->diags.n, 0);
	}
}

/* Every text is looked at, the labels of options too; each phrase is told of where it stands. */
static void every_text(void **state)
{
	struct pack *p = *state;
	struct more more = {.questions =
							"      - {id: q, ask: Eligible?, label: Guaranteed, for: summary, "
							"hint: good fit, why: qualify, unsure: ineligible, type: pick one, "
							"options: {a: A candidate, b: B}}\n"};
	pack_load(p, more, NULL);
	check_ruleset(p->rules, today, &p->diags);
	assert_int_equal(p->diags.n, 6);
}

static void translated(void **state)
{
	static const char *const pairs[] = {"title", "start.title", "sites.ask", "sites.label",
	    "sites.knee", "sites.hip", "sites.back", "main.ask", "main.label", "signs.ask",
	    "signs.label", "signs.hot", "signs.fever", "pain.ask", "pain.label", "hot_today.title",
	    "hot_today.say", "hot_ill.title", "hot_ill.say", "not_sure.title", "not_sure.say",
	    "strong.title"};
	struct pack *p = *state;
	struct buf spanish = buf_new(p->mem);
	pack_load(p, (struct more){.questions = NULL}, NULL);
	buf_text(
		&spanish, "candor: 1\ntranslates: tiny\nlanguage: es\nreview: {status: draft}\ntexts:\n");
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		for (unsigned t = 0; t < p->rules->ntexts; t++)
			if (str_is(str_of(pairs[i]), p->rules->texts[t]->path))
				buf_fmt(
					&spanish, "  %s: {en: %s, es: Hola}\n", pairs[i], p->rules->texts[t]->in[0]);
	buf_text(&spanish, "  strong.say: {en: Tell., es: SU DIAGNOSTICO es grave.}\n");
	pack_load(p, (struct more){.questions = NULL}, buf_end(&spanish));
	check_ruleset(p->rules, today, &p->diags);
	pack_says(p, DIAG_E530, "Tell.", "es: 'su diagnóstico es'");
}

static void phrases(void **state)
{
	struct pack *p = *state;
	struct str phrase = phrase_fold(STR("su diagnóstico es"), p->mem);
	size_t at, len;
	assert_true(str_is(phrase, "su diagnostico es"));
	assert_true(phrase_in(phrase_fold(STR("Hoy su  DIAGNÓSTICO\n es"), p->mem), phrase));
	assert_false(phrase_in(phrase_fold(STR("su diagnóstico está"), p->mem), phrase));
	assert_true(phrase_place(STR("¿Su Diagnóstico  es?"), phrase, p->mem, &at, &len));
	assert_int_equal(at, strlen("¿"));
	assert_int_equal(len, strlen("Su Diagnóstico  es"));
	assert_false(phrase_place(STR("nada"), phrase, p->mem, &at, &len));
	assert_false(phrase_in(STR(""), phrase));
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, pack_begin, pack_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(refused), WITH(allowed), WITH(every_text),
	    WITH(translated), WITH(phrases)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
