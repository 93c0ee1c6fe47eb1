/* The loop itself, in a terminal of its own: what it waits for beside keys, and what ends it. A
 * child runs the screens and tells in letters, the parent waits for them, 10 s at most. */
#include "ui_drive.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define TWO "tests/golden/ask/two.yaml"

enum { PATIENCE = 10000, FAILED = 99 };

struct run {
	pid_t child;
	int screen;      /* the terminal's other side */
	int told[2];     /* letters from the child */
	int watched[2];  /* its supervisor */
	int printer[2];  /* its printer */
};

/* ---- in the child ---- */

static void tell(void *ctx, enum screen_news news)
{
	char letter = "rbaspu"[news];
	if (write(((struct run *)ctx)->told[1], &letter, 1) != 1)
		_exit(FAILED);
}

static void nothing(void *ctx)
{
	(void)ctx;
}

static void prints_nothing(void *ctx, unsigned printer, enum printing_pages pages)
{
	(void)ctx;
	(void)printer;
	(void)pages;
}

static const struct printing_now *idle(void *ctx)
{
	static const struct printing_now now = {.state = PRINT_IDLE, .chosen = -1};
	(void)ctx;
	return &now;
}

static int descriptor(void *ctx)
{
	return ((struct run *)ctx)->printer[0];
}

static bool turn(void *ctx)
{
	struct run *r = ctx;
	struct pollfd in = {r->printer[0], POLLIN, 0};
	char letter;
	if (poll(&in, 1, 0) < 1 || read(r->printer[0], &letter, 1) != 1)
		return false;
	return write(r->told[1], "T", 1) == 1;
}

static int in_child(struct run *r, bool kiosk)
{
	struct drive *d = drive_new(TWO, 24, 80, false);
	struct screen_kiosk at = {.tell = tell, .watched = r->watched[1], .ctx = r};
	struct printing hooks = {r, nothing, prints_nothing, nothing, idle, descriptor, turn};
	struct screen_settings set = {.printing = &hooks, .kiosk = kiosk ? &at : NULL,
	    .idle_seconds = kiosk ? 90 : 0, .erase_seconds = 60};
	struct screen_result result;
	close(r->told[0]);
	close(r->watched[0]);
	return screen_run(d->session, &set, &result);
}

/* ---- in the parent ---- */

static bool has_terminals(void)
{
	int own, other;
	if (openpty(&own, &other, NULL, NULL, NULL) != 0)
		return false;
	close(own);
	close(other);
	return true;
}

static void start(struct run *r, bool kiosk)
{
	if (!has_terminals())
		skip(); /* there is no terminal device (/dev/ptmx) */
	struct winsize size = {24, 80, 0, 0};
	assert_true(pipe(r->told) == 0 && pipe(r->watched) == 0 && pipe(r->printer) == 0);
	r->child = forkpty(&r->screen, NULL, NULL, &size);
	if (r->child == 0) {
		setenv("TERM", "vt100", 1);
		_exit(in_child(r, kiosk));
	}
	assert_true(r->child > 0);
	close(r->told[1]);
	close(r->watched[1]);
}

/* Waits for a letter, and takes what is shown meanwhile so that nobody has to wait for us. */
static bool hears(struct run *r, char wanted)
{
	for (char letter = 0, shown[4096];;) {
		struct pollfd in[] = {{r->told[0], POLLIN, 0}, {r->screen, POLLIN, 0}};
		if (poll(in, 2, PATIENCE) < 1)
			return false;
		if ((in[1].revents & POLLIN) && read(r->screen, shown, sizeof shown) < 1)
			return false;
		if (!(in[0].revents & POLLIN))
			continue;
		if (read(r->told[0], &letter, 1) != 1)
			return false;
		if (letter == wanted)
			return true;
	}
}

/* Its exit status; what it still shows is taken. */
static int end_of(struct run *r)
{
	int status = 0;
	char shown[4096];
	struct pollfd in = {r->screen, POLLIN, 0};
	int there = 1;
	while (r->screen >= 0 && (there = poll(&in, 1, PATIENCE)) > 0 && (in.revents & POLLIN) &&
	       read(r->screen, shown, sizeof shown) > 0)
		;
	if (there == 0)
		kill(r->child, SIGKILL); /* it does not end */
	waitpid(r->child, &status, 0);
	if (r->screen >= 0)
		close(r->screen);
	close(r->told[0]);
	if (r->watched[0] >= 0)
		close(r->watched[0]);
	close(r->printer[0]);
	close(r->printer[1]);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* ---- */

static void the_printer_is_heard(void **state)
{
	(void)state;
	struct run r;
	start(&r, true);
	assert_true(hears(&r, 'r'));
	assert_int_equal(write(r.printer[1], "x", 1), 1);
	assert_true(hears(&r, 'T'));
	kill(r.child, SIGTERM);
	assert_int_equal(end_of(&r), SCREEN_HANGUP);
}

static void the_supervisor_is_gone(void **state)
{
	(void)state;
	struct run r;
	start(&r, true);
	assert_true(hears(&r, 'r'));
	assert_int_equal(write(r.screen, "1", 1), 1);
	assert_true(hears(&r, 'b'));
	close(r.watched[0]);
	r.watched[0] = -1;
	assert_int_equal(end_of(&r), SCREEN_HANGUP);
}

static void the_terminal_is_gone(void **state)
{
	(void)state;
	struct run r;
	start(&r, true);
	assert_true(hears(&r, 'r'));
	close(r.screen);
	r.screen = -1;
	assert_int_equal(end_of(&r), SCREEN_HANGUP);
}

static void asked_to_make_room(void **state)
{
	(void)state;
	struct run r;
	start(&r, true);
	assert_true(hears(&r, 'r'));
	kill(r.child, SIGHUP);
	assert_int_equal(end_of(&r), SCREEN_RELOAD);
}

/* While somebody answers, it is not asked a second time: the terminal is still there. */
static void not_while_somebody_answers(void **state)
{
	(void)state;
	struct run r;
	start(&r, true);
	assert_true(hears(&r, 'r'));
	assert_int_equal(write(r.screen, "1", 1), 1);
	assert_true(hears(&r, 'b'));
	kill(r.child, SIGHUP);
	assert_int_equal(write(r.printer[1], "x", 1), 1);
	assert_true(hears(&r, 'T')); /* it went on */
	kill(r.child, SIGTERM);
	assert_int_equal(end_of(&r), SCREEN_HANGUP);
}

static void at_home_a_hangup_is_one(void **state)
{
	(void)state;
	struct run r;
	start(&r, false);
	assert_int_equal(write(r.printer[1], "x", 1), 1);
	assert_true(hears(&r, 'T'));
	kill(r.child, SIGHUP);
	assert_int_equal(end_of(&r), SCREEN_HANGUP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_printer_is_heard),
	    cmocka_unit_test(the_supervisor_is_gone),
	    cmocka_unit_test(the_terminal_is_gone),
	    cmocka_unit_test(asked_to_make_room),
	    cmocka_unit_test(not_while_somebody_answers),
	    cmocka_unit_test(at_home_a_hangup_is_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
