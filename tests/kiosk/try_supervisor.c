/* How the supervisor, the warden and the terminal can end, and what they live through. */
#include "try.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void asked_to_end_it_ends_well(struct kiosk *k)
{
	struct termios before, after;
	kiosk_start(k);
	kiosk_wait(k, "ready");
	tcgetattr(k->pty.master, &after);
	hold(k, !(after.c_lflag & ECHO));
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
	pid_t session = k->pty.pid;
	kiosk_kill(k, session, SIGTERM);
	int status = pty_wait_end(&k->pty);
	hold(k, WIFEXITED(status) && WEXITSTATUS(status) == 0);
	hold(k, !pty_shows(&k->pty, "secret"));
	hold(k, kiosk_nobody_left(k, session));
	tcgetattr(k->pty.master, &before);
	hold(k, (before.c_lflag & ECHO) && (before.c_lflag & ICANON));
	kiosk_wait_log(k, "ended status=0");
}

static void a_killed_supervisor_leaves_nobody(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	pid_t first = kiosk_supervisor(k), person = kiosk_person(k);
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
	kiosk_kill(k, first, SIGKILL);
	hold(k, pty_wait_gone(&k->pty, "secret-answer") >= 0);
	kiosk_wait_new_person(k, person);
	kiosk_wait(k, "--after crash");
	hold(k, !proc_alive(person) && !proc_alive(first));
	kiosk_wait_log(k, "supervisor-crashed signal=9");
	kiosk_wait_log(k, "began-again");
}

static void a_killed_warden_leaves_nobody(struct kiosk *k)
{
	kiosk_answering(k);
	pid_t session = k->pty.pid;
	kiosk_kill(k, session, SIGKILL);
	pty_wait_end(&k->pty);
	hold(k, kiosk_nobody_left(k, session));
}

/* Both at once, and a person's process that is stopped or hears nothing. */
static void all_of_it_killed_leaves_nobody(struct kiosk *k)
{
	kiosk_answering(k);
	pid_t session = k->pty.pid, supervisor = kiosk_supervisor(k);
	kiosk_kill(k, supervisor, SIGKILL);
	kiosk_kill(k, session, SIGKILL);
	pty_wait_end(&k->pty);
	hold(k, kiosk_nobody_left(k, session));
}

/* Who is stopped hears nothing, and the warden, who would wake it, is gone. */
static void a_stopped_supervisor_leaves_nobody(struct kiosk *k)
{
	kiosk_answering(k);
	pid_t session = k->pty.pid;
	kiosk_kill(k, session, SIGSTOP);
	kiosk_kill(k, kiosk_supervisor(k), SIGSTOP);
	kiosk_kill(k, session, SIGKILL);
	pty_wait_end(&k->pty);
	hold(k, kiosk_nobody_left(k, session));
	hold(k, !pty_shows(&k->pty, "secret"));
}

static void a_terminal_that_goes_away_ends_it(struct kiosk *k)
{
	kiosk_answering(k);
	pid_t session = k->pty.pid;
	struct pty *p = &k->pty;
	int master = p->master;
	p->master = -1;
	close(master);
	long long end = now_ms() + PTY_PATIENCE_MS;
	while (!pty_ended(p) && now_ms() < end)
		kiosk_log(k);
	hold(k, pty_ended(p));
	hold(k, WIFEXITED(p->status) && WEXITSTATUS(p->status) == 3);
	struct proc left[PROC_MOST];
	hold(k, proc_session(session, left, PROC_MOST) == 0);
}

static void another_kiosk_keeps_out(struct kiosk *k)
{
	struct kiosk second = *k;
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_start(&second);
	int status = pty_wait_end(&second.pty);
	hold(k, WIFEXITED(status) && WEXITSTATUS(status) == 3);
	hold(k, pty_shows(&second.pty, "is using it"));
	pty_close(&second.pty);
}

static void a_full_disk_stops_nothing(struct kiosk *k)
{
	char path[600];
	kiosk_start(k);
	kiosk_wait(k, "ready");
	snprintf(path, sizeof path, "%s/state/log", k->folder);
	remove(path);
	mkdir(path, 0700); /* what cannot be written */
	pid_t before = kiosk_person(k);
	kiosk_key(k, "bc");
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, "--after crash");
	remove(path);
	before = kiosk_person(k);
	kiosk_key(k, "bc");
	kiosk_wait_new_person(k, before);
	kiosk_wait_log(k, "lines-lost n=1");
}

const struct try tries_supervisor[] = {
    {"asked to end it ends well", asked_to_end_it_ends_well, true},
    {"a killed supervisor leaves nobody", a_killed_supervisor_leaves_nobody, true},
    {"a killed warden leaves nobody", a_killed_warden_leaves_nobody, true},
    {"all of it killed leaves nobody", all_of_it_killed_leaves_nobody, true},
    {"a stopped supervisor leaves nobody", a_stopped_supervisor_leaves_nobody, true},
    {"a terminal that goes away ends it", a_terminal_that_goes_away_ends_it, true},
    {"another kiosk keeps out", another_kiosk_keeps_out, true},
    {"a full disk stops nothing", a_full_disk_stops_nothing, true},
    {NULL, NULL, false},
};
