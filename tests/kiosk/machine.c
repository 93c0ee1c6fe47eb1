#include "machine.h"

#include <linux/capability.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "search.h"

enum { PERSON_BYTES = 6 << 20 }; /* MOST_SAID in src/app/ask/kiosk.c */

const char *machine_locks_memory(void)
{
	void *all = mmap(NULL, PERSON_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	bool locked = all != MAP_FAILED && mlock(all, PERSON_BYTES) == 0;
	if (all != MAP_FAILED)
		munmap(all, PERSON_BYTES);
	return locked ? NULL : "this machine locks no 6 MB of memory (ulimit -l)";
}

const char *machine_locks_everything(void)
{
	bool may = geteuid() == 0 && prctl(PR_CAPBSET_READ, CAP_IPC_LOCK, 0, 0, 0) == 1;
	return may ? NULL : "there is no right to lock all memory (CAP_IPC_LOCK)";
}

const char *machine_shows_memory(void)
{
	struct plant plant = plant_make(1);
	int ready[2];
	char byte = 0;
	if (pipe(ready) != 0)
		return "there are no pipes";
	pid_t pid = fork();
	if (pid == 0) {
		prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
		if (write(ready[1], &byte, 1) == 1)
			pause();
		_exit(0);
	}
	bool seen = pid > 0 && read(ready[0], &byte, 1) == 1 && search_process(&plant, pid) >= 0;
	if (pid > 0) {
		kill(pid, SIGKILL);
		waitpid(pid, NULL, 0);
	}
	close(ready[0]);
	close(ready[1]);
	return seen ? NULL : "this machine lets nobody look into the memory of others (CAP_SYS_PTRACE)";
}
