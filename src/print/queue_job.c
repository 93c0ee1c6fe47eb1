#include <stdio.h>
#include <string.h>

#include "print/queue.h"
#include "print/queue_reasons.h"
#include "print/queue_seen.h"
#include "print/steady.h"

#define TITLE "candor page" /* of the job and its document: nothing of anybody */

enum {
	LOOK_MS = 400,           /* between two looks at a job */
	PIECE = 64 * 1024,       /* bytes handed over at once */
	STUCK_SECONDS = 6,       /* without anything moving: warnings count, connecting takes too long */
	DOUBT_PART = 4,          /* of the patience: then somebody has to look */
	QUEUED_TIMES = 4,        /* as patient while other jobs are printed first */
	LOST_SECONDS = 10,       /* without an answer of the print service */
	BACK_SECONDS = 10,       /* for a job that was asked back to end */
};

struct run {
	const struct queue_job *job;
	const struct queue_watch *watch;
	struct queue_ticket ticket;
	cups_dest_t *dest;
	cups_dinfo_t *info;
	struct print_status told;

	struct queue_seen last; /* the last look that reached the service */
	time_t moved, reached;  /* when something changed, when it answered */
};

static struct print_status status(enum print_state state, enum print_trouble trouble)
{
	return (struct print_status){state, trouble};
}

static struct print_status failed(enum print_trouble trouble)
{
	return status(PRINT_FAILED, trouble);
}

static void tell(struct run *r, struct print_status now)
{
	r->told = now;
	r->watch->tell(r->watch->ctx, now);
}

static enum queue_wish wait(struct run *r, int ms)
{
	return r->watch->wait(r->watch->ctx, ms);
}

/* ---- handing over ---- */

/* The printer, and where to ask about it. */
static enum print_trouble find(struct run *r)
{
	struct queue_ticket *t = &r->ticket;
	char scheme[32], user[256], host[HTTP_MAX_HOST];
	int port;
	t->http = queue_connect();
	if (!t->http)
		return TROUBLE_NO_SERVICE;
	r->dest = queue_dest(r->job->printer, r->job->nearby);
	if (!r->dest)
		return TROUBLE_GONE;
	r->info = cupsCopyDestInfo(t->http, r->dest);
	const char *uri = cupsGetOption("printer-uri-supported", r->dest->num_options,
	    r->dest->options);
	if (!r->info || !uri) {
		enum print_trouble refusal = queue_refusal();
		return refusal ? refusal : TROUBLE_NO_ANSWER;
	}
	snprintf(t->printer, sizeof t->printer, "%s", uri);
	if (httpSeparateURI(HTTP_URI_CODING_ALL, uri, scheme, sizeof scheme, user, sizeof user, host,
	        sizeof host, &port, t->resource, sizeof t->resource) < HTTP_URI_STATUS_OK)
		return TROUBLE_GONE;
	return TROUBLE_NONE;
}

static enum print_trouble create(struct run *r)
{
	cups_option_t *options = NULL;
	int n = 0;
	/* another paper than the printer has: better on that than not at all */
	if (cupsCheckDestSupported(r->ticket.http, r->dest, r->info, "media", r->job->media))
		n = cupsAddOption("media", r->job->media, n, &options);
	n = cupsAddOption("sides", "one-sided", n, &options);
	n = cupsAddOption("copies", "1", n, &options);
	n = cupsAddOption("job-sheets", "none,none", n, &options);
	if (!r->job->stays)
		n = cupsAddIntegerOption("job-cancel-after", (int)r->job->patience * QUEUED_TIMES, n,
		    &options);
	cupsCreateDestJob(r->ticket.http, r->dest, r->info, &r->ticket.job, TITLE, n, options);
	cupsFreeOptions(n, options);
	enum print_trouble refusal = queue_refusal();
	return refusal == TROUBLE_NONE && r->ticket.job <= 0 ? TROUBLE_REFUSED : refusal;
}

/* The bytes, as they are in memory. *stopped: somebody wants the pages back. */
static enum print_trouble hand_over(struct run *r, bool *stopped)
{
	http_t *http = r->ticket.http;
	struct str rest = r->job->pdf;
	http_status_t going = cupsStartDestDocument(http, r->dest, r->info, r->ticket.job, TITLE,
	    CUPS_FORMAT_PDF, 0, NULL, 1);
	while (going == HTTP_STATUS_CONTINUE && rest.n > 0 && !*stopped) {
		struct str piece = str_part(rest, 0, PIECE);
		going = cupsWriteRequestData(http, piece.s, piece.n);
		rest = str_from(rest, piece.n);
		*stopped = wait(r, 0) == QUEUE_BACK;
		tell(r, r->told);
	}
	if (*stopped)
		return TROUBLE_NONE;
	cupsFinishDestDocument(http, r->dest, r->info);
	enum print_trouble refusal = queue_refusal();
	if (refusal == TROUBLE_NONE && (going != HTTP_STATUS_CONTINUE || rest.n > 0))
		refusal = TROUBLE_LOST;
	return refusal == TROUBLE_NO_SERVICE ? TROUBLE_LOST : refusal;
}

/* ---- following ---- */

static bool has_moved(const struct queue_seen *a, const struct queue_seen *b)
{
	return a->job != b->job || a->sheets != b->sheets || a->before != b->before
	    || a->of_job != b->of_job || a->if_stuck != b->if_stuck;
}

/* TROUBLE_NONE while a printer may take its time. One that has the pages and vanishes says nothing
 * more, and neither does the print service: so somebody has to look when nothing moves. */
static enum print_trouble trouble_of(const struct run *r, const struct queue_seen *seen)
{
	time_t quiet = steady_seconds() - r->moved;
	enum print_trouble printer = quiet >= STUCK_SECONDS ? seen->if_stuck : seen->of_printer;
	if (printer == TROUBLE_NO_ANSWER && quiet < STUCK_SECONDS)
		printer = TROUBLE_NONE;
	enum print_trouble trouble = queue_worse(seen->of_job, printer);
	if (seen->job == IPP_JSTATE_STOPPED) /* by a filter that failed, say */
		trouble = queue_worse(trouble, TROUBLE_SOMEBODY);
	bool doubt = quiet >= STUCK_SECONDS && quiet >= r->job->patience / DOUBT_PART;
	return trouble == TROUBLE_NONE && doubt && seen->job == IPP_JSTATE_PROCESSING
	    ? TROUBLE_SOMEBODY : trouble;
}

/* The end of a job that the print service still knows, or has told us about. */
static bool has_ended(const struct run *r, const struct queue_seen *seen, struct print_status *end)
{
	switch ((int)seen->job) {
	case IPP_JSTATE_COMPLETED: *end = status(PRINT_DONE, TROUBLE_NONE); return true;
	case IPP_JSTATE_ABORTED: *end = failed(TROUBLE_GAVE_UP); return true;
	case IPP_JSTATE_CANCELED: *end = failed(TROUBLE_TAKEN_AWAY); return true;
	case 0: /* forgotten; what was being printed, without trouble, came out */
		*end = r->last.job == IPP_JSTATE_PROCESSING && r->told.trouble == TROUBLE_NONE
		    ? status(PRINT_DONE, TROUBLE_NONE) : failed(TROUBLE_TAKEN_AWAY);
		return true;
	}
	return false;
}

static bool is_too_long(const struct run *r, enum print_trouble trouble)
{
	time_t most = (time_t)r->job->patience * (trouble == TROUBLE_NONE ? QUEUED_TIMES : 1);
	return steady_seconds() - r->moved >= most;
}

/* How the job stands; *back: it has to be taken back for that. */
static struct print_status judge(struct run *r, const struct queue_seen *seen, bool *back)
{
	struct print_status now = r->told;
	*back = false;
	if (!seen->reached) {
		now.trouble = TROUBLE_NO_SERVICE;
		return steady_seconds() - r->reached < LOST_SECONDS ? now : failed(TROUBLE_LOST);
	}
	r->reached = steady_seconds();
	if (has_ended(r, seen, &now))
		return now;
	if (has_moved(seen, &r->last))
		r->moved = steady_seconds();
	r->last = *seen;
	now.trouble = trouble_of(r, seen);
	*back = now.trouble == TROUBLE_LOGIN || is_too_long(r, now.trouble);
	if (*back)
		return failed(now.trouble == TROUBLE_NONE ? TROUBLE_TOO_LONG : now.trouble);
	bool moving = seen->job == IPP_JSTATE_PROCESSING && now.trouble == TROUBLE_NONE;
	now.state = moving ? PRINT_PRINTING : PRINT_WAITING;
	return now;
}

/* Takes the job out of the queue and waits until it is; `end` says why, unless it was too late. */
static struct print_status take_back(struct run *r, struct print_status end)
{
	struct queue_seen seen;
	struct print_status was;
	time_t from = steady_seconds();
	tell(r, status(PRINT_CANCELING, TROUBLE_NONE));
	if (!queue_take_back(&r->ticket))
		return failed(TROUBLE_LOST);
	do {
		queue_look(&r->ticket, &seen);
		if (seen.reached && has_ended(r, &seen, &was))
			return seen.job == IPP_JSTATE_COMPLETED ? was : end;
		wait(r, LOOK_MS);
		tell(r, r->told);
	} while (steady_seconds() - from < BACK_SECONDS);
	return failed(TROUBLE_LOST);
}

static struct print_status follow(struct run *r)
{
	r->moved = r->reached = steady_seconds();
	for (;;) {
		struct queue_seen seen;
		bool back;
		queue_look(&r->ticket, &seen);
		struct print_status now = judge(r, &seen, &back);
		if (back)
			return take_back(r, now);
		if (print_state_ended(now.state))
			return now;
		tell(r, now);
		enum queue_wish wish = wait(r, LOOK_MS);
		if (wish == QUEUE_BACK)
			return take_back(r, status(PRINT_CANCELED, TROUBLE_NONE));
		if (wish == QUEUE_LEAVE)
			return status(PRINT_DONE, TROUBLE_NONE);
	}
}

static struct print_status run(struct run *r)
{
	bool stopped = false;
	enum print_trouble trouble = find(r);
	if (trouble == TROUBLE_NONE && wait(r, 0) == QUEUE_BACK)
		return status(PRINT_CANCELED, TROUBLE_NONE);
	if (trouble == TROUBLE_NONE) {
		queue_subscribe(&r->ticket);
		trouble = create(r);
	}
	if (trouble != TROUBLE_NONE)
		return failed(trouble);
	trouble = hand_over(r, &stopped);
	if (trouble != TROUBLE_NONE) {
		queue_take_back(&r->ticket); /* what there is of it */
		return failed(trouble);
	}
	return stopped ? take_back(r, status(PRINT_CANCELED, TROUBLE_NONE)) : follow(r);
}

struct print_status queue_print(const struct queue_job *job, const struct queue_watch *watch)
{
	struct run r = {.job = job, .watch = watch, .told = {PRINT_MAKING, TROUBLE_NONE}};
	struct print_status end = run(&r);
	queue_unsubscribe(&r.ticket);
	cupsFreeDestInfo(r.info);
	cupsFreeDests(r.dest ? 1 : 0, r.dest);
	httpClose(r.ticket.http);
	tell(&r, end);
	return end;
}
