#include "kiosk/process.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/keeper.h"

enum { STATUS_NOT_STARTED = 127, TICK_MS = 5, SWEEP_MS = 1000 };

/* ---- in the child, before it is another program ---- */

/* First all out of the way, then each to its place: none may be closed before it is copied. */
static bool place_descriptors(const int *fd)
{
	int high[LAUNCH_FDS];
	for (int i = 0; i < LAUNCH_FDS; i++) {
		high[i] = fd[i];
		if (fd[i] < 0 && i <= STDERR_FILENO)
			high[i] = open("/dev/null", O_RDWR);
		if (high[i] >= 0)
			high[i] = fcntl(high[i], F_DUPFD, LAUNCH_FDS);
		if (high[i] < 0 && i <= STDERR_FILENO)
			return false;
	}
	for (int i = 0; i < LAUNCH_FDS; i++)
		if (high[i] < 0)
			close(i);
		else if (dup2(high[i], i) != i)
			return false;
	closefrom(LAUNCH_FDS);
	return true;
}

static void usual_signals(void)
{
	sigset_t none;
	struct sigaction usual = {.sa_handler = SIG_DFL};
	sigemptyset(&usual.sa_mask);
	for (int n = 1; n < NSIG; n++)
		sigaction(n, &usual, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

static void become(const struct launch *l, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, l->death_signal);
	if (getppid() != parent) /* it died before it could be asked to tell us */
		_exit(STATUS_NOT_STARTED);
	if (l->terminal < 0)
		setsid();
	else if (setpgid(0, 0) == 0)
		keeper_foreground(l->terminal, getpid());
	struct rlimit cpu = {l->cpu_seconds, l->cpu_seconds};
	if (l->cpu_seconds)
		setrlimit(RLIMIT_CPU, &cpu);
	usual_signals();
	if (chdir("/") != 0 || !place_descriptors(l->fd))
		_exit(STATUS_NOT_STARTED);
	execve(l->path, l->argv, l->envp);
	_exit(STATUS_NOT_STARTED);
}

/* ---- in the parent ---- */

pid_t process_start(const struct launch *l)
{
	pid_t parent = getpid(), pid = fork();
	if (pid == 0)
		become(l, parent);
	if (pid > 0 && l->terminal >= 0) { /* both of us, for nobody knows who comes first */
		setpgid(pid, pid);
		keeper_foreground(l->terminal, pid);
	}
	return pid;
}

void process_kill(pid_t group, int signal)
{
	if (group <= 1)
		return;
	if (kill(-group, signal) != 0)
		kill(group, signal); /* it has not made its group yet */
}

bool process_ended(pid_t *pid, int *status)
{
	do
		*pid = waitpid(-1, status, WNOHANG | WUNTRACED);
	while (*pid < 0 && errno == EINTR);
	return *pid > 0;
}

void process_adopt_orphans(void)
{
	prctl(PR_SET_CHILD_SUBREAPER, 1);
}

static void nap(int ms)
{
	poll(NULL, 0, ms);
}

bool process_end(pid_t group, int patience_ms, int *status)
{
	bool ended = false;
	*status = 0;
	if (group <= 1)
		return false;
	process_kill(group, SIGTERM);
	process_kill(group, SIGCONT); /* who is stopped cannot hear us */
	for (int waited = 0; !ended && waited < patience_ms; waited += TICK_MS) {
		ended = waitpid(group, status, WNOHANG) == group;
		if (!ended)
			nap(TICK_MS);
	}
	kill(-group, SIGKILL);
	if (ended) /* reaped: its number may be somebody else's by now */
		return true;
	kill(group, SIGKILL);
	while (waitpid(group, status, 0) < 0 && errno == EINTR)
		;
	return false;
}

/* The parent of a process; 0: it is gone. The name stands in brackets and may hold anything. */
static pid_t parent_of(const char *pid)
{
	char path[64], text[512];
	int parent = 0;
	snprintf(path, sizeof path, "/proc/%.20s/stat", pid);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	ssize_t n = read(fd, text, sizeof text - 1);
	close(fd);
	text[n > 0 ? n : 0] = '\0';
	const char *behind = strrchr(text, ')');
	return behind && sscanf(behind, ") %*c %d", &parent) == 1 ? parent : 0;
}

static bool is_among(pid_t pid, const pid_t *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == pid)
			return true;
	return false;
}

/* Kills our children but the spared ones. Gives how many there were. */
static unsigned kill_children(const pid_t *spared, size_t n)
{
	unsigned found = 0;
	DIR *proc = opendir("/proc");
	for (struct dirent *e; proc && (e = readdir(proc)) != NULL;) {
		pid_t pid = (pid_t)atoi(e->d_name);
		if (pid <= 1 || is_among(pid, spared, n) || parent_of(e->d_name) != getpid())
			continue;
		found++;
		kill(pid, SIGKILL);
		waitpid(pid, NULL, WNOHANG);
	}
	if (proc)
		closedir(proc);
	return found;
}

void process_sweep(const pid_t *spared, size_t n)
{
	for (int waited = 0; kill_children(spared, n) > 0 && waited < SWEEP_MS; waited += TICK_MS)
		nap(TICK_MS);
}
