/* Tries of the kiosk, each in a folder and a terminal of its own. A try is a function in a table;
 * `hold` notes what does not hold and goes on, so that one run tells everything. What another
 * process writes, to the screen or the log, is waited for: `hold` would look too early. */
#ifndef TESTS_KIOSK_TRY_H
#define TESTS_KIOSK_TRY_H

#include <stdio.h>

#include "proc.h"
#include "pty.h"

struct kiosk;

struct try {
	const char *name; /* what holds when it passes */
	void (*run)(struct kiosk *k);
	bool standin;     /* with the stand-in in place of candor-ask */
};

/* A kiosk in a folder: FOLDER/bin, FOLDER/site.yaml, FOLDER/rules/r.yaml, FOLDER/state. */
struct kiosk {
	char folder[512];
	struct pty pty;
	unsigned failures;
	const char *today;   /* --today; NULL: none */
	const char *skipped; /* why nothing could be tried; NULL: it was */
};

extern const struct try tries_end[], tries_supervisor[], tries_rules[], tries_staff[], tries_pin[],
    tries_many[], tries_private[], tries_print[], tries_storm[]; /* end with NULL */

/* Another program of the build folder stands as FOLDER/bin/NAME from now on. */
void kiosk_program(const struct kiosk *k, const char *from, const char *name);
/* Starts candor-kiosk in a terminal. */
void kiosk_start(struct kiosk *k);
/* The same with the stand-in, to where somebody answers. */
void kiosk_answering(struct kiosk *k);
/* Waits for a text on the screen; notes that it never came. Gives the milliseconds. */
long kiosk_wait(struct kiosk *k, const char *text);
void kiosk_key(struct kiosk *k, const char *keys);

void kiosk_site(const struct kiosk *k, const char *lines);   /* the site file: these, and what is needed */
void kiosk_rules(const struct kiosk *k, const char *version, const char *more);
const char *kiosk_file(const struct kiosk *k, const char *name); /* its text; "" when it is not there */
const char *kiosk_log(const struct kiosk *k);
bool kiosk_logged(const struct kiosk *k, const char *event); /* a line says so behind its moment */
long kiosk_wait_log(struct kiosk *k, const char *event);
void kiosk_kill(struct kiosk *k, pid_t pid, int signal); /* notes that nobody is there */
pid_t kiosk_warden(const struct kiosk *k);
pid_t kiosk_supervisor(const struct kiosk *k);
pid_t kiosk_person(const struct kiosk *k);
bool kiosk_nobody_left(struct kiosk *k, pid_t session); /* says who is */
pid_t kiosk_wait_new_person(struct kiosk *k, pid_t before);

void hold_that(struct kiosk *k, bool holds, const char *what, const char *file, int line);
#define hold(k, claim) hold_that((k), (claim), #claim, __FILE__, __LINE__)

#endif
