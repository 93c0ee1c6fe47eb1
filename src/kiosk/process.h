/* Starting and ending the programs of a kiosk. Every one gets its own group of processes, only the
 * descriptors it is given, a clean environment, and a signal when the supervisor dies; when it is
 * over, nothing that it started is left. */
#ifndef KIOSK_PROCESS_H
#define KIOSK_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { LAUNCH_FDS = 5 };

struct launch {
	const char *path;
	char *const *argv, *const *envp; /* end with NULL */
	int fd[LAUNCH_FDS]; /* what stands at descriptor 0, 1, …; -1: the null device for 0 to 2, else
	                     * none */
	int terminal;      /* its foreground becomes the new group; -1: the group has a session of its
	                    * own and no terminal */
	int death_signal;  /* when the supervisor dies */
	unsigned cpu_seconds; /* the most it may take; 0: no limit */
};

pid_t process_start(const struct launch *l); /* -1: it could not be started */

void process_kill(pid_t group, int signal); /* all of the group; 0 or less: nobody */

/* A child that ended or was stopped. False: none has. */
bool process_ended(pid_t *pid, int *status);

/* Orphans of our children become ours, so that process_sweep finds them. */
void process_adopt_orphans(void);

/* Kills every child of ours, and theirs, but `spared`. Waits until all are gone, for a second at
 * most. */
void process_sweep(const pid_t *spared, size_t n);

/* Ends a group: asks, waits up to `patience_ms`, then kills. *status is how its leader ended. False:
 * not by itself, or there was none. */
bool process_end(pid_t group, int patience_ms, int *status);

#endif
