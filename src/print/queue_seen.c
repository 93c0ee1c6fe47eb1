#include "print/queue_seen.h"

#include <string.h>

#include "print/queue_reasons.h"

enum { LEASE_SECONDS = 3600 }; /* of a subscription that nobody ended */

static ipp_t *request_of(ipp_op_t op, const struct queue_ticket *t)
{
	ipp_t *request = ippNewRequest(op);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, t->printer);
	return request;
}

static void add_user(ipp_t *request)
{
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
	    cupsUser());
}

static ipp_t *job_request(ipp_op_t op, const struct queue_ticket *t)
{
	ipp_t *request = request_of(op, t);
	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", t->job);
	add_user(request);
	return request;
}

static void add_wanted(ipp_t *request, int n, const char *const *names)
{
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", n, NULL,
	    names);
}

static int number_of(ipp_t *response, const char *name)
{
	ipp_attribute_t *attr = ippFindAttribute(response, name, IPP_TAG_ZERO);
	return attr ? ippGetInteger(attr, 0) : 0;
}

/* ---- what happened, after the fact ---- */

void queue_subscribe(struct queue_ticket *t)
{
	static const char *const events[] = {"job-completed", "job-state-changed"};
	ipp_t *request = request_of(IPP_OP_CREATE_PRINTER_SUBSCRIPTIONS, t);
	add_user(request);
	ippAddStrings(request, IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-events", 2, NULL, events);
	ippAddString(request, IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-pull-method", NULL,
	    "ippget");
	ippAddInteger(request, IPP_TAG_SUBSCRIPTION, IPP_TAG_INTEGER, "notify-lease-duration",
	    LEASE_SECONDS);
	ipp_t *response = cupsDoRequest(t->http, request, t->resource);
	t->subscription = number_of(response, "notify-subscription-id");
	ippDelete(response);
}

void queue_unsubscribe(struct queue_ticket *t)
{
	if (t->subscription == 0)
		return;
	ipp_t *request = request_of(IPP_OP_CANCEL_SUBSCRIPTION, t);
	add_user(request);
	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-id",
	    t->subscription);
	ippDelete(cupsDoRequest(t->http, request, t->resource));
	t->subscription = 0;
}

/* The last that was told of this job; 0: nothing. A nameless attribute stands between events. */
static ipp_jstate_t told_of(ipp_t *events, int job)
{
	int of = 0;
	ipp_jstate_t last = 0;
	for (ipp_attribute_t *a = ippFirstAttribute(events); a; a = ippNextAttribute(events)) {
		const char *name = ippGetName(a);
		if (!name)
			of = 0;
		else if (strcmp(name, "notify-job-id") == 0)
			of = ippGetInteger(a, 0);
		else if (strcmp(name, "job-state") == 0 && of == job)
			last = (ipp_jstate_t)ippGetInteger(a, 0);
	}
	return last;
}

static ipp_jstate_t how_it_ended(const struct queue_ticket *t)
{
	if (t->subscription == 0)
		return 0;
	ipp_t *request = request_of(IPP_OP_GET_NOTIFICATIONS, t);
	add_user(request);
	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-ids",
	    t->subscription);
	ipp_t *response = cupsDoRequest(t->http, request, t->resource);
	ipp_jstate_t state = response ? told_of(response, t->job) : 0;
	ippDelete(response);
	return state >= IPP_JSTATE_CANCELED ? state : 0;
}

/* ---- now ---- */

static struct str text_of(ipp_attribute_t *attr, int i)
{
	const char *text = ippGetString(attr, i, NULL);
	struct str keyword = {text ? text : "", text ? strlen(text) : 0};
	return keyword;
}

static void look_at_job(const struct queue_ticket *t, struct queue_seen *seen)
{
	static const char *const wanted[] = {"job-state", "job-state-reasons",
	    "job-media-sheets-completed", "job-impressions-completed"};
	ipp_t *request = job_request(IPP_OP_GET_JOB_ATTRIBUTES, t);
	add_wanted(request, 4, wanted);
	ipp_t *response = cupsDoRequest(t->http, request, t->resource);
	enum print_trouble refusal = queue_refusal();
	seen->reached = refusal != TROUBLE_NO_SERVICE;
	seen->job = (ipp_jstate_t)number_of(response, "job-state");
	seen->sheets = number_of(response, "job-media-sheets-completed")
	    + number_of(response, "job-impressions-completed");
	ipp_attribute_t *reasons = ippFindAttribute(response, "job-state-reasons", IPP_TAG_KEYWORD);
	for (int i = 0; reasons && i < ippGetCount(reasons); i++)
		seen->of_job = queue_worse(seen->of_job, queue_job_trouble(text_of(reasons, i)));
	ippDelete(response);
	if (refusal == TROUBLE_GONE)
		seen->job = how_it_ended(t);
}

static void look_at_printer(const struct queue_ticket *t, struct queue_seen *seen)
{
	static const char *const wanted[] = {"printer-state", "printer-state-reasons",
	    "printer-state-message", "queued-job-count"};
	ipp_t *request = request_of(IPP_OP_GET_PRINTER_ATTRIBUTES, t);
	add_user(request);
	add_wanted(request, 4, wanted);
	ipp_t *response = cupsDoRequest(t->http, request, t->resource);
	ipp_attribute_t *reasons = ippFindAttribute(response, "printer-state-reasons",
	    IPP_TAG_KEYWORD);
	for (int i = 0; reasons && i < ippGetCount(reasons); i++) {
		struct str keyword = text_of(reasons, i);
		seen->of_printer = queue_worse(seen->of_printer, queue_printer_trouble(keyword, false));
		seen->if_stuck = queue_worse(seen->if_stuck, queue_printer_trouble(keyword, true));
	}
	ipp_attribute_t *message = ippFindAttribute(response, "printer-state-message", IPP_TAG_TEXT);
	if (message && seen->job == IPP_JSTATE_PROCESSING)
		seen->of_printer = queue_worse(seen->of_printer,
		    queue_message_trouble(text_of(message, 0)));
	if (number_of(response, "printer-state") == IPP_PSTATE_STOPPED)
		seen->of_printer = queue_worse(seen->of_printer, TROUBLE_STOPPED);
	seen->if_stuck = queue_worse(seen->if_stuck, seen->of_printer);
	seen->before = number_of(response, "queued-job-count");
	ippDelete(response);
}

void queue_look(const struct queue_ticket *t, struct queue_seen *out)
{
	struct queue_seen nothing = {0};
	*out = nothing;
	look_at_job(t, out);
	if (out->reached && out->job != 0 && out->job < IPP_JSTATE_CANCELED)
		look_at_printer(t, out);
}

bool queue_take_back(const struct queue_ticket *t)
{
	ippDelete(cupsDoRequest(t->http, job_request(IPP_OP_CANCEL_JOB, t), t->resource));
	return queue_refusal() != TROUBLE_NO_SERVICE;
}
