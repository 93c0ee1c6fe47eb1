/* How a person's process can end, and what is there afterwards. */
#include "try.h"

#include <signal.h>
#include <string.h>

/* What the issue allows from a crash to the next start page. */
enum { PAGE_MS = 5000 };

static void it_starts_with_nothing_but_what_it_needs(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_wait(k, "WELCOME --kiosk --after nothing --site");
	kiosk_wait(k, "open: 0 1 2 3\n");
	kiosk_wait(k, "environment: TERM LC_ALL\n");
	kiosk_wait(k, "foreground: yes");
	kiosk_wait_log(k, "began candor=");
}

static void every_end_leads_to_the_next_person(struct kiosk *k)
{
	static const char *const ends[] = {"f", "i", "l"};
	kiosk_start(k);
	kiosk_wait(k, "ready");
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		pid_t before = kiosk_person(k);
		kiosk_key(k, "b");
		kiosk_wait(k, "BEGUN");
		kiosk_key(k, ends[i]);
		hold(k, pty_wait_gone(&k->pty, "secret-answer") >= 0);
		pid_t after = kiosk_wait_new_person(k, before);
		kiosk_wait(k, "ready");
		hold(k, after != before && !proc_alive(before));
		kiosk_wait(k, "--after nothing");
		hold(k, !strstr(k->pty.gone, "secret"));
	}
}

/* Crashes at chosen and at random moments; the time until the start page is there again. */
static void after_a_crash_the_start_page_comes_back(struct kiosk *k)
{
	static const char *const crashes[] = {"c", "a", "k", "x", "m", "S", "t"};
	long worst = 0;
	kiosk_start(k);
	kiosk_wait(k, "ready");
	for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
		pid_t before = kiosk_person(k);
		kiosk_key(k, "b");
		kiosk_wait(k, "BEGUN");
		long long begin = now_ms();
		kiosk_key(k, crashes[i]);
		kiosk_wait(k, "--after crash");
		kiosk_wait(k, "ready");
		long took = (long)(now_ms() - begin);
		worst = took > worst ? took : worst;
		hold(k, took < PAGE_MS);
		hold(k, !proc_alive(before));
		hold(k, !pty_shows(&k->pty, "secret") && !strstr(k->pty.gone, "secret"));
		hold(k, !k->pty.mouse && !k->pty.alternate && k->pty.cursor);
		kiosk_key(k, "b"); /* somebody else: no apology for them */
		kiosk_wait(k, "BEGUN");
		kiosk_key(k, "f");
		hold(k, pty_wait_gone(&k->pty, "--after crash") >= 0);
		kiosk_wait(k, "ready");
	}
	printf("    from a crash to the start page: %ld ms at most\n", worst);
	kiosk_wait_log(k, "crashed where=interview signal=11");
	kiosk_wait_log(k, "crashed where=interview status=7\n"); /* whatever it said is not heard */
	hold(k, !strstr(kiosk_log(k), "secret"));
	kiosk_wait_log(k, "stopped stage=person");
}

static void killed_at_random_moments(struct kiosk *k)
{
	static const int signals[] = {SIGKILL, SIGSEGV, SIGABRT, SIGSTOP, SIGBUS, SIGQUIT, SIGINT};
	unsigned seed = 7;
	long worst = 0;
	kiosk_start(k);
	kiosk_wait(k, "ready");
	for (int i = 0; i < 20; i++) {
		long long pause = now_ms() + (long long)((seed = seed * 1103515245u + 12345u) >> 16) % 40;
		pid_t before = kiosk_person(k);
		kiosk_key(k, i % 2 ? "b" : "zz");
		while (now_ms() < pause)
			pty_pump(&k->pty, 1);
		long long begin = now_ms();
		if (before > 0)
			kiosk_kill(k, before, signals[i % 7]);
		kiosk_wait_new_person(k, before);
		kiosk_wait(k, "ready");
		long took = (long)(now_ms() - begin);
		worst = took > worst ? took : worst;
		hold(k, took < PAGE_MS);
	}
	printf("    from a kill to the start page: %ld ms at most of 20\n", worst);
}

static void who_is_silent_is_ended(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	pid_t before = kiosk_person(k);
	kiosk_key(k, "bh");
	kiosk_wait(k, "HANGS");
	long long end = now_ms() + 30000;
	while (now_ms() < end && !pty_shows(&k->pty, "--after crash"))
		pty_pump(&k->pty, 50);
	kiosk_wait(k, "--after crash");
	hold(k, !proc_alive(before));
	kiosk_wait_log(k, "silent stage=person");
}

static void what_it_started_goes_with_it(struct kiosk *k)
{
	struct proc family[PROC_MOST];
	kiosk_start(k);
	kiosk_wait(k, "ready");
	int calm = proc_family(k->pty.pid, family, PROC_MOST);
	pid_t before = kiosk_person(k);
	kiosk_key(k, "bg");
	kiosk_wait(k, "CHILD");
	for (long long end = now_ms() + PTY_PATIENCE_MS; now_ms() < end;)
		if (proc_family(k->pty.pid, family, PROC_MOST) == calm + 2)
			break;
	hold(k, proc_family(k->pty.pid, family, PROC_MOST) == calm + 2);
	kiosk_key(k, "f");
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, "ready");
	int n = proc_family(k->pty.pid, family, PROC_MOST);
	for (int i = 0; n != calm && i < n; i++)
		printf("    %d %d %c %s\n", (int)family[i].pid, (int)family[i].parent, family[i].state, family[i].name);
	hold(k, n == calm);
}

/* Or a person would wait for their pages until they give up. */
static void a_stopped_print_is_ended(struct kiosk *k)
{
	kiosk_site(k, "printer: office\n");
	kiosk_answering(k);
	pid_t person = kiosk_person(k);
	kiosk_kill(k, proc_find(kiosk_warden(k), "candor-print"), SIGSTOP);
	kiosk_wait_log(k, "stopped stage=print");
	kiosk_wait_log(k, "print-helper-crashed");
	hold(k, kiosk_person(k) == person && pty_shows(&k->pty, "BEGUN"));
}

/* What somebody still types when their interview is over is not for the next one. */
static void typed_too_late_goes_nowhere(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	pid_t before = kiosk_person(k);
	kiosk_key(k, "bfbbbbbbbbbbbbbbbbbbbbbb");
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, "ready");
	hold(k, !pty_shows(&k->pty, "BEGUN"));
}

static void again_and_again_closes_the_screen(struct kiosk *k)
{
	kiosk_rules(k, "1.0", "# standin: dies\n");
	kiosk_start(k);
	kiosk_wait(k, "This screen is out of order.");
	kiosk_wait(k, "Please tell the front desk.");
	kiosk_wait(k, "Esta pantalla no funciona.");
	kiosk_wait_log(k, "closed why=crashes");
	kiosk_wait_log(k, "crashed where=start status=1 why=it cannot begin\n");
	for (long long end = now_ms() + PTY_PATIENCE_MS; !k->pty.mouse && now_ms() < end;)
		pty_pump(&k->pty, 10);
	hold(k, k->pty.mouse); /* a tap reaches the staff page */
}

static void keys_of_the_system_do_nothing(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	pid_t person = kiosk_person(k), supervisor = kiosk_supervisor(k);
	static const int signals[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGUSR1, SIGALRM};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
		kiosk_kill(k, kiosk_warden(k), signals[i]);
		kiosk_kill(k, supervisor, signals[i]);
	}
	kiosk_kill(k, supervisor, SIGSTOP);
	kiosk_key(k, "\003\032\034\004\021\023b");
	kiosk_wait(k, "BEGUN");
	hold(k, kiosk_person(k) == person && kiosk_supervisor(k) == supervisor);
	kiosk_key(k, "f");
	kiosk_wait_new_person(k, person);
	kiosk_wait(k, "ready");
}

const struct try tries_end[] = {
    {"a person's process gets nothing but what it needs", it_starts_with_nothing_but_what_it_needs, true},
    {"every end leads to the next person", every_end_leads_to_the_next_person, true},
    {"after a crash the start page comes back", after_a_crash_the_start_page_comes_back, true},
    {"killed at random moments", killed_at_random_moments, true},
    {"who is silent is ended", who_is_silent_is_ended, true},
    {"what a person's process started goes with it", what_it_started_goes_with_it, true},
    {"a print that stops is ended", a_stopped_print_is_ended, true},
    {"what is typed too late goes nowhere", typed_too_late_goes_nowhere, true},
    {"crash after crash closes the screen", again_and_again_closes_the_screen, true},
    {"keys and signals of the system do nothing", keys_of_the_system_do_nothing, true},
    {NULL, NULL, false},
};
