/* What is read from a terminal, where bytes and signals come together. A pipe stands in for it. */
#include "ui/term_inside.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

enum { ESCAPE_MS = 50, SOON = 2 * DECODE_ROOM };

struct typing {
	struct terminal t;
	int stdin_before, keys; /* what is written to keys is typed */
};

static void begin(struct typing *y)
{
	int ends[2];
	*y = (struct typing){.t = {.escape_ms = ESCAPE_MS}};
	assert_int_equal(pipe(ends), 0);
	y->stdin_before = dup(STDIN_FILENO);
	assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	close(ends[0]);
	y->keys = ends[1];
	signals_take(&y->t.signals, true);
}

static void end(struct typing *y)
{
	signals_give(&y->t.signals);
	dup2(y->stdin_before, STDIN_FILENO);
	close(y->stdin_before);
	close(y->keys);
}

static struct key next_key(struct typing *y)
{
	struct term_wait w = {.ms = 0, .others = {-1, -1}};
	struct key k = {0};
	assert_true(term_read(&y->t, &w, &k));
	return k;
}

/* Waiting for bytes that are there already lets no signal through: whoever types, or something that
 * lies on the keys, must not keep out the one that ends this process. */
static void a_signal_is_seen_while_bytes_never_pause(void **state)
{
	(void)state;
	static const int signals[] = {SIGTERM, SIGHUP};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		struct typing y;
		begin(&y);
		assert_int_equal(write(y.keys, "ab", 2), 2);
		assert_string_equal(next_key(&y).text, "a");
		raise(signals[i]);
		struct key k = {0};
		for (int n = 0; n < SOON && k.press != PRESS_HANGUP; n++) {
			assert_int_equal(write(y.keys, "c", 1), 1);
			k = next_key(&y);
		}
		assert_int_equal(k.press, PRESS_HANGUP);
		end(&y);
	}
}

/* The end of what is typed is an end too; bytes of before are keys first. */
static void nobody_types_any_more(void **state)
{
	(void)state;
	struct typing y;
	begin(&y);
	assert_int_equal(write(y.keys, "a", 1), 1);
	close(y.keys);
	y.keys = -1;
	assert_string_equal(next_key(&y).text, "a");
	assert_int_equal(next_key(&y).press, PRESS_HANGUP);
	end(&y);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_signal_is_seen_while_bytes_never_pause),
	    cmocka_unit_test(nobody_types_any_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
