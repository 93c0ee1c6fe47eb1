/* A program that has the screen, and the candor-print that stands beside it. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/sibling.h"
#include "app/kiosk/kiosk.h"
#include "kiosk/process.h"

enum {
	LETTERS_ROOM = 64,
	ENV_MOST = 16,
	PATIENCE_MS = 2000, /* for a program that is asked to end */
	SILENT_MS = 20000,  /* in which it has to tell something */
};

void served_none(struct served *s)
{
	*s = (struct served){.hear = -1, .complaint = -1};
}

long long served_deadline(const struct served *s)
{
	return s->heard + SILENT_MS;
}

/* ---- what it is started with ---- */

/* What a child may know of the environment: how letters and the terminal are, nothing of anybody. */
static char *const *clean_environment(struct arena *mem)
{
	static const char *const kept[] = {"TERM", "LANG", "LC_ALL", "LC_CTYPE", "TERMINFO",
	    "TERMINFO_DIRS", "TZDIR", "NO_COLOR", "ESCDELAY", "CUPS_SERVER"};
	char **out = ARENA_ARRAY(mem, ENV_MOST, char *);
	size_t n = 0;
	bool letters = false;
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		const char *value = getenv(kept[i]);
		if (!value)
			continue;
		letters |= strncmp(kept[i], "L", 1) == 0;
		out[n++] = arena_text(mem, str_of(text_fmt(mem, "%s=%s", kept[i], value)));
	}
	if (!letters) /* a system service knows no locale; every terminal of today knows UTF-8 */
		out[n++] = arena_text(mem, STR("LC_CTYPE=C.UTF-8"));
	return out;
}

/* Starts candor-print where there is one and the clinic prints. Gives the other end of its socket;
 * -1: nothing prints. */
static int start_printer(struct kiosk *k, struct arena *mem)
{
	const char *path = sibling_path("candor-print", mem);
	char *argv[] = {"candor-print", "--serve", NULL};
	int pair[2];
	if (strcmp(k->site->printer, "none") == 0 || !path || access(path, X_OK) != 0 ||
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return -1;
	struct launch l = {.path = path, .argv = argv, .envp = clean_environment(mem),
	    .fd = {-1, -1, -1, -1, pair[1]}, .terminal = -1, .death_signal = SIGKILL};
	k->served.printer = process_start(&l);
	close(pair[1]);
	if (k->served.printer > 0)
		return pair[0];
	k->served.printer = 0;
	close(pair[0]);
	return -1;
}

/* Neither end ever waits. Gives the one for the program; -1: it complains to nobody. */
static int open_complaints(struct served *s)
{
	int ends[2];
	if (pipe(ends) != 0)
		return -1;
	for (int i = 0; i < 2; i++) {
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
		fcntl(ends[i], F_SETFL, O_NONBLOCK);
	}
	s->complaint = ends[0];
	return ends[1];
}

bool served_start(struct kiosk *k, char *const *argv, int hear, int give)
{
	struct arena *mem = arena_new(NULL);
	served_none(&k->served);
	int complaints = open_complaints(&k->served);
	int printer = start_printer(k, mem);
	struct launch l = {.path = sibling_path(argv[0], mem), .argv = argv,
	    .envp = clean_environment(mem), .fd = {STDIN_FILENO, STDOUT_FILENO, complaints, give, printer},
	    .terminal = k->keeper->fd, .death_signal = SIGTERM};
	pid_t pid = l.path ? process_start(&l) : -1;
	close(give);
	if (complaints >= 0)
		close(complaints);
	if (printer >= 0)
		close(printer);
	arena_free(mem);
	k->served.hear = hear;
	k->served.started = k->served.heard = clock_ms();
	k->served.pid = pid > 0 ? pid : 0;
	if (pid > 0)
		return true;
	served_end(k);
	return false;
}

/* ---- what it tells ---- */

bool served_hear(struct kiosk *k)
{
	char letters[LETTERS_ROOM];
	if (k->served.hear < 0)
		return false;
	ssize_t n = read(k->served.hear, letters, sizeof letters);
	if (n < 0 && errno == EINTR)
		return true;
	k->served.heard = n > 0 ? clock_ms() : k->served.heard;
	for (ssize_t i = 0; i < n; i++) {
		if (k->stage == STAGE_STAFF)
			desk_letter(k, letters[i]);
		else
			person_letter(k, letters[i]);
	}
	return n > 0;
}

void served_complaint(struct served *s, char *line, size_t room)
{
	static const char name[] = "candor: ";
	size_t skip = sizeof name - 1;
	ssize_t n = s->complaint >= 0 ? read(s->complaint, line, room - 1) : 0;
	line[n > 0 ? n : 0] = '\0';
	line[strcspn(line, "\n")] = '\0';
	if (strncmp(line, name, skip) == 0)
		memmove(line, line + skip, strlen(line + skip) + 1);
}

void served_has_begun(struct served *s)
{
	if (s->complaint >= 0)
		close(s->complaint);
	s->complaint = -1;
}

/* ---- its end ---- */

/* That its memory is not locked is true of every one, or of none: once is enough for the log. */
void served_printer_over(struct kiosk *k, int status)
{
	k->served.printer = 0;
	if (WIFEXITED(status) && WEXITSTATUS(status) == KIOSK_PRINT_UNLOCKED) {
		if (!k->print_unlocked)
			oplog_note(&k->log, "print-memory-unlocked");
		k->print_unlocked = true;
	} else if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		oplog_add(&k->log, "print-helper-crashed", "status=%d", status);
	}
}

/* A printer may take its time to get pages back: before that the screen is emptied. */
static void end_printer(struct kiosk *k)
{
	int status;
	if (k->served.printer == 0)
		return;
	keeper_wipe(k->keeper);
	if (process_end(k->served.printer, PATIENCE_MS, &status))
		served_printer_over(k, status);
}

void served_end(struct kiosk *k)
{
	end_printer(k);
	if (k->served.hear >= 0)
		close(k->served.hear);
	served_has_begun(&k->served);
	process_sweep(&k->checker, 1);
	keeper_wipe(k->keeper);
	served_none(&k->served);
}

void served_stop(struct kiosk *k)
{
	int status;
	process_end(k->served.pid, PATIENCE_MS, &status);
	k->served.pid = 0;
	served_end(k);
}
