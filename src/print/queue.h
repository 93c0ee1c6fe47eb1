/* The queues of this machine's print service, through libcups: which printers there are, and one
 * job from its first byte to the paper. Calls block, each with a bound; a process of its own calls
 * them, so that whoever waits for it can end it. No job leaves a file of ours. */
#ifndef PRINT_QUEUE_H
#define PRINT_QUEUE_H

#include "report/talk.h"

/* The printers that take pages without a name or a password. look->wanted comes first when it is
 * among them, else the default one of this machine; that one is `usual`. The others are sorted by
 * their titles. Everything lives in mem. Not TROUBLE_NONE: there is none, and why. */
enum print_trouble queue_find(const struct talk_look *look, struct arena *mem,
    struct talk_printer **out, size_t *n);

struct queue_job {
	const char *printer; /* its name */
	const char *media;   /* the name of the paper: "iso_a4_210x297mm" */
	struct str pdf;
	bool nearby;         /* the printer may be one that nobody has set up here */
	unsigned patience;   /* seconds in which something has to move */
	bool stays;          /* else the print service ends it too, if we should be killed */
};

enum queue_wish {
	QUEUE_STAY,  /* go on */
	QUEUE_BACK,  /* take the job back */
	QUEUE_LEAVE, /* nobody waits: once it is handed over, let it print */
};

/* Who waits for the job. */
struct queue_watch {
	void (*tell)(void *ctx, struct print_status now); /* every second or so, and the end */
	enum queue_wish (*wait)(void *ctx, int ms);       /* so long, or until something is wished */
	void *ctx;
};

/* Prints on one side, without a banner page, under a title that says nothing, and stays until
 * the job has ended. Gives how it ended: one of the print_state_ended. When nobody waits any
 * more, PRINT_DONE says that it was handed over. */
struct print_status queue_print(const struct queue_job *job, const struct queue_watch *watch);

#endif
