/* Stands in for candor-ask --kiosk: the same letters and the same ends, each at a key, so that the
 * supervisor can be tried with everything that a program can do wrong.
 *
 *   standin --kiosk --after WORD --site SITE RULES      "standin: dies" in RULES: it ends at once
 *   standin --serve                                     a candor-print that hears nothing */
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { EVENTS = 3, LAST_FD = 64, KEYS = 64, ALIVE_MS = 1000 };

static volatile sig_atomic_t asked_for_room;

static void on_hup(int number)
{
	(void)number;
	asked_for_room = 1;
}

static void say(const char *text)
{
	if (write(STDOUT_FILENO, text, strlen(text)) < 0)
		_exit(3);
}

static void tell(const char *letters)
{
	if (write(EVENTS, letters, strlen(letters)) < 0)
		_exit(3);
}

static bool dies_at_once(const char *rules)
{
	char line[256];
	bool found = false;
	FILE *file = fopen(rules, "r");
	while (file && fgets(line, sizeof line, file))
		found |= strstr(line, "standin: dies") != NULL;
	if (file)
		fclose(file);
	return found;
}

extern char **environ;

/* What it was given: its words, descriptors, environment, groups. */
static void welcome(int argc, char **argv)
{
	char text[4096] = "";
	size_t n = 0;
	n += (size_t)snprintf(text, sizeof text, "\033[H\033[2JWELCOME");
	for (int i = 1; i < argc; i++)
		n += (size_t)snprintf(text + n, sizeof text - n, "%s%s", i + 1 < argc ? " " : "\r\n", argv[i]);
	n += (size_t)snprintf(text + n, sizeof text - n, "\r\nopen:");
	for (int fd = 0; fd < LAST_FD; fd++) {
		struct pollfd p = {fd, 0, 0};
		if (poll(&p, 1, 0) == 0 || !(p.revents & POLLNVAL))
			n += (size_t)snprintf(text + n, sizeof text - n, " %d", fd);
	}
	n += (size_t)snprintf(text + n, sizeof text - n, "\r\nenvironment:");
	for (char **e = environ; *e; e++)
		n += (size_t)snprintf(text + n, sizeof text - n, " %.*s", (int)strcspn(*e, "="), *e);
	snprintf(text + n, sizeof text - n, "\r\nforeground: %s\r\nready\r\n",
	    tcgetpgrp(0) == getpgrp() ? "yes" : "no");
	say(text);
}

/* A terminal in every mode that we know of, and something personal that scrolled off. */
static void spoil(void)
{
	say("\033[?1000h\033[?1003h\033[?1006h\033[?2004h\033=\033[?1h\033[?25l\033[31;44m\033)0\016");
	for (int i = 0; i < 60; i++)
		say("scrolled-secret\r\n");
	say("\033[?1049hhidden-secret\033]2;title-secret\007\033[3;5r\033[12");
}

static void hang(void)
{
	sigset_t all;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	for (;;)
		poll(NULL, 0, -1);
}

static void leave_a_child(void)
{
	if (fork() == 0) {
		setsid();
		if (fork() == 0)
			hang();
		hang();
	}
}

static void on_key(char key)
{
	switch (key) {
	case 'b': tell("b"); say("BEGUN secret-answer\r\n"); break;
	case 'f': exit(0);
	case 'i': exit(20);
	case 'l': exit(21);
	case '8': exit(22);
	case 'x': fprintf(stderr, "candor: secret-answer\n"); exit(7);
	case 'a': abort();
	case 'k': raise(SIGKILL); break;
	case 'c': raise(SIGSEGV); break;
	case 'S': raise(SIGSTOP); break;
	case 't': raise(SIGTSTP); break;
	case 'h': say("HANGS\r\n"); hang(); break;
	case 'p': tell("p"); say("PRINTED\r\n"); break;
	case 'u': tell("u"); break;
	case 'g': leave_a_child(); say("CHILD\r\n"); break;
	case 'm': spoil(); raise(SIGSEGV); break;
	default: break;
	}
}

int main(int argc, char **argv)
{
	struct termios raw;
	struct sigaction hup = {.sa_handler = on_hup};
	sigaction(SIGHUP, &hup, NULL);
	if (argc == 2 && strcmp(argv[1], "--serve") == 0)
		hang();
	signal(SIGPIPE, SIG_IGN);
	if (argc < 2 || dies_at_once(argv[argc - 1])) {
		fprintf(stderr, "candor: it cannot begin\n  more than one line of it\n");
		return 1;
	}
	tcgetattr(0, &raw);
	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
	tcsetattr(0, TCSANOW, &raw);
	welcome(argc, argv);
	tell("r");
	for (;;) {
		char keys[KEYS];
		struct pollfd in = {0, POLLIN, 0};
		int n = poll(&in, 1, ALIVE_MS);
		if (asked_for_room)
			return 23;
		tell("a");
		ssize_t got = n > 0 ? read(0, keys, sizeof keys) : 0;
		if (n > 0 && got <= 0)
			return 3;
		for (ssize_t i = 0; i < got; i++)
			if (keys[i] != '\033' || i + 4 >= got || memcmp(keys + i, "\033[19~", 5) != 0)
				on_key(keys[i]);
			else
				exit(22);
	}
}
