/* Translations: complete, up to date, with the same {answers}. */
#include "fixture.h"

#include <string.h>

#include "session/outcome.h"
#include "session/prompt.h"

static const char pack[] =
    "candor: 1\nid: two\nversion: 1\ntitle: Two\nlanguage: en\nreview: {status: draft}\n"
    "sections:\n  - id: only\n    title: Only\n    questions:\n"
    "      - {id: wait, ask: How long?, label: Waiting, type: whole number, unit: months,\n"
    "         range: 0 to 60, unsure: no}\n"
    "      - {id: sure, ask: Sure?, label: Sure, type: yes/no, for: summary}\n"
    "findings:\n"
    "  - {id: slow, kind: ask, when: wait >= 1, say: \"I wait {wait}. Still {wait}?\", cite: [s]}\n"
    "sources:\n  s: {kind: clinic, file: a.txt}\n";

#define HEAD "candor: 1\ntranslates: two\nlanguage: es\nreview: {status: draft}\ntexts:\n"
#define BODY                                       \
	"  title: {en: Two, es: Dos}\n"                \
	"  only.title: {en: Only, es: Solo}\n"         \
	"  wait.ask: {en: How long?, es: ¿Cuánto?}\n"  \
	"  wait.label: {en: Waiting, es: Espera}\n"    \
	"  wait.unit: {en: months, es: meses}\n"       \
	"  sure.ask: {en: Sure?, es: ¿Seguro?}\n"      \
	"  sure.label: {en: Sure, es: Seguro}\n"
#define SAY "  slow.say: {en: \"I wait {wait}. Still {wait}?\", " \
	"es: \"Espero {wait}. ¿Aún {wait}?\"}\n"

static struct ruleset *load(struct fixture *fx, const char *spanish)
{
	const struct source *es = fixture_source(fx, "two.es.yaml", spanish);
	struct bundle b = {fixture_source(fx, "two.yaml", pack), NULL, &es, 1};
	fx->diags = diags_new(fx->mem);
	return load_ruleset(&b, fx->mem, &fx->diags);
}

static void says(struct fixture *fx, const char *spanish, enum diag_code code, const char *part)
{
	bool loads = load(fx, spanish) != NULL;
	assert_int_equal(loads, diag_kinds[code].level == DIAG_WARNING);
	if (fx->diags.n != 1 || fx->diags.list[0].code != code || !strstr(fx->diags.list[0].text, part))
		fail_msg("wanted %s: %s\n%s", diag_kinds[code].code, part, fixture_drawn(fx));
	assert_string_equal(fx->diags.list[0].at.src->name, "two.es.yaml");
}

static void a_whole_translation_speaks_its_language(void **state)
{
	struct fixture *fx = *state;
	struct ruleset *r = load(fx, HEAD BODY SAY);
	if (!r)
		fail_msg("%s", fixture_drawn(fx));
	assert_int_equal(fx->diags.n, 0);
	assert_int_equal(ruleset_language(r, "es"), 1);
	assert_string_equal(text_in(r->title, 1), "Dos");
	assert_string_equal(text_in(r->questions[1].domain.options[0].label, 1), "Sí");
	assert_string_equal(text_in(r->questions[1].domain.options[0].label, 0), "Yes");
	struct session *s = session_new(r, NULL, (struct date){2026, 11, 20}, NULL);
	session_speak(s, 1);
	struct prompt *p = prompt_make(s, 0, fx->mem);
	assert_string_equal(p->ask, "¿Cuánto?");
	assert_string_equal(p->unit, "meses");
	session_speak(s, 7); /* there is none: the language of the rules */
	assert_int_equal(session_language(s), 0);
	session_free(s);
}

/* The unit is typed as it is shown. */
static void the_unit_is_read_in_the_language_of_the_page(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_new(load(fx, HEAD BODY SAY), NULL, (struct date){2026, 11, 20},
	    NULL);
	struct value v;
	struct buf why = buf_new(fx->mem);
	session_speak(s, 1);
	struct prompt *p = prompt_make(s, 0, fx->mem);
	assert_true(prompt_parse(s, p, STR("6 meses"), fx->mem, &v, &why));
	session_answer(s, 0, &v);
	assert_string_equal(text_filled(s, session_rules(s)->findings[0].say[0], 1, fx->mem),
	    "Espero 6 meses. ¿Aún 6 meses?");
	session_free(s);
}

static void what_is_missing_is_an_error(void **state)
{
	struct fixture *fx = *state;
	says(fx, HEAD BODY, DIAG_E510, "'slow.say' is not translated");
	says(fx, HEAD BODY "  slow.say: {en: \"I wait {wait}. Still {wait}?\", es: \"\"}\n", DIAG_E510,
	    "'slow.say' is not translated");
	assert_null(load(fx, HEAD "  title: {en: Two, es: Dos}\n"));
	assert_int_equal(fixture_count(fx, DIAG_E510), 7); /* each is named */
}

static void what_is_outdated_is_a_warning(void **state)
{
	struct fixture *fx = *state;
	says(fx, HEAD BODY "  slow.say: {en: \"I wait {wait}.\", es: \"Espero {wait}.\"}\n", DIAG_W511,
	    "'slow.say' was changed");
	struct ruleset *r = load(fx, HEAD BODY "  slow.say: {en: Old, es: Viejo}\n");
	assert_string_equal(text_in(r->findings[0].say[0], 1), "Viejo");
}

static void other_answers_are_an_error(void **state)
{
	struct fixture *fx = *state;
#define ES(text) HEAD BODY "  slow.say: {en: \"I wait {wait}. Still {wait}?\", es: \"" text "\"}\n"
	says(fx, ES("Espero."), DIAG_E513, "slow.say");
	says(fx, ES("{wait}"), DIAG_E513, "slow.say");
	says(fx, ES("{wait} {wait} {wait}"), DIAG_E513, "slow.say");
	says(fx, ES("{wait} {sure}"), DIAG_E513, "slow.say");
	says(fx, ES("{wait} {weit}"), DIAG_E513, "slow.say");
	says(fx, ES("{wait} {wait} {"), DIAG_E513, "slow.say");
	assert_non_null(load(fx, ES("{{{wait}}} y {wait}")));
}

/* An outdated text is still shown: it must not ask for an answer that may not be there. */
static void an_outdated_text_brings_no_answer_of_its_own(void **state)
{
	struct fixture *fx = *state;
	assert_null(load(fx, HEAD BODY "  slow.say: {en: Old, es: \"{sure}\"}\n"));
	assert_int_equal(fixture_count(fx, DIAG_E513), 1);
	assert_null(load(fx, HEAD BODY "  slow.say: {en: Old, es: \"{wait\"}\n"));
	assert_int_equal(fixture_count(fx, DIAG_E513), 1);
}

static void a_wrong_file_is_refused(void **state)
{
	struct fixture *fx = *state;
	says(fx, HEAD BODY SAY "  slow.sey: {en: A, es: B}\n", DIAG_E512, "slow.sey");
	says(fx,
	    "candor: 1\ntranslates: three\nlanguage: es\nreview: {status: draft}\ntexts:\n" BODY SAY,
	    DIAG_E603, "'three', not 'two'");
	says(fx, "candor: 1\ntranslates: two\nlanguage: en\nreview: {status: draft}\ntexts:\n" BODY SAY,
	    DIAG_E204, "'en'");
	says(fx, HEAD BODY SAY "  slow.say.2: [a]\n", DIAG_E512, "slow.say.2");
	says(fx, "candor: 1\ntranslates: two\nlanguage: es\ntexts:\n" BODY SAY, DIAG_E125, "review");
}

static void a_language_without_words_is_a_warning(void **state)
{
	struct fixture *fx = *state;
	static const char french[] =
	    "candor: 1\ntranslates: two\nlanguage: fr\nreview: {status: draft}\ntexts:\n"
	    "  title: {en: Two, fr: Deux}\n  only.title: {en: Only, fr: Seul}\n"
	    "  wait.ask: {en: How long?, fr: A}\n  wait.label: {en: Waiting, fr: B}\n"
	    "  wait.unit: {en: months, fr: mois}\n  sure.ask: {en: Sure?, fr: C}\n"
	    "  sure.label: {en: Sure, fr: D}\n"
	    "  slow.say: {en: \"I wait {wait}. Still {wait}?\", fr: \"{wait} {wait}\"}\n";
	says(fx, french, DIAG_W514, "'fr'");
	assert_string_equal(load(fx, french)->languages[1].words->language, "en");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_whole_translation_speaks_its_language),
	    TEST(the_unit_is_read_in_the_language_of_the_page),
	    TEST(what_is_missing_is_an_error),
	    TEST(what_is_outdated_is_a_warning),
	    TEST(other_answers_are_an_error),
	    TEST(an_outdated_text_brings_no_answer_of_its_own),
	    TEST(a_wrong_file_is_refused),
	    TEST(a_language_without_words_is_a_warning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
