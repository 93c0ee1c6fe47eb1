#include "print/serve.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

#include "print/serve_work.h"
#include "print/steady.h"

/* Bounds. That of a job is its own: serve_work.c, queue.h. */
enum {
	BEAT_SECONDS = 2,  /* between two signs of life while something is under way */
	LOOK_SECONDS = 12, /* for a search */
	BACK_SECONDS = 25, /* for a job that is called back */
	SEND_MS = 5000,    /* for the other side to read what is said */
};

struct serving {
	const struct serve *s;
	int client;
	struct talk_ear ear;      /* to the client */
	struct work work;
	struct talk_ear work_ear; /* to the process that works */
	struct print_status now;  /* what was said last */
	time_t said;              /* and when */
	time_t due;               /* when the work has to have ended; 0: it sees to that itself */
	bool gone;                /* the client */
	bool senseless;           /* it said what makes no sense */
};

/* ---- to the client ---- */

static void say(struct serving *v, const struct buf *frame)
{
	struct str rest = buf_str(frame);
	while (rest.n > 0 && !v->gone) {
		struct pollfd fd = {.fd = v->client, .events = POLLOUT};
		ssize_t n = -1;
		errno = ETIMEDOUT;
		if (poll(&fd, 1, SEND_MS) > 0)
			n = send(v->client, rest.s, rest.n, MSG_NOSIGNAL | MSG_DONTWAIT);
		if (n >= 0)
			rest = str_from(rest, (size_t)n);
		else if (errno != EINTR && errno != EAGAIN)
			v->gone = true; /* or it does not read */
	}
}

static void say_state(struct serving *v, struct print_status now)
{
	struct arena *mem = arena_new(NULL);
	struct buf frame = buf_new(mem);
	v->now = now;
	v->said = steady_seconds();
	talk_put_state(now, &frame);
	say(v, &frame);
	arena_free(mem);
}

static bool working(const struct serving *v)
{
	return v->work.pid != 0;
}

/* ---- from the process that works ---- */

static void end_work(struct serving *v)
{
	work_end(&v->work);
	talk_next(&v->work_ear);
}

/* It broke, or took too long. What that means depends on how far it was. */
static void give_up(struct serving *v)
{
	enum print_trouble trouble = TROUBLE_LOST;
	if (v->now.state == PRINT_LOOKING)
		trouble = TROUBLE_NO_SERVICE;
	else if (v->now.state == PRINT_MAKING)
		trouble = TROUBLE_NOT_MADE;
	end_work(v);
	say_state(v, (struct print_status){PRINT_FAILED, trouble});
}

static void pass_found(struct serving *v)
{
	struct talk_printer *list;
	size_t n;
	struct buf frame = buf_new(v->work_ear.mem);
	if (!talk_read_found(&v->work_ear, &list, &n)) {
		give_up(v);
		return;
	}
	v->now = (struct print_status){PRINT_READY, TROUBLE_NONE};
	talk_put_found(list, n, &frame);
	say(v, &frame);
	end_work(v);
}

static void pass_state(struct serving *v)
{
	struct print_status now;
	if (!talk_read_state(&v->work_ear, &now)) {
		give_up(v);
		return;
	}
	if (print_state_ended(now.state))
		end_work(v);
	else
		talk_next(&v->work_ear);
	if (now.state != v->now.state || now.trouble != v->now.trouble)
		say_state(v, now);
}

static void hear_work(struct serving *v)
{
	size_t room;
	char *at = talk_space(&v->work_ear, &room);
	ssize_t n = recv(v->work.line, at, room, 0);
	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0)
		give_up(v);
	else if (!talk_got(&v->work_ear, (size_t)n))
		return;
	else if (v->work_ear.broken)
		give_up(v);
	else if (talk_kind(&v->work_ear) == TALK_FOUND)
		pass_found(v);
	else
		pass_state(v);
}

/* ---- from the client ---- */

static void begin(struct serving *v, bool began, enum print_state state, time_t due)
{
	if (!began) {
		say_state(v, (struct print_status){PRINT_FAILED, TROUBLE_NOT_MADE});
		return;
	}
	v->due = due;
	say_state(v, (struct print_status){state, TROUBLE_NONE});
}

static void call_back(struct serving *v)
{
	work_call_back(&v->work);
	v->due = steady_seconds() + BACK_SECONDS;
	if (v->now.state != PRINT_CANCELING)
		say_state(v, (struct print_status){PRINT_CANCELING, TROUBLE_NONE});
}

/* False: it makes no sense. What comes while something is under way came too late to matter. */
static bool obey(struct serving *v)
{
	struct talk_look look;
	struct talk_order order;
	switch (talk_kind(&v->ear)) {
	case TALK_LOOK:
		if (!talk_read_look(&v->ear, &look))
			return false;
		if (!working(v))
			begin(v, work_look(&v->work, &look), PRINT_LOOKING,
			    steady_seconds() + LOOK_SECONDS);
		return true;
	case TALK_ORDER:
		if (!talk_read_order(&v->ear, &order))
			return false;
		if (!working(v))
			begin(v, work_print(&v->work, v->s, &order), PRINT_MAKING, 0);
		return true;
	default:
		if (!talk_read_cancel(&v->ear))
			return false;
		if (working(v) && print_state_busy(v->now.state))
			call_back(v);
		return true;
	}
}

static void hear_client(struct serving *v)
{
	size_t room;
	char *at = talk_space(&v->ear, &room);
	ssize_t n = recv(v->client, at, room, 0);
	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0)
		v->gone = true;
	else if (talk_got(&v->ear, (size_t)n)) {
		v->senseless = v->ear.broken || !obey(v);
		v->gone = v->senseless;
		talk_next(&v->ear);
	}
}

/* ---- the loop ---- */

static void turn(struct serving *v)
{
	struct pollfd fds[2] = {
	    {.fd = v->client, .events = POLLIN},
	    {.fd = working(v) ? v->work.line : -1, .events = POLLIN},
	};
	int n = poll(fds, 2, working(v) ? BEAT_SECONDS * 1000 : -1);
	if (n > 0 && fds[1].revents)
		hear_work(v);
	if (n > 0 && fds[0].revents)
		hear_client(v);
	if (working(v) && v->due != 0 && steady_seconds() >= v->due)
		give_up(v);
	else if (working(v) && steady_seconds() - v->said >= BEAT_SECONDS)
		say_state(v, v->now); /* a sign of life */
}

/* Nobody waits any more: pages that may stay are handed over without us. */
static void finish(struct serving *v)
{
	if (working(v) && v->work.stays && v->now.state != PRINT_CANCELING) {
		work_leave(&v->work);
		return;
	}
	if (working(v))
		call_back(v);
	while (working(v) && steady_seconds() < v->due) {
		struct pollfd fd = {.fd = v->work.line, .events = POLLIN};
		if (poll(&fd, 1, BEAT_SECONDS * 1000) > 0)
			hear_work(v);
	}
	end_work(v);
}

bool serve_run(const struct serve *s, int fd)
{
	struct serving v = {
	    .s = s,
	    .client = fd,
	    .ear = {.from = TALK_FROM_ASK},
	    .work = {.client = fd},
	    .work_ear = {.from = TALK_FROM_PRINT},
	};
	work_hear_end();
	while (!v.gone && !work_shall_end())
		turn(&v);
	finish(&v);
	talk_next(&v.ear);
	return !v.senseless;
}
