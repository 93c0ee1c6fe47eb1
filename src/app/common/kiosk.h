/* What candor-kiosk and the candor-ask it starts have agreed on. Of a person only this ever reaches
 * the supervisor: single letters, an exit status, never an answer or a finding.
 *
 * candor-ask --kiosk shows the start page, serves one person, and exits; the next person gets a
 * new process. */
#ifndef APP_COMMON_KIOSK_H
#define APP_COMMON_KIOSK_H

/* Descriptors that candor-ask --kiosk finds open beside the terminal. */
enum {
	KIOSK_FD_EVENTS = 3,  /* a pipe: it writes a letter of enum kiosk_event as things happen */
	KIOSK_FD_PRINTER = 4, /* a stream socket to its candor-print --serve, which has the other end
	                       * under the same number; closed: nothing prints here */
};

enum kiosk_event {
	KIOSK_READY = 'r',    /* the start page is shown; nobody has begun */
	KIOSK_BEGUN = 'b',    /* a person left the start page */
	KIOSK_ALIVE = 'a',    /* the loop turns; at least every KIOSK_ALIVE_SECONDS */
	KIOSK_SUMMARY = 's',  /* the summary is shown */
	KIOSK_PRINTED = 'p',  /* a job was handed to the printer */
	KIOSK_UNPRINTED = 'u' /* a job failed */
};
enum { KIOSK_ALIVE_SECONDS = 5 };

/* Exit status of candor-ask --kiosk. Anything else, or a signal, is a crash. */
enum kiosk_end {
	KIOSK_FINISHED = 0,  /* the person finished, all is erased */
	KIOSK_HANGUP = 3,    /* the terminal is gone */
	KIOSK_IDLE = 20,     /* nobody reacted, all is erased */
	KIOSK_LEFT = 21,     /* the person stopped and erased before the end */
	KIOSK_STAFF = 22,    /* somebody asked for the staff page; nothing is kept */
	KIOSK_RELOAD = 23    /* on the start page: told by SIGHUP to make room for new rules, or a new
	                      * day has begun */
};

/* Exit status of candor-print --serve that did its work in memory that it could not lock. */
enum { KIOSK_PRINT_UNLOCKED = 40 };

/* How the one before ended: candor-ask --kiosk --after nothing|crash|staff. */
enum kiosk_after { KIOSK_AFTER_NOTHING, KIOSK_AFTER_CRASH, KIOSK_AFTER_STAFF };

#endif
