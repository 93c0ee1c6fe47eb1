/* candor-print: draws pages and prints them. Started by candor and its siblings, not by people:
 * pages come through a pipe, and leave through one or to a printer. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/common/status.h"
#include "app/print/run.h"

static const struct mode {
	const char *name;
	int (*run)(void);
	const char *does;
} modes[] = {
    {"--pdf", run_pdf, "pages on standard input, a PDF on standard output"},
    {"--serve", run_serve, "prints what is asked for through a socket at descriptor 4"},
};
enum { MODES = sizeof modes / sizeof *modes };

/* Of the environment only this is taken in: where to print, but fonts, locale and home must not
 * matter. */
static const char *const kept[] = {"PATH", "CUPS_SERVER", "LPDEST", "PRINTER"};
enum { KEPT = sizeof kept / sizeof *kept };

static void clear_environment(void)
{
	char *value[KEPT];
	for (int i = 0; i < KEPT; i++) {
		const char *given = getenv(kept[i]);
		value[i] = given ? strdup(given) : NULL;
	}
	clearenv();
	for (int i = 0; i < KEPT; i++) {
		if (value[i])
			setenv(kept[i], value[i], 1);
		free(value[i]);
	}
}

/* No file that is opened later takes the place of a closed standard stream. */
static void hold_streams(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", O_RDONLY) != fd)
			_exit(STATUS_MACHINE);
	signal(SIGPIPE, SIG_IGN);
}

static int usage(void)
{
	fprintf(stderr, "candor-print: candor starts it, with one of:\n");
	for (int i = 0; i < MODES; i++)
		fprintf(stderr, "  %-8s %s\n", modes[i].name, modes[i].does);
	return STATUS_USAGE;
}

int main(int argc, char **argv)
{
	hold_streams();
	clear_environment();
	for (int i = 0; argc == 2 && i < MODES; i++)
		if (strcmp(argv[1], modes[i].name) == 0)
			return modes[i].run();
	return usage();
}
