/* One look at a job and its printer. Only print/ uses this. */
#ifndef PRINT_QUEUE_SEEN_H
#define PRINT_QUEUE_SEEN_H

#include "print/queue_link.h"

/* A job, as the print service knows it. */
struct queue_ticket {
	http_t *http;
	char printer[HTTP_MAX_URI], resource[HTTP_MAX_URI];
	int job;          /* its number */
	int subscription; /* to what happens at this printer; 0: none */
};

struct queue_seen {
	bool reached;      /* the print service has answered */
	ipp_jstate_t job;  /* 0: it is forgotten, and nobody knows how it ended */
	int sheets;        /* of this job, on paper */
	int before;        /* jobs in the queue, with this one */
	enum print_trouble of_job;
	enum print_trouble of_printer; /* and what counts only when nothing moves: */
	enum print_trouble if_stuck;
};

/* A service that keeps no history forgets a job when it ends: what happened is then still told to
 * whoever has subscribed before. */
void queue_subscribe(struct queue_ticket *t);
void queue_unsubscribe(struct queue_ticket *t);

void queue_look(const struct queue_ticket *t, struct queue_seen *out);

/* Asks for the job back. False: the print service does not answer. */
bool queue_take_back(const struct queue_ticket *t);

#endif
