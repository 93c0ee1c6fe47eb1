/* The site file: what a clinic sets, and the limits it cannot pass. */
#include "fixture.h"

#include <string.h>

static struct site *load(struct fixture *fx, const char *text)
{
	fx->diags = diags_new(fx->mem);
	return load_site(fixture_source(fx, "site.yaml", text), fx->mem, &fx->diags);
}

static void all_settings_are_read(void **state)
{
	struct fixture *fx = *state;
	struct site *s = load(fx, "candor: 1\nclinic: Example Clinic\nemergency_number: \"112\"\n"
	    "desk: Window 3\ntime_zone: America/New_York\npaper: a4\nlanguages: [es, en]\n"
	    "idle: {ask_after: 30, erase_after: 20}\nprinter: front\ntheme: contrast\n"
	    "staff_pin: abc\nstore: /srv/candor\n");
	assert_non_null(s);
	assert_string_equal(s->clinic, "Example Clinic");
	assert_string_equal(s->emergency_number, "112");
	assert_string_equal(s->desk, "Window 3");
	assert_string_equal(s->time_zone, "America/New_York");
	assert_string_equal(s->paper, "a4");
	assert_string_equal(s->languages[0], "es");
	assert_string_equal(s->languages[1], "en");
	assert_null(s->languages[2]);
	assert_int_equal(s->idle_seconds, 30);
	assert_int_equal(s->erase_seconds, 20);
	assert_string_equal(s->theme, "contrast");
	assert_string_equal(s->store, "/srv/candor");
}

static void an_empty_one_is_the_default(void **state)
{
	struct fixture *fx = *state;
	struct site *s = load(fx, "candor: 1\n");
	assert_non_null(s);
	assert_string_equal(s->emergency_number, "911");
	assert_string_equal(s->desk, "");
	assert_null(s->languages);
	assert_int_equal(s->idle_seconds, 90);
	assert_int_equal(s->erase_seconds, 60);
	assert_string_equal(s->theme, site_default.theme);
}

/* Nobody is given less than 20 seconds to react, or left on a screen for long. */
static void limits_hold(void **state)
{
	static const struct {
		const char *text, *letters;
		enum diag_code code;
	} table[] = {
	    {"idle: {erase_after: 19}", "19", DIAG_E620},
	    {"idle: {erase_after: 301}", "301", DIAG_E620},
	    {"idle: {ask_after: 29}", "29", DIAG_E620}, {"idle: {ask_after: 601}", "601", DIAG_E620},
	    {"idle: {ask_after: 45.5}", "45.5", DIAG_E620},
	    {"idle: {ask_after: soon}", "soon", DIAG_E620},
	    {"idle: {ask_after: -90}", "-90", DIAG_E620}, {"idle: {ask: 60}", "ask", DIAG_E124},
	    {"idle: 60", "60", DIAG_E126}, {"paper: a5", "a5", DIAG_E620},
	    {"theme: dark", "dark", DIAG_E620},
	    {"time_zone: /etc/passwd", "/etc/passwd", DIAG_E620},
	    {"time_zone: Europe/../x", "Europe/../x", DIAG_E620},
	    {"time_zone: New York", "New York", DIAG_E620}, {"languages: en", "en", DIAG_E126},
	    {"clinic: \"\"", "\"\"", DIAG_E127}, {"emergency_number: [911]", "[911]", DIAG_E126},
	    {"clinc: A", "clinc", DIAG_E124}, {"desk: A\ndesk: B", "desk", DIAG_E120},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		assert_null(load(fx, text_fmt(fx->mem, "candor: 1\n%s\n", table[i].text)));
		const struct diag *d = fx->diags.list;
		if (fx->diags.n != 1 || d->code != table[i].code ||
		    !str_is(span_text(d->at), table[i].letters))
			fail_msg("%s: wanted %s at '%s'\n%s", table[i].text, diag_kinds[table[i].code].code,
			    table[i].letters, fixture_drawn(fx));
	}
	assert_non_null(load(fx, "candor: 1\nidle: {ask_after: 600, erase_after: 300}\n"));
}

static void another_file_is_refused(void **state)
{
	struct fixture *fx = *state;
	assert_null(load(fx, "clinic: A\n"));
	assert_int_equal(fixture_count(fx, DIAG_E125), 1);
	assert_null(load(fx, "candor: 2\n"));
	assert_int_equal(fixture_count(fx, DIAG_E129), 1);
	assert_null(load(fx, "- candor\n"));
	assert_int_equal(fx->diags.n, 1);
	assert_null(load(fx, ""));
	assert_int_equal(fixture_count(fx, DIAG_E102), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(all_settings_are_read),
	    TEST(an_empty_one_is_the_default),
	    TEST(limits_hold),
	    TEST(another_file_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
