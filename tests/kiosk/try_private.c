/* What a person wrote is nowhere, however their interview ends. A text that nobody else has is
 * written as an answer through the terminal; afterwards every process of the kiosk, every file
 * below its folder and the machine's consoles, journal and spool are searched for it. */
#include "try.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "machine.h"
#include "search.h"

static const char rules[] =
    "candor: 1\nid: tiny\nversion: 1.0\ntitle: Tiny\nlanguage: en\nreview: {status: draft}\n"
    "sections:\n  - id: start\n    title: Start\n    questions:\n"
    "      - {id: words, ask: What do you want to say?, label: In my own words, type: text, for: summary}\n"
    "      - {id: hurts, ask: Does it hurt?, label: Hurts, type: yes/no}\n"
    "findings:\n  - id: pause\n    kind: ask\n    when: hurts is yes\n    say: Ask about rest.\n"
    "    cite: [book]\n"
    "sources:\n  book: {kind: guideline, publisher: P, title: T, year: 2020, address: https://example.org/t, "
    "read: 2026-11-20, review_by: 2027-11-20}\n";

enum { PAGE_ROOM = 64 * 1024 };

#define START "press any key to begin"

static void open_kiosk(struct kiosk *k)
{
	char path[600];
	snprintf(path, sizeof path, "%s/rules/r.yaml", k->folder);
	FILE *file = fopen(path, "w");
	hold(k, file && fputs(rules, file) >= 0 && fclose(file) == 0);
	kiosk_start(k);
	kiosk_wait(k, START);
}

/* What a page wants besides Enter. */
static const struct {
	const char *shows, *keys;
} wants[] = {{"Yes, erase everything", "2\r"}, {"There is a problem", "1\r"}, {"", "\r"}};

static const char *wanted(struct kiosk *k)
{
	size_t i = 0;
	while (!pty_shows(&k->pty, wants[i].shows))
		i++;
	return wants[i].keys;
}

/* Page after page, until this is shown. */
static void go_on_until(struct kiosk *k, const char *text)
{
	enum { MOST_PAGES = 60 };
	for (int i = 0; i < MOST_PAGES && !pty_shows(&k->pty, text); i++) {
		char before[PAGE_ROOM];
		snprintf(before, sizeof before, "%s", pty_text(&k->pty));
		kiosk_key(k, wanted(k));
		pty_wait_gone(&k->pty, before);
		pty_pump(&k->pty, 20); /* the rest of the page */
	}
	kiosk_wait(k, text);
}

/* To the question after the one that was answered with the text; the person's process. */
static pid_t say_it(struct kiosk *k, const struct plant *plant)
{
	go_on_until(k, "What do you want to say?");
	pid_t person = kiosk_person(k);
	for (size_t i = 0; i < PLANT_LENGTH; i++) {
		char letter[] = {plant_letter(plant, i), '\0'};
		kiosk_key(k, letter);
	}
	kiosk_key(k, "\r");
	go_on_until(k, "Does it hurt?");
	hold(k, search_process(plant, person) > 0); /* or the search would prove nothing */
	return person;
}

static void nothing_is_left(struct kiosk *k, const struct plant *plant)
{
	struct proc all[PROC_MOST];
	int n = proc_kiosk(k->pty.pid, k->folder, all, PROC_MOST);
	hold(k, n > 0);
	for (int i = 0; i < n; i++) {
		long found = all[i].state == 'Z' ? 0 : search_process(plant, all[i].pid);
		if (found > 0)
			printf("    found in the memory of %s\n", all[i].name);
		hold(k, found <= 0);
	}
	hold(k, search_folder(plant, k->folder) == 0);
	hold(k, search_machine(plant) == 0);
	for (size_t i = 0; i + PLANT_LENGTH <= k->pty.ngone; i++) { /* what scrolled away */
		size_t same = 0;
		while (same < PLANT_LENGTH && k->pty.gone[i + same] == plant_letter(plant, same))
			same++;
		hold(k, same < PLANT_LENGTH);
	}
}

/* The next person's start page is there, and nothing of the one before. */
static void next_person(struct kiosk *k, pid_t before, const struct plant *plant)
{
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, START);
	hold(k, !proc_alive(before));
	nothing_is_left(k, plant);
}

static void rights_are_given_up(struct kiosk *k)
{
	enum { OF_THE_KERNEL = 128 }; /* kilobytes that it puts into each process, and nobody can lock */
	char path[64], line[256];
	bool filtered = false, no_new = false;
	long all = 0, locked = 0;
	open_kiosk(k);
	snprintf(path, sizeof path, "/proc/%d/status", (int)kiosk_person(k));
	FILE *status = fopen(path, "r");
	while (status && fgets(line, sizeof line, status)) {
		filtered |= strcmp(line, "Seccomp:\t2\n") == 0;
		no_new |= strcmp(line, "NoNewPrivs:\t1\n") == 0;
		sscanf(line, "VmSize: %ld", &all);
		sscanf(line, "VmLck: %ld", &locked);
	}
	if (status)
		fclose(status);
	hold(k, filtered && no_new && locked > 0);
	hold(k, machine_locks_everything() || locked + OF_THE_KERNEL >= all);
}

static void finished(struct kiosk *k)
{
	struct plant plant = plant_make(1);
	open_kiosk(k);
	pid_t person = say_it(k, &plant);
	go_on_until(k, "Check your answers");
	go_on_until(k, START);
	next_person(k, person, &plant);
}

/* Hidden, then killed: the page behind must not come back. */
static void hidden(struct kiosk *k)
{
	struct plant plant = plant_make(2);
	open_kiosk(k);
	pid_t person = say_it(k, &plant);
	kiosk_key(k, "\033[20~"); /* F9 */
	pty_wait_gone(&k->pty, "Does it hurt?");
	kiosk_kill(k, person, SIGKILL);
	next_person(k, person, &plant);
}

static void killed(struct kiosk *k)
{
	static const int signals[] = {SIGKILL, SIGSEGV, SIGABRT, SIGBUS, SIGTERM};
	open_kiosk(k);
	for (unsigned i = 0; i < 8; i++) {
		struct plant plant = plant_make(100 + i);
		pid_t person = say_it(k, &plant);
		long long pause = now_ms() + (i * 7919) % 60;
		kiosk_key(k, i % 2 ? "1\r" : "\033[D"); /* somewhere in an answer or in drawing */
		while (now_ms() < pause)
			pty_pump(&k->pty, 1);
		kiosk_kill(k, person, signals[i % 5]);
		next_person(k, person, &plant);
	}
}

static void supervisor_killed(struct kiosk *k)
{
	struct plant plant = plant_make(3);
	open_kiosk(k);
	pid_t person = say_it(k, &plant);
	kiosk_kill(k, kiosk_supervisor(k), SIGKILL);
	next_person(k, person, &plant);
}

static void nobody_after_all_was_killed(struct kiosk *k, const struct plant *plant)
{
	pid_t session = k->pty.pid, supervisor = kiosk_supervisor(k);
	kiosk_kill(k, supervisor, SIGKILL);
	kiosk_kill(k, session, SIGKILL);
	pty_wait_end(&k->pty);
	hold(k, kiosk_nobody_left(k, session));
	hold(k, search_folder(plant, k->folder) == 0);
	hold(k, search_machine(plant) == 0);
}

static void all_killed(struct kiosk *k)
{
	struct plant plant = plant_make(4);
	open_kiosk(k);
	say_it(k, &plant);
	nobody_after_all_was_killed(k, &plant);
}

static void staff_came(struct kiosk *k)
{
	struct plant plant = plant_make(5);
	open_kiosk(k);
	pid_t person = say_it(k, &plant);
	kiosk_key(k, "\033[19~"); /* F8 */
	pty_wait_gone(&k->pty, "Does it hurt?");
	kiosk_key(k, "2\r"); /* end and erase */
	for (long long end = now_ms() + PTY_PATIENCE_MS; proc_alive(person) && now_ms() < end;)
		pty_pump(&k->pty, 10);
	hold(k, !proc_alive(person));
	nothing_is_left(k, &plant);
}

/* A print service that does not answer; the pages were composed and handed on all the same. Gives
 * the candor-print that has them. */
static pid_t print_it(struct kiosk *k)
{
	go_on_until(k, "[ Print my pages ]");
	kiosk_key(k, "\033[A\r");
	kiosk_wait(k, "Both pages");
	kiosk_key(k, "\r");
	kiosk_wait(k, "were not printed");
	pid_t printing = proc_find(kiosk_warden(k), "candor-print");
	hold(k, printing > 0);
	return printing;
}

static void not_printed(struct kiosk *k)
{
	struct plant plant = plant_make(7);
	kiosk_site(k, "printer: office\n");
	open_kiosk(k);
	pid_t person = say_it(k, &plant), printing = print_it(k);
	kiosk_key(k, "\r"); /* back to the page, which is still there */
	kiosk_wait(k, "Your page for the specialist");
	go_on_until(k, START);
	next_person(k, person, &plant);
	hold(k, !proc_alive(printing));
}

static void all_killed_with_pages(struct kiosk *k)
{
	struct plant plant = plant_make(8);
	kiosk_site(k, "printer: office\n");
	open_kiosk(k);
	say_it(k, &plant);
	pid_t printing = print_it(k);
	nobody_after_all_was_killed(k, &plant);
	hold(k, !proc_alive(printing));
}

/* The shortest times that a site file may set; most of this is waiting. */
static void idle(struct kiosk *k)
{
	struct plant plant = plant_make(6);
	kiosk_site(k, "idle: {ask_after: 30, erase_after: 20}\n");
	open_kiosk(k);
	pid_t person = say_it(k, &plant);
	long long end = now_ms() + 30000 + 20000 + PTY_PATIENCE_MS;
	while (proc_alive(person) && now_ms() < end)
		pty_pump(&k->pty, 100);
	next_person(k, person, &plant);
}

const struct try tries_private[] = {
    {"nothing is left when nobody comes back", idle, false},
    {"a person's process gives up its rights", rights_are_given_up, false},
    {"nothing is left of who finished", finished, false},
    {"nothing is left of who hid the screen and was cut off", hidden, false},
    {"nothing is left of who was cut off", killed, false},
    {"nothing is left when the supervisor is killed", supervisor_killed, false},
    {"nothing is left when all is killed", all_killed, false},
    {"nothing is left when staff is called", staff_came, false},
    {"nothing is left when printing failed", not_printed, false},
    {"nothing is left when all is killed with pages to print", all_killed_with_pages, false},
    {NULL, NULL, false},
};
