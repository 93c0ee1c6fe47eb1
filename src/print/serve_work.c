#include "print/serve_work.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "print/queue.h"

/* A job that says nothing for so long has lost its way, and is ended by the alarm. */
enum { SILENT_SECONDS = 60 };

struct worker {
	int line;
	bool stays;
	enum queue_wish wish;
};

/* ---- in both processes ---- */

static volatile sig_atomic_t told_to_end;

static void hear_end(int signal)
{
	(void)signal;
	told_to_end = 1;
}

void work_hear_end(void)
{
	sigaction(SIGTERM, &(struct sigaction){.sa_handler = hear_end}, NULL);
}

bool work_shall_end(void)
{
	return told_to_end;
}

/* ---- in the process that works ---- */

static void say(const struct worker *w, struct buf *frame)
{
	struct str rest = buf_str(frame);
	while (rest.n > 0) {
		ssize_t n = send(w->line, rest.s, rest.n, MSG_NOSIGNAL);
		if (n < 0 && errno != EINTR)
			return; /* nobody listens; wait() finds that out too */
		if (n > 0)
			rest = str_from(rest, (size_t)n);
	}
}

static void tell(void *ctx, struct print_status now)
{
	struct arena *mem = arena_new(NULL);
	struct buf frame = buf_new(mem);
	alarm(SILENT_SECONDS);
	talk_put_state(now, &frame);
	say(ctx, &frame);
	arena_free(mem);
}

/* A wish holds for the rest of the job; from then on only the time passes. */
static enum queue_wish wait_for_wish(void *ctx, int ms)
{
	struct worker *w = ctx;
	struct pollfd fd = {.fd = w->wish == QUEUE_STAY ? w->line : -1, .events = POLLIN};
	char byte;
	int n = poll(&fd, 1, ms);
	if (told_to_end && w->wish == QUEUE_STAY)
		w->wish = w->stays ? QUEUE_LEAVE : QUEUE_BACK;
	if (n > 0 && w->wish == QUEUE_STAY) {
		bool said = recv(w->line, &byte, 1, 0) > 0; /* else the line is broken */
		w->wish = said || !w->stays ? QUEUE_BACK : QUEUE_LEAVE;
	}
	return w->wish;
}

static void look_now(struct worker *w, const struct talk_look *look)
{
	struct arena *mem = arena_new(NULL);
	struct buf frame = buf_new(mem);
	struct talk_printer *list;
	size_t n;
	enum print_trouble trouble = queue_find(look, mem, &list, &n);
	if (trouble == TROUBLE_NONE)
		talk_put_found(list, n, &frame);
	else
		talk_put_state((struct print_status){PRINT_FAILED, trouble}, &frame);
	say(w, &frame);
	arena_free(mem);
}

static void print_now(struct worker *w, const struct serve *s, const struct talk_order *order)
{
	struct arena *mem = arena_new(NULL);
	struct serve_drawn drawn = {.pdf = buf_new(mem)};
	struct queue_watch watch = {.tell = tell, .wait = wait_for_wish, .ctx = w};
	if (s->draw(s->ctx, order->pages, mem, &drawn)) {
		struct queue_job job = {
		    .printer = order->printer,
		    .media = drawn.media,
		    .pdf = buf_str(&drawn.pdf),
		    .nearby = order->nearby,
		    .patience = order->patience,
		    .stays = order->stays,
		};
		queue_print(&job, &watch);
	} else {
		tell(w, (struct print_status){PRINT_FAILED, TROUBLE_NOT_MADE});
	}
	arena_free(mem);
}

/* ---- in the process that waits ---- */

/* 0 in the process that works: *worker is its end. */
static pid_t part(struct work *w, struct worker *worker)
{
	int pair[2];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
		return -1;
	pid_t pid = fork();
	close(pair[pid == 0 ? 0 : 1]);
	*worker = (struct worker){.line = pair[1], .stays = w->stays, .wish = QUEUE_STAY};
	if (pid == 0) {
		close(w->client); /* or it would not be seen that the other end is gone */
		work_hear_end();
		alarm(SILENT_SECONDS);
	}
	if (pid < 0)
		close(pair[0]);
	if (pid > 0) {
		w->pid = pid;
		w->line = pair[0];
	}
	return pid;
}

bool work_look(struct work *w, const struct talk_look *look)
{
	struct worker worker;
	w->stays = false;
	pid_t pid = part(w, &worker);
	if (pid == 0) {
		look_now(&worker, look);
		_exit(0);
	}
	return pid > 0;
}

bool work_print(struct work *w, const struct serve *s, const struct talk_order *order)
{
	struct worker worker;
	w->stays = order->stays;
	pid_t pid = part(w, &worker);
	if (pid == 0) {
		print_now(&worker, s, order);
		_exit(0);
	}
	return pid > 0;
}

void work_call_back(const struct work *w)
{
	send(w->line, "", 1, MSG_NOSIGNAL);
}

void work_leave(struct work *w)
{
	close(w->line);
	w->pid = 0;
}

void work_end(struct work *w)
{
	if (w->pid == 0)
		return;
	close(w->line);
	if (waitpid(w->pid, NULL, WNOHANG) == 0) {
		kill(w->pid, SIGKILL);
		while (waitpid(w->pid, NULL, 0) < 0 && errno == EINTR)
			;
	}
	w->pid = 0;
}
