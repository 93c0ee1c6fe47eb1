/* Which languages a terminal is trusted with. */
#include "fixture.h"

#include "ui/screen.h"

static void check(const char *text, bool ascii, bool console, bool terminal)
{
	assert_int_equal(screen_draws(str_of(text), false, "xterm"), ascii);
	assert_int_equal(screen_draws(str_of(text), true, "linux"), console);
	assert_int_equal(screen_draws(str_of(text), true, "foot"), terminal);
	assert_int_equal(screen_draws(str_of(text), true, NULL), terminal);
}

static void scripts(void **state)
{
	(void)state;
	check("Where does it hurt?", true, true, true);
	check("¿Dónde le duele? – “aquí”", true, true, true);
	check("Où avez-vous mal ?", true, true, true);
	check("Где болит?", false, true, true);
	check("Πού πονάτε;", false, true, true);
	check("أين يؤلمك؟", false, false, true);    /* joins its letters, runs from right to left */
	check("कहाँ दर्द होता है?", false, false, true); /* stacks them */
	check("哪里痛？", false, false, true);       /* two columns wide */
	check("e\xcc\x81", true, false, true);       /* a mark that is put over a letter */
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(scripts)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
