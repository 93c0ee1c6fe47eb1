#include "guard/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

enum { MOST_OPEN = 16 }; /* descriptors: terminal, events, printer, and what a library holds */

static bool give_up(int resource, rlim_t left)
{
	struct rlimit limit = {left, left};
	return setrlimit(resource, &limit) == 0;
}

bool sandbox_begin(const char **why)
{
	*why = NULL;
	if (!give_up(RLIMIT_CORE, 0))
		*why = "core files cannot be switched off";
	else if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		*why = "the process cannot be hidden from others";
	else if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		*why = "new privileges cannot be given up";
	return !*why;
}

/* Whatever its arguments are: computing, memory, waiting, using what is open, ending. */
static const int always[] = {
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(close),
    SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select),
    SCMP_SYS(pselect6), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(futex), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(sched_yield),
    SCMP_SYS(exit), SCMP_SYS(exit_group),
};

/* Only with one argument being this, under a mask. */
struct when {
	int call;
	unsigned argument;
	unsigned long mask, is;
};

/* Not newfstatat, as which the C library spells fstat: with the same flags it looks at a file by its
 * name where that is not empty, and no filter sees a name. Streams do without. */
static const struct when sometimes[] = {
    {SCMP_SYS(ioctl), 1, ~0UL, TCGETS},
    {SCMP_SYS(ioctl), 1, ~0UL, TCSETS},
    {SCMP_SYS(ioctl), 1, ~0UL, TCSETSW},
    {SCMP_SYS(ioctl), 1, ~0UL, TCSETSF},
    {SCMP_SYS(ioctl), 1, ~0UL, TCFLSH},
    {SCMP_SYS(ioctl), 1, ~0UL, TIOCGWINSZ},
    {SCMP_SYS(ioctl), 1, ~0UL, FIONREAD},
    {SCMP_SYS(fcntl), 1, ~0UL, F_GETFL},
    {SCMP_SYS(fcntl), 1, ~0UL, F_SETFL},
    {SCMP_SYS(mprotect), 2, PROT_EXEC, 0},
};

/* Bytes only: what sendmsg and recvmsg carry may be a file. */
static const int talking[] = {SCMP_SYS(sendto), SCMP_SYS(recvfrom)};

/* Memory that belongs to no file and cannot be run. */
static bool let_map(scmp_filter_ctx filter)
{
	return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
	    SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS)) == 0;
}

static bool let_all(scmp_filter_ctx filter, int talk)
{
	bool fine = let_map(filter);
	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		fine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, always[i], 0) == 0;
	for (size_t i = 0; i < sizeof sometimes / sizeof *sometimes; i++) {
		const struct when *w = &sometimes[i];
		fine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, w->call, 1,
		    SCMP_CMP(w->argument, SCMP_CMP_MASKED_EQ, w->mask, w->is)) == 0;
	}
	for (size_t i = 0; talk >= 0 && i < sizeof talking / sizeof *talking; i++)
		fine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, talking[i], 1,
		    SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)talk)) == 0;
	/* abort() signals its own thread; nobody else may be signalled */
	return fine && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
	    SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid())) == 0;
}

bool sandbox_enter(int talk, const char **why)
{
	*why = NULL;
	if (!give_up(RLIMIT_NPROC, 0) || !give_up(RLIMIT_FSIZE, 0) ||
	    !give_up(RLIMIT_NOFILE, MOST_OPEN)) {
		*why = "limits cannot be lowered";
		return false;
	}
	signal(SIGXFSZ, SIG_IGN); /* a write to a file fails; it does not end an interview */
	sandbox_landlock(); /* older kernels have none: the filter alone refuses the same */
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	if (!filter || !let_all(filter, talk))
		*why = "the filter of system calls cannot be made";
	else if (seccomp_load(filter) != 0)
		*why = "the kernel takes no filter of system calls";
	if (filter)
		seccomp_release(filter);
	return !*why;
}
