#include "kiosk/warden.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/process.h"

/* Passed on to the supervisor. */
static const int passed[] = {SIGTERM, SIGHUP, SIGCONT};
/* Keys and the shell can send these; a kiosk has no use for them. */
static const int ignored[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE, SIGUSR1, SIGUSR2,
    SIGALRM};

static void take_signals(sigset_t *ours)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
		sigaction(ignored[i], &ignore, NULL);
	sigemptyset(ours);
	sigaddset(ours, SIGCHLD);
	for (size_t i = 0; i < sizeof passed / sizeof *passed; i++)
		sigaddset(ours, passed[i]);
	sigprocmask(SIG_BLOCK, ours, NULL);
}

static pid_t start(const struct warden *w, bool again)
{
	pid_t parent = getpid(), pid = fork();
	if (pid != 0)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGCONT); /* the one signal that reaches who is stopped */
	if (getppid() != parent)
		_exit(WARDEN_GAVE_UP);
	exit(w->supervise(w->ctx, again));
}

/* Waits until the supervisor is over, and passes signals on. Gives how it ended; *asked: it was
 * asked to. */
static int attend(pid_t supervisor, const sigset_t *ours, bool *asked)
{
	for (;;) {
		int number, status;
		pid_t pid;
		while (process_ended(&pid, &status)) {
			if (pid == supervisor && !WIFSTOPPED(status))
				return status;
			if (pid == supervisor)
				kill(supervisor, SIGCONT);
		}
		if (sigwait(ours, &number) != 0 || number == SIGCHLD)
			continue;
		*asked |= number == SIGTERM;
		kill(supervisor, number);
	}
}

/* The oldest of the last WARDEN_LIVES starts was too short ago. */
static bool gives_up(long long *starts, long long now)
{
	memmove(starts, starts + 1, (WARDEN_LIVES - 1) * sizeof *starts);
	starts[WARDEN_LIVES - 1] = now;
	return starts[0] != 0 && now - starts[0] < WARDEN_WITHIN_MS;
}

int warden_run(const struct warden *w)
{
	long long starts[WARDEN_LIVES] = {0};
	sigset_t ours;
	int end = WARDEN_GAVE_UP;
	bool asked = false;
	take_signals(&ours);
	process_adopt_orphans();
	for (bool again = false;; again = true) {
		pid_t supervisor = start(w, again);
		if (supervisor < 0)
			break;
		int status = attend(supervisor, &ours, &asked);
		process_sweep(NULL, 0);
		if (WIFEXITED(status)) {
			end = WEXITSTATUS(status);
			break;
		}
		keeper_wipe(w->keeper);
		oplog_add(w->log, "supervisor-crashed", "signal=%d", WTERMSIG(status));
		if (asked || keeper_is_gone(w->keeper) || gives_up(starts, w->now()))
			break;
	}
	keeper_give_back(w->keeper);
	return end;
}
