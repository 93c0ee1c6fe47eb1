/* A page in another language than that of the rules file. */
#include "report_pack.h"

#define SMALL_PACK                                                                             \
	"sections:\n"                                                                              \
	"  - id: start\n    title: Start\n    questions:\n"                                        \
	"      - {id: hot, ask: Is it hot?, label: Hot, type: yes/no}\n"                           \
	"      - {id: ache, ask: Is there an ache?, label: Ache, type: yes/no}\n"                  \
	"findings:\n"                                                                              \
	"  - {id: hot_joint, kind: urgent, when: hot is yes, title: A hot joint, say: Go today.,\n" \
	"     cite: [service]}\n"                                                                  \
	"  - {id: not_sure, kind: open, title: Signs, say: Call., cite: [service]}\n"               \
	"  - {id: aching, kind: caution, when: ache is yes, title: An ache, say: Tell.,\n"          \
	"     cite: [service]}\n"                                                                  \
	"sources:\n"                                                                               \
	"  service: {kind: health service, publisher: NHS, title: Hot joints, year: 2023,\n"       \
	"    address: \"https://example.org/hot\", read: 2026-11-20}\n"

static const char spanish[] =
    "candor: 1\ntranslates: sore-knee\nlanguage: es\n"
    "review: {status: reviewed, by: Dra. B. Ejemplo, on: 2026-02-01, next: 2027-02-01}\n"
    "texts:\n"
    "  title: {en: A sore knee, es: Una rodilla dolorida}\n"
    "  start.title: {en: Start, es: Inicio}\n"
    "  hot.ask: {en: Is it hot?, es: ¿Está caliente?}\n"
    "  hot.label: {en: Hot, es: Caliente}\n"
    "  ache.ask: {en: Is there an ache?, es: ¿Hay dolor?}\n"
    "  ache.label: {en: Ache, es: Dolor}\n"
    "  hot_joint.title: {en: A hot joint, es: Una articulación caliente}\n"
    "  hot_joint.say: {en: Go today., es: Vaya hoy.}\n"
    "  not_sure.title: {en: Signs, es: Señales}\n"
    "  not_sure.say: {en: Call., es: Llame.}\n"
    "  aching.title: {en: An ache, es: Un dolor}\n"
    "  aching.say: {en: Tell., es: Dígalo.}\n";

static const char spanish_page[] =
    "Su hoja para el especialista\n"
    "============================\n"
    "Una rodilla dolorida\n"
    "Hecha el 20 de noviembre de 2026. Esto no es un diagnóstico.\n"
    "\n"
    "--------------------------------------------------------------------------------\n"
    "Empiece por las señales de alerta sin una respuesta clara\n"
    "Están primero, más abajo. Después lleve esta hoja a un especialista y hable de\n"
    "ella.\n"
    "--------------------------------------------------------------------------------\n"
    "\n"
    "Señales de alerta sin una respuesta clara\n"
    "-----------------------------------------\n"
    "  * Señales\n"
    "    Llame. [1]\n"
    "  * Si es así: Vaya hoy.\n"
    "    - Caliente. [1]\n"
    "\n"
    "Dígaselo al especialista antes de que le hagan algo\n"
    "---------------------------------------------------\n"
    "  * Un dolor\n"
    "    Dígalo. [1]\n"
    "    Por qué está aquí: Dolor: Sí\n"
    "\n"
    "Lo que usted nos dijo\n"
    "---------------------\n"
    "Preguntas hechas: 2. Respondidas: 1. No sabía la respuesta a 1.\n"
    "\n"
    "Inicio\n"
    "  Dolor  Sí\n"
    "\n"
    "Lo que usted no sabía\n"
    "---------------------\n"
    "  * Caliente\n"
    "\n"
    "Espacio para notas\n"
    "------------------\n"
    "\n"
    "Próximo paso: ________________________  Para cuándo: ___________________________\n"
    "\n"
    "Mis notas: _____________________________________________________________________\n"
    "\n"
    "________________________________________________________________________________\n"
    "\n"
    "Fuentes\n"
    "-------\n"
    "   [1] NHS, servicio de salud. Hot joints, 2023, leído el 20 de noviembre de\n"
    "       2026.\n"
    "       https://example.org/hot\n"
    "\n"
    "--------------------------------------------------------------------------------\n"
    "Esta hoja es para informarse. Le ayuda a prepararse para hablar con un\n"
    "especialista. Esto no es un diagnóstico. Solo un profesional de la salud que le\n"
    "examine puede darle uno.\n"
    "Dicho por el paciente, sin comprobar.\n"
    "Borrador de preguntas, todavía sin revisar por un profesional de la salud.\n"
    "Traducción revisada por Dra. B. Ejemplo el 1 de febrero de 2026. Próxima\n"
    "revisión: 1 de febrero de 2027.\n"
    "Una rodilla dolorida. Preguntas y reglas: sore-knee, versión 2026.11.1. sha256\n";

static void in_spanish(void **state)
{
	struct fixture *fx = *state;
	const struct source *translation = fixture_source(fx, "test.es.yaml", spanish);
	struct bundle bundle = {.translations = &translation, .ntranslations = 1};
	bundle.rules = fixture_source(fx, "test.yaml", PACK_HEAD PACK_DRAFT SMALL_PACK);
	struct ruleset *rules = load_ruleset(&bundle, fx->mem, &fx->diags);
	if (!rules)
		fail_msg("%s", fixture_drawn(fx));
	struct session *s = session_new(rules, &site_default, (struct date){2026, 11, 20}, NULL);
	struct answers given = {.n = 0};
	assert_true(answers_read(fixture_node(fx, "hot: unsure\nache: yes\n"), rules,
	    (struct date){2026, 11, 20}, fx->mem, &fx->diags, &given));
	for (size_t i = 0; i < given.n; i++)
		session_give(s, given.list[i].question, &given.list[i].value);
	struct doc *d = compose_patient(s, outcome_make(s, fx->mem), &nobody, 1, fx->mem);
	assert_string_equal(d->language, "es");
	const char *page = drawn(fx, d, 80);
	check_str(fx, str_part(str_of(page), 0, sizeof spanish_page - 1), spanish_page);
	check_holds(page, "\nHecha el 20 de noviembre de 2026. Idioma: español.\n");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(in_spanish),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
