#include "app/common/printer.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/printer_start.h"
#include "report/talk.h"

enum {
	SILENT_MS = 15000, /* candor-print says something every 2 s while there is something to do */
	SEND_MS = 2000,    /* for it to take in what we say */
};

struct printer {
	const struct printer_setup *setup;
	struct printing hooks;
	struct printing_now now;
	struct talk_ear ear;
	struct helper helper; /* candor-print */
	long long heard;      /* when it last said something: ms */

	struct arena *found; /* of the printers in now */
};

static bool waiting(const struct printer *p)
{
	return p->now.state == PRINT_LOOKING || print_state_busy(p->now.state);
}

static void end(struct printer *p, enum print_trouble trouble)
{
	p->now.state = PRINT_FAILED;
	p->now.trouble = trouble;
}

/* candor-print is gone, or says what makes no sense, or nothing. How far it was says what may
 * have become of the pages. */
static void lose(struct printer *p)
{
	helper_end(&p->helper);
	talk_next(&p->ear);
	p->ear.broken = false;
	if (p->now.state == PRINT_LOOKING)
		end(p, TROUBLE_NO_HELPER);
	else if (p->now.state == PRINT_MAKING)
		end(p, TROUBLE_NOT_MADE);
	else if (waiting(p))
		end(p, TROUBLE_LOST);
}

/* ---- saying ---- */

static bool send_all(struct printer *p, struct str rest)
{
	while (rest.n > 0) {
		struct pollfd fd = {.fd = p->helper.socket, .events = POLLOUT};
		ssize_t n = -1;
		errno = ETIMEDOUT;
		if (poll(&fd, 1, SEND_MS) > 0)
			n = send(p->helper.socket, rest.s, rest.n, MSG_NOSIGNAL | MSG_DONTWAIT);
		if (n >= 0)
			rest = str_from(rest, (size_t)n);
		else if (errno != EINTR && errno != EAGAIN)
			return false;
	}
	return true;
}

/* The state to be in once it was said; when it cannot be said, that has failed. */
static void say(struct printer *p, const struct buf *frame, enum print_state state)
{
	p->now.trouble = TROUBLE_NONE;
	p->now.state = state;
	p->heard = clock_ms();
	if (!send_all(p, buf_str(frame)))
		lose(p);
}

/* Is candor-print there, started if need be? */
static bool is_there(struct printer *p)
{
	if (p->helper.socket < 0 && p->setup->socket < 0)
		helper_start(&p->helper);
	return p->helper.socket >= 0;
}

static void look(void *ctx)
{
	struct printer *p = ctx;
	struct talk_look look = {.nearby = p->setup->nearby, .wanted = p->setup->wanted};
	if (waiting(p))
		return;
	if (!is_there(p)) {
		end(p, TROUBLE_NO_HELPER);
		return;
	}
	struct arena *mem = arena_new(NULL);
	struct buf frame = buf_new(mem);
	talk_put_look(&look, &frame);
	say(p, &frame, PRINT_LOOKING);
	arena_free(mem);
}

static void order(void *ctx, unsigned printer, enum printing_pages which)
{
	struct printer *p = ctx;
	bool may = p->now.state == PRINT_READY || print_state_ended(p->now.state);
	if (!may || printer >= p->now.nprinters)
		return;
	p->now.chosen = (int)printer;
	if (!is_there(p)) {
		end(p, TROUBLE_NO_HELPER);
		return;
	}
	struct arena *mem = arena_new(p->setup->host);
	struct buf frame = buf_new(mem);
	struct talk_order said = {
	    .stays = p->setup->stays,
	    .nearby = p->setup->nearby,
	    .patience = p->setup->patience,
	    .printer = p->now.printers[printer].id,
	};
	size_t begun = talk_begin_order(&said, &frame);
	p->setup->put_pages(p->setup->ctx, which, &frame);
	talk_end_order(begun, &frame);
	say(p, &frame, PRINT_MAKING);
	arena_free(mem);
}

static void cancel(void *ctx)
{
	struct printer *p = ctx;
	if (!print_state_busy(p->now.state) || p->now.state == PRINT_CANCELING)
		return;
	struct arena *mem = arena_new(NULL);
	struct buf frame = buf_new(mem);
	talk_put_cancel(&frame);
	say(p, &frame, PRINT_CANCELING);
	arena_free(mem);
}

/* ---- hearing ---- */

static bool hear_found(struct printer *p)
{
	struct talk_printer *list;
	size_t n;
	if (p->now.state != PRINT_LOOKING || !talk_read_found(&p->ear, &list, &n))
		return false;
	arena_free(p->found);
	p->found = arena_new(NULL);
	struct printing_printer *shown = ARENA_ARRAY(p->found, n, struct printing_printer);
	for (size_t i = 0; i < n; i++) {
		shown[i].id = arena_text(p->found, str_of(list[i].name));
		shown[i].name = arena_text(p->found, str_of(list[i].title));
		shown[i].usual = list[i].usual;
	}
	p->now.state = PRINT_READY;
	p->now.printers = shown;
	p->now.nprinters = (unsigned)n;
	p->now.chosen = -1;
	return true;
}

/* Can it follow on what it is now? */
static bool follows(enum print_state now, enum print_state next)
{
	return now == PRINT_LOOKING ? next == PRINT_LOOKING || next == PRINT_FAILED
	    : print_state_busy(next) || print_state_ended(next);
}

/* Once we have asked for the pages back, only how that ends matters. */
static bool hear_state(struct printer *p)
{
	struct print_status said;
	if (!talk_read_state(&p->ear, &said))
		return false;
	if (!waiting(p) || (p->now.state == PRINT_CANCELING && !print_state_ended(said.state)))
		return true;
	if (!follows(p->now.state, said.state))
		return false;
	p->now.state = said.state;
	p->now.trouble = said.trouble;
	return true;
}

static bool hear(struct printer *p)
{
	bool makes_sense = !p->ear.broken
	    && (talk_kind(&p->ear) == TALK_FOUND ? hear_found(p) : hear_state(p));
	talk_next(&p->ear);
	p->heard = clock_ms();
	return makes_sense;
}

/* All that has come. */
static void take_in(struct printer *p)
{
	while (p->helper.socket >= 0) {
		size_t room;
		char *at = talk_space(&p->ear, &room);
		ssize_t n = recv(p->helper.socket, at, room, MSG_DONTWAIT);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n <= 0 || (talk_got(&p->ear, (size_t)n) && !hear(p)))
			lose(p);
	}
}

static bool turn(void *ctx)
{
	struct printer *p = ctx;
	struct printing_now was = p->now;
	take_in(p);
	if (waiting(p) && clock_ms() - p->heard >= SILENT_MS)
		lose(p);
	return was.state != p->now.state || was.trouble != p->now.trouble;
}

/* ---- the whole ---- */

struct pages_order printer_pages(enum printing_pages which, bool whole, const char *paper)
{
	struct pages_order order = {.whole = whole, .paper = paper};
	if (which & PRINTING_PATIENT)
		order.looks[order.n++] = LOOK_PATIENT;
	if (which & PRINTING_CLINICIAN)
		order.looks[order.n++] = LOOK_CLINICIAN;
	return order;
}

static const struct printing_now *now(void *ctx)
{
	return &((struct printer *)ctx)->now;
}

static int descriptor(void *ctx)
{
	return ((struct printer *)ctx)->helper.socket;
}

struct printer *printer_open(const struct printer_setup *setup, struct arena *mem)
{
	struct printer *p = ARENA_NEW(mem, struct printer);
	p->setup = setup;
	p->hooks = (struct printing){
	    .ctx = p,
	    .look = look,
	    .print = order,
	    .cancel = cancel,
	    .now = now,
	    .descriptor = descriptor,
	    .turn = turn,
	};
	p->now.chosen = -1;
	p->ear.from = TALK_FROM_PRINT;
	p->helper.socket = setup->socket;
	return p;
}

const struct printing *printer_hooks(struct printer *p)
{
	return &p->hooks;
}

void printer_close(struct printer *p)
{
	if (!p)
		return;
	helper_leave(&p->helper);
	talk_next(&p->ear);
	arena_free(p->found);
}
