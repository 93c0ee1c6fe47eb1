#include "app/common/printer_start.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/kiosk.h"
#include "app/common/sibling.h"

extern char **environ;

/* It has nothing to say but through the socket. */
static pid_t spawn(const char *path, int socket)
{
	char *argv[] = {"candor-print", "--serve", NULL};
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	pid_t pid = 0;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, socket, KIOSK_FD_PRINTER);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP); /* Ctrl-C is not meant for it */
	if (posix_spawn(&pid, path, &files, &attr, argv, environ) != 0)
		pid = 0;
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	return pid;
}

void helper_start(struct helper *h)
{
	int pair[2];
	struct arena *mem = arena_new(NULL);
	const char *path = sibling_path("candor-print", mem);
	if (path && socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0) {
		h->pid = spawn(path, pair[1]);
		close(pair[1]);
		if (h->pid > 0)
			h->socket = pair[0];
		else
			close(pair[0]);
	}
	arena_free(mem);
}

void helper_leave(struct helper *h)
{
	if (h->socket >= 0)
		close(h->socket);
	h->socket = -1;
	h->pid = 0;
}

void helper_end(struct helper *h)
{
	pid_t pid = h->pid;
	helper_leave(h);
	if (pid > 0) {
		kill(pid, SIGKILL);
		while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
			;
	}
}
