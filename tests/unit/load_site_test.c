/* The site file: what a clinic sets, and the limits it cannot pass. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#define PIN_HASH "$y$jBT$abcdefghijklmnopqrstu/$ABCDEFGHIJKLMNOPQRSTUVWXYZ./0123456789abcde"

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
	    "idle: {ask_after: 30, erase_after: 20, more_time: 12, staff_after: 45}\n"
	    "printer: front\ntheme: contrast\nstaff_pin: " PIN_HASH "\n"
	    "state: /var/lib/candor\nstore: /srv/candor\n");
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
	assert_int_equal(s->more_time, 12);
	assert_int_equal(s->staff_seconds, 45);
	assert_string_equal(s->theme, "contrast");
	assert_string_equal(s->staff_pin, PIN_HASH);
	assert_string_equal(s->state, "/var/lib/candor");
	assert_string_equal(s->store, "/srv/candor");
}

/* The file that clinics begin with: it loads without a word, and leaves no setting out. */
static void the_example_names_every_setting(void **state)
{
	static const char *const keys[] = {"clinic", "emergency_number", "desk", "time_zone", "paper",
	    "languages", "idle", "ask_after", "erase_after", "more_time", "staff_after", "printer", "theme",
	    "staff_pin", "state"};
	struct fixture *fx = *state;
	static char text[16384];
	FILE *file = fopen("rules/example-site.yaml", "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	const struct site *s = load(fx, text);
	if (!s || fx->diags.n > 0)
		fail_msg("%s", fixture_drawn(fx));
	assert_string_equal(s->clinic, "Example Clinic");
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (!strstr(text, text_fmt(fx->mem, "%s:", keys[i])))
			fail_msg("rules/example-site.yaml says nothing of '%s'", keys[i]);
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
	    {"idle: {more_time: 9}", "9", DIAG_E620}, {"idle: {more_time: 21}", "21", DIAG_E620},
	    {"idle: {staff_after: 19}", "19", DIAG_E620},
	    {"idle: {staff_after: 99999999999999999999}", "99999999999999999999", DIAG_E620},
	    {"idle: {ask_after: 1e2}", "1e2", DIAG_E620}, {"idle: {ask_after: 0x60}", "0x60", DIAG_E620},
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

#define FORTY "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"
#define FIFTY FORTY "abcdefghij"
#define HUNDRED FIFTY FIFTY

/* Settings that would become a path, a control letter, a word of a command line, or a load. Each
 * is refused by name, at its place. */
static void hostile_settings_are_refused(void **state)
{
	static const struct {
		const char *text;
		enum diag_code code;
	} table[] = {
	    {"clinic: " FIFTY "abcdefghijk", DIAG_E620},
	    {"clinic: \"\\x1b[2J\"", DIAG_E105}, {"desk: \"a\\u202eb\"", DIAG_E105},
	    {"desk: |\n  one\n  two", DIAG_E620}, {"clinic: \"\\u200b\"", DIAG_E620},
	    {"emergency_number: nobody", DIAG_E620}, {"emergency_number: \"" FORTY "1\"", DIAG_E620},
	    {"time_zone: -1", DIAG_E620}, {"time_zone: +1", DIAG_E620}, {"time_zone: 5", DIAG_E620},
	    {"time_zone: \":Europe/Rome\"", DIAG_E620}, {"time_zone: " HUNDRED, DIAG_E620},
	    {"time_zone: EST5EDT,M3.2.0", DIAG_E620},
	    {"printer: -P", DIAG_E620}, {"printer: a/b", DIAG_E620}, {"printer: a b", DIAG_E620},
	    {"printer: \"x#y\"", DIAG_E620}, {"printer: \"$(reboot)\"", DIAG_E620},
	    {"printer: ../cups", DIAG_E620}, {"printer: " HUNDRED HUNDRED, DIAG_E620},
	    {"state: /", DIAG_E620}, {"state: var/lib", DIAG_E620}, {"state: ~/x", DIAG_E620},
	    {"state: /var/../etc", DIAG_E620}, {"state: /var/..", DIAG_E620},
	    {"store: /../x", DIAG_E620}, {"store: //x", DIAG_E620},
	    {"state: /" HUNDRED HUNDRED HUNDRED HUNDRED, DIAG_E620},
	    {"languages: [english]", DIAG_E620}, {"languages: [en, es, en]", DIAG_E620},
	    {"languages: [../x]", DIAG_E620}, {"languages: [{a: b}]", DIAG_E126},
	    {"staff_pin: 123456", DIAG_E620}, {"staff_pin: \"48 15 16\"", DIAG_E620},
	    {"staff_pin: $1$abcdefgh$abcdefghijklmnopqrstuv", DIAG_E620},
	    {"staff_pin: abcdefghijklm", DIAG_E620},
	    {"staff_pin: $y$j/T$abcdefghijklmnopqrstu/$" FORTY "abc", DIAG_E620},
	    {"staff_pin: $y$jFT$abcdefghijklmnopqrstu/$" FORTY "abc", DIAG_E620},
	    {"staff_pin: $y$j9T$short$" FORTY "abc", DIAG_E620},
	    {"staff_pin: $y$j9T$abcdefghijklmnopqrstu/$" FORTY, DIAG_E620},
	    {"staff_pin: $y$j9T$abcdefghijklmnopqrstu/$" FORTY "ab*", DIAG_E620},
	    {"staff_pin: [1, 2]", DIAG_E126}, {"clinic: ~", DIAG_E127},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct site *s = load(fx, text_fmt(fx->mem, "candor: 1\n%s\n", table[i].text));
		if (s || fx->diags.n != 1 || fx->diags.list[0].code != table[i].code)
			fail_msg("%s: wanted %s\n%s", table[i].text, diag_kinds[table[i].code].code,
			    fixture_drawn(fx));
		assert_int_equal(source_place(fx->diags.list[0].at.src, fx->diags.list[0].at.at).line, 2);
	}
}

/* A megabyte where a word is due makes a message that people can read. */
static void a_huge_value_makes_a_short_message(void **state)
{
	struct fixture *fx = *state;
	struct buf text = buf_new(fx->mem);
	buf_text(&text, "candor: 1\ndesk: ");
	buf_pad(&text, 1 << 20, 'x');
	buf_text(&text, "\nprinter: ");
	buf_pad(&text, 1 << 20, 'y');
	assert_null(load(fx, buf_end(&text)));
	assert_int_equal(fixture_count(fx, DIAG_E620), 2);
	assert_true(str_of(fixture_drawn(fx)).n < 1000);
}

/* The error of a PIN in clear says what to do, and never how the PIN reads. */
static void a_pin_in_clear_has_its_own_words(void **state)
{
	struct fixture *fx = *state;
	assert_null(load(fx, "candor: 1\nstaff_pin: \"847261\"\n"));
	assert_non_null(strstr(fx->diags.list[0].help, "candor pin"));
	assert_null(strstr(fx->diags.list[0].text, "847261"));
	assert_null(strstr(fx->diags.list[0].help, "847261"));
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
	    TEST(the_example_names_every_setting),
	    TEST(an_empty_one_is_the_default),
	    TEST(limits_hold),
	    TEST(hostile_settings_are_refused),
	    TEST(a_huge_value_makes_a_short_message),
	    TEST(a_pin_in_clear_has_its_own_words),
	    TEST(another_file_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
