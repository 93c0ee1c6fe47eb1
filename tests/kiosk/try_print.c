/* The candor-print that stands beside a person: that nobody waits for it with words on the screen,
 * and that its memory is not in swap. */
#define _GNU_SOURCE /* prctl's rights */
#include "try.h"

#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "machine.h"

enum { LITTLE = 8 << 20 }; /* what a system lets everybody lock */

/* The printer that somebody wants is not there: enough to start candor-print. */
static pid_t begin(struct kiosk *k)
{
	pid_t printer = 0;
	kiosk_site(k, "printer: desk\n");
	kiosk_start(k);
	kiosk_wait(k, "ready");
	for (long long end = now_ms() + PTY_PATIENCE_MS; printer == 0 && now_ms() < end;)
		printer = proc_find(k->pty.pid, "candor-print");
	hold(k, printer > 0);
	return printer;
}

static void the_screen_is_empty_first(struct kiosk *k)
{
	kiosk_program(k, "kiosk/standin", "candor-print");
	pid_t printer = begin(k), person = kiosk_person(k);
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN secret-answer");
	kiosk_kill(k, person, SIGKILL);
	hold(k, pty_wait_gone(&k->pty, "secret-answer") >= 0);
	hold(k, proc_alive(printer)); /* it is still being waited for */
	kiosk_wait_new_person(k, person);
	kiosk_wait(k, "ready");
	hold(k, !proc_alive(printer));
}

static void its_memory_is_locked(struct kiosk *k)
{
	k->skipped = machine_locks_everything();
	if (k->skipped)
		return;
	pid_t printer = begin(k);
	for (long long end = now_ms() + PTY_PATIENCE_MS; now_ms() < end && proc_locked(printer) <= 0;)
		pty_pump(&k->pty, 1);
	hold(k, proc_locked(printer) > 0);
	pid_t person = kiosk_person(k);
	kiosk_key(k, "bf");
	kiosk_wait_new_person(k, person);
	kiosk_wait(k, "ready");
	hold(k, !kiosk_logged(k, "print-memory-unlocked"));
}

/* Pages are printed all the same, and the log says it once. */
static void where_it_may_not_the_log_says_so(struct kiosk *k)
{
	struct rlimit little = {LITTLE, LITTLE};
	prctl(PR_CAPBSET_DROP, CAP_IPC_LOCK, 0, 0, 0); /* of this try and what it starts */
	setrlimit(RLIMIT_MEMLOCK, &little);            /* it may be less already */
	if (!machine_locks_everything()) {
		k->skipped = "this right cannot be given away (CAP_SETPCAP)";
		return;
	}
	begin(k);
	for (int i = 0; i < 2; i++) {
		pid_t person = kiosk_person(k);
		kiosk_key(k, "bf");
		kiosk_wait_new_person(k, person);
		kiosk_wait(k, "ready");
	}
	kiosk_wait_log(k, "print-memory-unlocked");
	const char *first = strstr(kiosk_log(k), "print-memory-unlocked");
	hold(k, first && !strstr(first + 1, "print-memory-unlocked"));
	hold(k, !kiosk_logged(k, "print-helper-crashed"));
}

const struct try tries_print[] = {
    {"the screen is empty before a printer is waited for", the_screen_is_empty_first, true},
    {"the memory of candor-print is locked", its_memory_is_locked, true},
    {"memory of candor-print that may not be locked is in the log", where_it_may_not_the_log_says_so, true},
    {NULL, NULL, false},
};
