#include "app/common/drawn.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/sibling.h"
#include "report/wire.h"

enum { READ_ROOM = 16384 };

struct drawer {
	int to, from; /* its standard input and output */
	pid_t pid;
};

static enum status failed(const char *what, int error)
{
	fprintf(stderr, "candor: %s: %s\n", what, strerror(error));
	return STATUS_MACHINE;
}

static int start_with(struct drawer *d, const char *path, int to[2], int from[2])
{
	char *argv[] = {"candor-print", "--pdf", NULL}, *nothing[] = {NULL};
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, to[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, from[1], STDOUT_FILENO);
	for (int i = 0; i < 2; i++) {
		posix_spawn_file_actions_addclose(&actions, to[i]);
		posix_spawn_file_actions_addclose(&actions, from[i]);
	}
	int error = posix_spawn(&d->pid, path, &actions, NULL, argv, nothing);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

/* An errno; 0: it runs. */
static int start(struct drawer *d, const char *path)
{
	int to[2], from[2];
	if (pipe(to) != 0)
		return errno;
	if (pipe(from) != 0) {
		int error = errno;
		close(to[0]);
		close(to[1]);
		return error;
	}
	int error = start_with(d, path, to, from);
	close(to[0]);
	close(from[1]);
	d->to = to[1];
	d->from = from[0];
	if (error != 0) {
		close(d->to);
		close(d->from);
	}
	return error;
}

/* Tells some more; false: all is told, or it does not listen any more. Its exit status says why. */
static bool tell(const struct drawer *d, struct str *bytes)
{
	size_t part = bytes->n < PIPE_BUF ? bytes->n : PIPE_BUF; /* so much never waits */
	ssize_t n = write(d->to, bytes->s, part);
	if (n > 0)
		*bytes = str_from(*bytes, (size_t)n);
	return (n > 0 || (n < 0 && errno == EINTR)) && bytes->n > 0;
}

/* False: it has said all. */
static bool hear(const struct drawer *d, struct buf *out)
{
	char part[READ_ROOM];
	ssize_t n = read(d->from, part, sizeof part);
	if (n > 0)
		buf_put(out, (struct str){part, (size_t)n});
	explicit_bzero(part, sizeof part);
	return n > 0 || (n < 0 && errno == EINTR);
}

/* Both at once, so that neither side ever waits for the other. */
static void talk(struct drawer *d, struct str bytes, struct buf *out)
{
	struct pollfd both[] = {{d->from, POLLIN, 0}, {d->to, POLLOUT, 0}};
	for (bool hears = true; hears;) {
		if (poll(both, 2, -1) < 0) {
			if (errno == EINTR)
				continue;
			break;
		}
		if (both[1].fd >= 0 && both[1].revents && !tell(d, &bytes)) {
			close(d->to);
			both[1].fd = -1;
		}
		if (both[0].revents)
			hears = hear(d, out);
	}
	if (both[1].fd >= 0)
		close(d->to);
	close(d->from);
}

static enum status end_of(const struct drawer *d)
{
	int status;
	while (waitpid(d->pid, &status, 0) < 0)
		if (errno != EINTR)
			return failed("candor-print", errno);
	if (WIFEXITED(status))
		return (enum status)WEXITSTATUS(status);
	fprintf(stderr, "candor: candor-print ended by signal %d\n", WTERMSIG(status));
	return STATUS_MACHINE;
}

static enum status draw_with(const char *path, const struct pages *pages, struct buf *out)
{
	struct drawer d;
	struct buf wire = buf_new(out->mem);
	wire_write(pages, &wire);
	int error = start(&d, path);
	if (error != 0)
		return failed(text_fmt(out->mem, "cannot start %s", path), error);
	talk(&d, buf_str(&wire), out);
	enum status status = end_of(&d);
	if (status == STATUS_WELL && !str_begins(buf_str(out), "%PDF-")) {
		fprintf(stderr, "candor: candor-print made no PDF\n");
		return STATUS_MACHINE;
	}
	return status;
}

enum status drawn_pdf(const struct pages *pages, struct buf *out)
{
	const char *path = sibling_path("candor-print", out->mem);
	return path ? draw_with(path, pages, out)
	            : failed("the folder of candor cannot be found", errno);
}
