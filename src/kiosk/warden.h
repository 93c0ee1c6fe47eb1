/* The process above the supervisor: it knows no rules and no person, and can hardly fail. It starts
 * the supervisor, passes on what the system asks of it, and when the supervisor itself is killed
 * or crashes, it ends all that was left behind, wipes the terminal and starts another one. */
#ifndef KIOSK_WARDEN_H
#define KIOSK_WARDEN_H

#include "kiosk/keeper.h"
#include "kiosk/oplog.h"

enum {
	WARDEN_LIVES = 5,       /* so many supervisors in WARDEN_WITHIN_MS, then it gives up */
	WARDEN_WITHIN_MS = 60000,
	WARDEN_GAVE_UP = 3      /* exit status */
};

struct warden {
	const struct keeper *keeper;
	struct oplog *log;
	long long (*now)(void); /* milliseconds of a steady clock */
	/* again: the one before crashed. Gives the exit status. SIGTERM, SIGHUP and SIGCONT are blocked;
	 * SIGCONT comes too when this process has ended: getppid() is another then. */
	int (*supervise)(void *ctx, bool again);
	void *ctx;
};

/* Returns the exit status of the kiosk, the terminal given back. In the process of the supervisor
 * it does not return. */
int warden_run(const struct warden *w);

#endif
