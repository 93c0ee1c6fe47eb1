/* What the kernel says of processes: who there is, what they hold. */
#ifndef TESTS_KIOSK_PROC_H
#define TESTS_KIOSK_PROC_H

#include <stdbool.h>
#include <sys/types.h>

enum { PROC_MOST = 256, PROC_NAME = 32 };

struct proc {
	pid_t pid, parent, session;
	char state;
	char name[PROC_NAME]; /* of its program, as the kernel cuts it */
};

/* Every process whose parents lead to `root`, root itself among them. Gives how many. */
int proc_family(pid_t root, struct proc *out, int most);
/* Every process of a session, whoever its parent is. */
int proc_session(pid_t session, struct proc *out, int most);
/* Besides the session, every process whose program lies below `folder`, in whatever session it is. */
int proc_kiosk(pid_t session, const char *folder, struct proc *out, int most);
/* The first of the family with this name; 0: none. */
pid_t proc_find(pid_t root, const char *name);
bool proc_alive(pid_t pid);

/* What it holds in memory besides files, which become and cease to be its own as others of the same
 * program come and go. -1: it is gone. */
long proc_kilobytes(pid_t pid);
long proc_locked(pid_t pid); /* kilobytes that are never in swap; -1: it is gone */
int proc_descriptors(pid_t pid);  /* open ones; -1: it is gone */

#endif
