/* The supervisor's loop: waits for signals, letters and moments, and passes each on to the file
 * that knows what it means. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/kiosk/kiosk.h"
#include "base/version.h"
#include "kiosk/process.h"

enum { LONGEST_MS = 60000, SHORTEST_MS = 1, COUNTS_ROOM = 256, COMPLAINT_ROOM = 200 };

void kiosk_pause(struct kiosk *k, long ms)
{
	k->stage = STAGE_PAUSE;
	k->due = clock_ms() + ms;
}

void kiosk_stop(struct kiosk *k, int status)
{
	k->ending = true;
	k->status = status;
}

/* ---- what happened ---- */

/* A program that stopped cannot be trusted to erase, and nobody would wait for its print or its
 * check: it ends like one that crashed. */
static void on_stopped(struct kiosk *k, pid_t pid)
{
	const char *stage = pid == k->checker ? "check" : pid == k->served.printer ? "print"
	    : k->stage == STAGE_STAFF ? "staff" : "person";
	if (pid != k->served.pid && pid != k->served.printer && pid != k->checker)
		return;
	oplog_add(&k->log, "stopped", "stage=%s", stage);
	process_kill(pid, SIGKILL);
}

static void on_ended(struct kiosk *k, pid_t pid, int status)
{
	if (pid == k->checker) {
		look_over(k, status);
	} else if (pid == k->served.printer) {
		served_printer_over(k, status);
	} else if (pid == k->served.pid) {
		while (served_hear(k))
			;
		char complaint[COMPLAINT_ROOM];
		served_complaint(&k->served, complaint, sizeof complaint);
		struct served was = k->served;
		k->served.pid = 0;
		served_end(k);
		if (k->stage == STAGE_STAFF)
			desk_over(k, status);
		else
			person_over(k, &was, complaint, status);
	}
}

static void on_children(struct kiosk *k)
{
	pid_t pid;
	int status;
	while (process_ended(&pid, &status)) {
		if (WIFSTOPPED(status))
			on_stopped(k, pid);
		else
			on_ended(k, pid, status);
	}
}

/* SIGHUP: somebody says that there are new rules; or the terminal went away. SIGCONT: we were
 * stopped; or the warden is gone, who would have to tidy up after us. */
static void on_signals(struct kiosk *k, int signals)
{
	struct signalfd_siginfo info;
	while (read(signals, &info, sizeof info) == sizeof info) {
		if (info.ssi_signo == SIGTERM || (info.ssi_signo == SIGCONT && getppid() != k->warden))
			kiosk_stop(k, 0);
		else if (info.ssi_signo == SIGHUP && keeper_is_gone(k->keeper))
			kiosk_stop(k, KIOSK_HANGUP);
		else if (info.ssi_signo == SIGHUP)
			look_begin(k, false);
	}
	on_children(k);
}

/* ---- moments ---- */

static void turn_hour(struct kiosk *k, bool end)
{
	time_t now = time(NULL);
	struct tm tm;
	struct counts past = k->counts;
	char text[COUNTS_ROOM];
	localtime_r(&now, &tm);
	if (!counts_turn(&k->counts, tm.tm_yday, tm.tm_hour) && !end)
		return;
	if (counts_take_hour(&past, text, sizeof text))
		oplog_add(&k->log, "counts", "%s", text);
	memset(k->counts.hour, 0, sizeof k->counts.hour);
}

static void on_moment(struct kiosk *k)
{
	long long now = clock_ms();
	turn_hour(k, false);
	if (k->served.pid > 0 && now >= served_deadline(&k->served)) {
		oplog_add(&k->log, "silent", "stage=%s", k->stage == STAGE_STAFF ? "staff" : "person");
		process_kill(k->served.pid, SIGKILL);
		k->served.heard = now; /* its end is told by a signal */
	}
	if (look_is_late(k, now))
		process_kill(k->checker, SIGKILL);
	if ((k->stage == STAGE_PAUSE || k->stage == STAGE_CLOSED) && now >= k->due)
		person_start(k);
}

static int time_left(const struct kiosk *k)
{
	long long now = clock_ms(), until = now + LONGEST_MS;
	if (k->served.pid > 0 && served_deadline(&k->served) < until)
		until = served_deadline(&k->served);
	if ((k->stage == STAGE_PAUSE || k->stage == STAGE_CLOSED) && k->due < until)
		until = k->due;
	if (k->checker > 0 && k->checker_due < until)
		until = k->checker_due;
	return until > now + SHORTEST_MS ? (int)(until - now) : SHORTEST_MS;
}

/* ---- the whole ---- */

static int take_signals(void)
{
	sigset_t ours;
	sigemptyset(&ours);
	sigaddset(&ours, SIGTERM);
	sigaddset(&ours, SIGHUP);
	sigaddset(&ours, SIGCONT);
	sigaddset(&ours, SIGCHLD);
	sigprocmask(SIG_BLOCK, &ours, NULL);
	return signalfd(-1, &ours, SFD_NONBLOCK | SFD_CLOEXEC);
}

static void turn(struct kiosk *k, int signals)
{
	struct pollfd all[] = {{signals, POLLIN, 0}, {k->served.hear, POLLIN, 0},
	    {k->keeper->fd, (short)(k->stage == STAGE_CLOSED ? POLLIN : 0), 0}};
	int n = poll(all, 3, time_left(k));
	if (n < 0 && errno != EINTR)
		kiosk_stop(k, KIOSK_HANGUP);
	if (n > 0 && (all[2].revents & (POLLHUP | POLLERR | POLLNVAL)))
		kiosk_stop(k, KIOSK_HANGUP);
	else if (n > 0 && all[2].revents && k->stage == STAGE_CLOSED)
		closed_key(k);
	if (n > 0 && all[1].revents && !served_hear(k) && k->served.hear >= 0) {
		close(k->served.hear); /* it says no more; that it ended, or is silent, is seen elsewhere */
		k->served.hear = -1;
	}
	if (n > 0 && all[0].revents)
		on_signals(k, signals);
	on_moment(k);
}

static void last_of_all(struct kiosk *k)
{
	int status;
	served_stop(k);
	if (k->checker > 0) {
		process_end(k->checker, 0, &status);
		shelf_drop(&k->shelf, &k->next);
	}
	process_sweep(NULL, 0);
	turn_hour(k, true);
	oplog_add(&k->log, "ended", "status=%d", k->status);
	keeper_give_back(k->keeper);
}

int kiosk_run(struct kiosk *k, bool again)
{
	int signals = take_signals();
	if (signals < 0)
		return STATUS_MACHINE;
	process_adopt_orphans();
	counts_begin(&k->counts);
	k->after = again ? KIOSK_AFTER_CRASH : KIOSK_AFTER_NOTHING;
	oplog_add(&k->log, again ? "began-again" : "began", "candor=%s rules=%s version=%s sha256=%s",
	    CANDOR_VERSION, k->known.id, k->known.version, k->known.sha256);
	keeper_wipe(k->keeper);
	if (keeper_forget_keys(k->keeper) < KEEPER_RING)
		oplog_note(&k->log, "keys-not-overwritten");
	shelf_look_through(&k->shelf, true);
	look_begin(k, false);
	turn_hour(k, false);
	person_start(k);
	while (!k->ending)
		turn(k, signals);
	last_of_all(k);
	return k->status;
}
