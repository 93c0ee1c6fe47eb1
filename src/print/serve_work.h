/* The process that works: one search or one job, then it ends. Only print/ uses this. */
#ifndef PRINT_SERVE_WORK_H
#define PRINT_SERVE_WORK_H

#include <sys/types.h>

#include "print/serve.h"
#include "report/talk.h"

struct work {
	int client; /* the socket to candor-ask: not for this process */
	pid_t pid;  /* 0: none */
	int line;   /* it says frames as candor-print does; what is said to it is one byte: come back */
	bool stays;
};

/* From now on SIGTERM is heard, and does not end this process: a kiosk that ends one person's
 * programs gives them a moment, in which a job can be taken back. */
void work_hear_end(void);
bool work_shall_end(void);

/* Each begins one. False: the machine has no process left. */
bool work_look(struct work *w, const struct talk_look *look);
bool work_print(struct work *w, const struct serve *s, const struct talk_order *order);

void work_call_back(const struct work *w);
void work_leave(struct work *w); /* it hands its job over and ends when it can */
void work_end(struct work *w);   /* at once, if it has not ended by itself */

#endif
