/* What a process can no longer do behind the sandbox: each call is tried in a child of its own. */
#define _GNU_SOURCE /* process_vm_readv */
#include "guard/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static int tty = -1; /* the near end of a pseudo terminal, open before the doors close */

static long try_read_file(void) { return open("/etc/passwd", O_RDONLY); }
static long try_read_folder(void) { return open("/", O_RDONLY | O_DIRECTORY); }
static long try_new_file(void) { return open("/tmp/candor-guard", O_WRONLY | O_CREAT, 0600); }
static long try_memory_file(void) { return syscall(SYS_memfd_create, "x", 0); }
static long try_unlink(void) { return unlink("/tmp/candor-guard-none"); }
static long try_rename(void) { return rename("/tmp/a-none", "/tmp/b-none"); }
static long try_mkdir(void) { return mkdir("/tmp/candor-guard-dir", 0700); }
static long try_link(void) { return symlink("/etc/passwd", "/tmp/candor-guard-link"); }
static long try_chdir(void) { return chdir("/"); }
static long try_chroot(void) { return chroot("/"); }
static long try_mount(void) { return mount("none", "/mnt", "tmpfs", 0, NULL); }
static long try_exec(void) { return execl("/bin/true", "true", (char *)NULL); }
static long try_fork(void) { return (long)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0); }
static long try_ptrace(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL); }
static long try_attach(void) { return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL); }
static long try_socket(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static long try_local_socket(void) { return socket(AF_UNIX, SOCK_STREAM, 0); }
static long try_raw_socket(void) { return socket(AF_NETLINK, SOCK_RAW, 0); }
static long try_kill(void) { return kill(getppid(), 0); }
static long try_kill_all(void) { return kill(-1, 0); }
static long try_thread_kill(void) { return syscall(SYS_tgkill, getppid(), getppid(), 0); }
static long try_undo_core(void) { return prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); }
static long try_setuid(void) { return (long)setuid(1); }
static long try_keyring(void) { return syscall(SYS_add_key, "user", "x", "y", 1, -1); }
static long try_bpf(void) { return syscall(SYS_bpf, 0, NULL, 0); }
static long try_io_uring(void) { return syscall(SYS_io_uring_setup, 1, NULL); }
static long try_shared_memory(void) { return syscall(SYS_shmget, 0, 4096, 0600); }
static long try_perf(void) { return syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0); }
static long try_type(void) { return ioctl(tty, TIOCSTI, "x"); }
static long try_control(void) { return ioctl(tty, TIOCSCTTY, 0); }
static long try_dup(void) { return fcntl(tty, F_DUPFD, 0); }

static long try_look_into(void)
{
	char byte;
	struct iovec here = {&byte, 1}, there = {&byte, 1};
	return process_vm_readv(getppid(), &here, 1, &there, 1, 0);
}

/* "" with this flag is a descriptor; a name with it still is a name. */
static long try_look_at_file(void)
{
	struct stat st;
	return syscall(SYS_newfstatat, AT_FDCWD, "/etc/passwd", &st, AT_EMPTY_PATH);
}

static long try_limits(void)
{
	struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};
	return setrlimit(RLIMIT_CORE, &more);
}

static long try_run_memory(void)
{
	void *at = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static long try_make_runnable(void)
{
	static char page[8192];
	uintptr_t at = ((uintptr_t)page + 4095) & ~(uintptr_t)4095;
	return mprotect((void *)at, 4096, PROT_READ | PROT_EXEC);
}

static long try_map_file(void)
{
	void *at = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 0, 0);
	return at == MAP_FAILED ? -1 : 0;
}

static const struct {
	const char *name;
	long (*call)(void);
} refused[] = {
    {"read a file", try_read_file},
    {"read a folder", try_read_folder},
    {"make a file", try_new_file},
    {"make a file in memory", try_memory_file},
    {"take a file away", try_unlink},
    {"rename a file", try_rename},
    {"make a folder", try_mkdir},
    {"make a link", try_link},
    {"go to a folder", try_chdir},
    {"change the root", try_chroot},
    {"mount", try_mount},
    {"start a program", try_exec},
    {"make a process", try_fork},
    {"be traced", try_ptrace},
    {"trace another", try_attach},
    {"open a network socket", try_socket},
    {"open a local socket", try_local_socket},
    {"talk to the kernel over a socket", try_raw_socket},
    {"signal another", try_kill},
    {"signal everybody", try_kill_all},
    {"signal a thread of another", try_thread_kill},
    {"be dumpable again", try_undo_core},
    {"be somebody else", try_setuid},
    {"keep a key in the kernel", try_keyring},
    {"load a program into the kernel", try_bpf},
    {"queue calls into the kernel", try_io_uring},
    {"share memory", try_shared_memory},
    {"watch with counters", try_perf},
    {"type into the terminal", try_type},
    {"take the terminal", try_control},
    {"copy a descriptor", try_dup},
    {"look into another", try_look_into},
    {"look at a file by its name", try_look_at_file},
    {"raise a limit", try_limits},
    {"map memory that can run", try_run_memory},
    {"make memory runnable", try_make_runnable},
    {"map a file", try_map_file},
};
enum { REFUSED = sizeof refused / sizeof *refused };

/* Runs behind the sandbox, in a child. Gives its wait status. */
static int behind(void (*run)(int out), int out, bool landlock_alone)
{
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		const char *why;
		bool fine = sandbox_begin(&why) &&
		    (landlock_alone ? sandbox_landlock() : sandbox_enter(-1, &why));
		if (!fine)
			_exit(99);
		run(out);
		_exit(0);
	}
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* A byte for each call: 'r' it was refused, 'd' it was done, '?' it failed for another reason. */
static void try_all(int out)
{
	for (size_t i = 0; i < REFUSED; i++) {
		errno = 0;
		long done = refused[i].call();
		char said = done >= 0 ? 'd' : errno == EPERM ? 'r' : '?';
		if (write(out, &said, 1) != 1)
			_exit(98);
	}
}

static void test_each_call_is_refused(void **state)
{
	(void)state;
	int ends[2];
	char said[REFUSED + 1] = {0};
	assert_int_equal(pipe(ends), 0);
	tty = open("/dev/ptmx", O_RDWR | O_NOCTTY);
	assert_int_equal(behind(try_all, ends[1], false), 0);
	close(ends[1]);
	assert_int_equal(read(ends[0], said, REFUSED), REFUSED);
	close(ends[0]);
	close(tty);
	for (size_t i = 0; i < REFUSED; i++)
		if (said[i] != 'r')
			fail_msg("it could '%s' (%c)", refused[i].name, said[i]);
}

/* ---- what must still work ---- */

static void use_what_is_left(int out)
{
	struct timespec now;
	char *text = malloc(100000);
	char *pages = mmap(NULL, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	bool fine = text && pages != MAP_FAILED && clock_gettime(CLOCK_MONOTONIC, &now) == 0;
	if (fine) {
		memset(text, 1, 100000);
		memset(pages, 1, 1 << 20);
		munmap(pages, 1 << 20);
		free(text);
	}
	if (write(out, fine ? "y" : "n", 1) != 1)
		_exit(97);
}

static void test_the_rest_works(void **state)
{
	(void)state;
	int ends[2];
	char said = 0;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(behind(use_what_is_left, ends[1], false), 0);
	assert_int_equal(read(ends[0], &said, 1), 1);
	assert_int_equal(said, 'y');
	close(ends[0]);
	close(ends[1]);
}

static void do_abort(int out)
{
	(void)out;
	signal(SIGABRT, SIG_DFL);
	abort();
}

static void test_a_crash_leaves_no_core(void **state)
{
	(void)state;
	int status = behind(do_abort, -1, false);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
	assert_false(WCOREDUMP(status));
}

/* ---- Landlock by itself ---- */

static void open_two(int out)
{
	bool closed = open("/etc/passwd", O_RDONLY) < 0 && errno == EACCES &&
	    open("/tmp/candor-guard", O_WRONLY | O_CREAT, 0600) < 0 && errno == EACCES;
	if (write(out, closed ? "y" : "n", 1) != 1)
		_exit(96);
}

static void test_landlock_closes_files(void **state)
{
	(void)state;
	int ends[2];
	char said = 0;
	if (syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1)
		skip();
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(behind(open_two, ends[1], true), 0);
	assert_int_equal(read(ends[0], &said, 1), 1);
	assert_int_equal(said, 'y');
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_each_call_is_refused),
	    cmocka_unit_test(test_the_rest_works),
	    cmocka_unit_test(test_a_crash_leaves_no_core),
	    cmocka_unit_test(test_landlock_closes_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
