/* Everything that can be typed, for a minute, at the real program with the real rules: nobody gets
 * out, nothing crashes, and afterwards the next person finds the start page. */
#include "try.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "storm.h"

/* STORM_SECONDS and STORM_SEED in the environment; `make storm` blows for an hour. */
enum { USUAL_SECONDS = 60, USUAL_SEED = 20261121, GUST_ROOM = 2048, PATH_ROOM = 1024 };
enum { LOOK_EVERY_MS = 250 };

#define START "press any key to begin"

static long from_environment(const char *name, long otherwise)
{
	const char *said = getenv(name);
	return said && atol(said) > 0 ? atol(said) : otherwise;
}

static void use_shipped_rules(struct kiosk *k)
{
	char command[2 * PATH_ROOM];
	snprintf(command, sizeof command,
	    "cd rules && for file in stem-cell*.yaml; do cp $file '%s/rules/r'${file#stem-cell}; done", k->folder);
	hold(k, system(command) == 0);
}

/* Only what the kiosk is made of runs below it. */
static void nothing_else_runs(struct kiosk *k)
{
	struct proc all[PROC_MOST];
	int n = proc_family(kiosk_warden(k), all, PROC_MOST);
	hold(k, n > 0);
	for (int i = 0; i < n; i++)
		if (strncmp(all[i].name, "candor-", 7) != 0 && all[i].state != 'Z') {
			printf("    it started %s\n", all[i].name);
			hold(k, strncmp(all[i].name, "candor-", 7) == 0);
		}
}

/* Gives how many bytes were thrown. */
static long long blow(struct kiosk *k, long seconds, unsigned seed)
{
	char gust[GUST_ROOM];
	long long bytes = 0, end = now_ms() + seconds * 1000, look = now_ms();
	while (now_ms() < end && !k->failures && !pty_ended(&k->pty)) {
		int rows, cols;
		size_t n = storm_gust(&seed, gust, sizeof gust);
		bytes += pty_send(&k->pty, gust, n) ? (long long)n : 0;
		if (storm_turns(&seed, &rows, &cols))
			pty_resize(&k->pty, rows, cols);
		pty_pump(&k->pty, 1);
		if (now_ms() >= look) {
			nothing_else_runs(k);
			look = now_ms() + LOOK_EVERY_MS;
		}
	}
	return bytes;
}

static void nothing_went_wrong(struct kiosk *k)
{
	static const char *const wrong[] = {"crashed", "silent", "closed", "stopped", "not-started", "began-again",
	    "supervisor-crashed", "staff-page-crashed", "print-helper-crashed"};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (kiosk_logged(k, wrong[i])) {
			printf("    in the log: %s\n", wrong[i]);
			hold(k, !kiosk_logged(k, wrong[i]));
		}
}

/* Somebody at the start page, in an interview, or on the staff page; or nobody just now. */
static void end_who_is_there(struct kiosk *k)
{
	static const char *const names[] = {"candor-ask", "candor-staff"};
	pid_t pid = 0;
	for (long long end = now_ms() + PTY_PATIENCE_MS; pid == 0 && now_ms() < end; pty_pump(&k->pty, 1))
		for (size_t i = 0; i < sizeof names / sizeof *names && pid == 0; i++)
			pid = proc_find(k->pty.pid, names[i]);
	hold(k, pid > 1);
	if (pid > 1)
		kill(pid, SIGKILL); /* unless the last keys have just ended it */
}

static void a_storm(struct kiosk *k)
{
	long seconds = from_environment("STORM_SECONDS", USUAL_SECONDS);
	unsigned seed = (unsigned)from_environment("STORM_SEED", USUAL_SEED);
	use_shipped_rules(k);
	kiosk_start(k);
	kiosk_wait(k, START);
	pid_t warden = kiosk_warden(k), supervisor = kiosk_supervisor(k);
	long long bytes = blow(k, seconds, seed);
	printf("    %ld s of storm from seed %u, %lld bytes\n", seconds, seed, bytes);
	hold(k, !pty_ended(&k->pty) && kiosk_warden(k) == warden && kiosk_supervisor(k) == supervisor);
	nothing_went_wrong(k);
	pty_resize(&k->pty, 24, 80);
	end_who_is_there(k);
	kiosk_wait(k, START);
}

/* ncurses lets the terminal make signals of keys again for a moment, while it opens it. */
static void keys_that_come_as_signals_do_nothing(struct kiosk *k)
{
	static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP};
	static const char *const keys[] = {"\r", "\r", "1\r"}; /* start, welcome, who answers */
	kiosk_start(k);
	kiosk_wait(k, START);
	pid_t person = kiosk_person(k);
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		kiosk_kill(k, person, signals[i]);
		kiosk_key(k, keys[i]);
		hold(k, pty_wait_gone(&k->pty, START) >= 0);
		hold(k, kiosk_person(k) == person);
	}
	kiosk_wait(k, "Does it hurt?");
	hold(k, !kiosk_logged(k, "crashed"));
}

/* Larger than any screen that there is, and smaller; the person stays, with what they said. */
static void any_size_is_lived_through(struct kiosk *k)
{
	static const int sizes[][2] = {{500, 500}, {1, 1}, {1000, 1000}, {1, 400}, {400, 1}, {200, 600}, {24, 80}};
	kiosk_start(k);
	kiosk_wait(k, START);
	pid_t person = kiosk_person(k);
	kiosk_key(k, "\r");
	kiosk_wait(k, "Before you start");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(&k->pty, sizes[i][0], sizes[i][1]);
		kiosk_key(k, "\014"); /* redraw */
		if (sizes[i][0] > 12 && sizes[i][1] > 40)
			kiosk_wait(k, "Before you start");
	}
	hold(k, kiosk_person(k) == person);
	hold(k, !kiosk_logged(k, "crashed"));
}

const struct try tries_storm[] = {
    {"nobody gets out in a storm of keys", a_storm, false},
    {"a screen of any size is lived through", any_size_is_lived_through, false},
    {"keys that come as signals do nothing", keys_that_come_as_signals_do_nothing, false},
    {NULL, NULL, false},
};
