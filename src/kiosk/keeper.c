#include "kiosk/keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	STUCK_MS = 200,  /* a terminal that takes nothing for so long takes nothing any more */
	USUAL_COLUMNS = 80,
	QUIET_MS = 30,   /* so long without a key, and what was typed is over */
	DRAINS_MOST = 20, /* times we wait for that; a key that is held down never ends */
	BLANKS = 1024    /* are typed and read again at once */
};

/* What makes any VT-like terminal plain again, whatever it was in the middle of. Told twice, by the
 * one sequence for everything and piece by piece, for not every terminal knows all of them. */
static const char plain_again[] =
    "\030\033\\"                                   /* whatever was begun is over */
    "\033c"                                        /* as if just switched on */
    "\033[!p\033[?5l\033[?6l\033[?7h\033[r"        /* soft reset; wrap; no margins */
    "\033[?9l\033[?1000l\033[?1002l\033[?1003l"    /* pointers */
    "\033[?1004l\033[?1005l\033[?1006l\033[?1015l" /* and how they are told */
    "\033[?2004l\033[?2026l"                       /* pastes; held-back drawing */
    "\033[?1l\033>\033[>4m\033[<u"                 /* cursor keys, number pad, other keys */
    "\033(B\033)B\017"                            /* letters */
    "\033]104\033\\\033]110\033\\\033]111\033\\"   /* palette */
    "\033]112\033\\\033]2;\033\\\033]52;c;\033\\"  /* cursor colour, title, clipboard */
    "\033[0m\033[?25h\033[ q";

/* Both screens, and what scrolled off. The second one is entered so that nothing waits there. */
static const char nothing_left[] =
    "\033[?1049h\033[H\033[2J\033[3J\033[?1049l\033[H\033[2J\033[3J";

static void put(int fd, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t sent = write(fd, bytes, n);
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
			continue;
		}
		struct pollfd out = {fd, POLLOUT, 0};
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0 && errno != EAGAIN)
			return;
		if (poll(&out, 1, STUCK_MS) <= 0 || (out.revents & (POLLERR | POLLHUP)))
			return;
	}
}

bool keeper_open(struct keeper *k, const char **why)
{
	const char *name = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) ? ttyname(STDIN_FILENO) : NULL;
	*k = (struct keeper){.fd = -1};
	*why = "standard input and output are no terminal";
	if (!name || tcgetattr(STDIN_FILENO, &k->before) != 0)
		return false;
	*why = "the terminal cannot be opened";
	k->fd = open(name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	k->silent = k->before;
	k->silent.c_iflag &= ~(tcflag_t)(IXON | IXOFF | IXANY | ICRNL | INLCR | BRKINT | ISTRIP);
	k->silent.c_lflag &= ~(tcflag_t)(ISIG | ICANON | ECHO | ECHOE | ECHOK | ECHONL | IEXTEN);
	k->silent.c_oflag |= OPOST | ONLCR;
	k->silent.c_cc[VMIN] = 1;
	k->silent.c_cc[VTIME] = 0;
	return k->fd >= 0;
}

void keeper_foreground(int fd, pid_t group)
{
	sigset_t output, before;
	sigemptyset(&output);
	sigaddset(&output, SIGTTOU); /* or we were stopped for asking from behind */
	sigprocmask(SIG_BLOCK, &output, &before);
	tcsetpgrp(fd, group);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

/* What is being typed goes on for a moment after its reader is gone: a paste, a leaning elbow. */
static void drain(const struct keeper *k)
{
	struct pollfd in = {k->fd, POLLIN, 0};
	tcflush(k->fd, TCIFLUSH);
	for (int i = 0; i < DRAINS_MOST && poll(&in, 1, QUIET_MS) > 0; i++) {
		if (in.revents & (POLLERR | POLLHUP | POLLNVAL))
			return;
		tcflush(k->fd, TCIFLUSH);
	}
}

size_t keeper_forget_keys(const struct keeper *k)
{
	char back[BLANKS];
	size_t through = 0, typed = BLANKS;
	tcflush(k->fd, TCIFLUSH);
	while (typed == BLANKS && through < KEEPER_RING) {
		for (typed = 0; typed < BLANKS && ioctl(k->fd, TIOCSTI, " ") == 0;)
			typed++;
		ssize_t n = read(k->fd, back, typed);
		through += n > 0 ? (size_t)n : 0;
		typed = n > 0 ? typed : 0;
	}
	explicit_bzero(back, sizeof back); /* a key of somebody may be among them */
	tcflush(k->fd, TCIFLUSH);
	return through;
}

void keeper_wipe(const struct keeper *k)
{
	keeper_foreground(k->fd, getpgrp());
	tcflush(k->fd, TCIOFLUSH);
	tcsetattr(k->fd, TCSANOW, &k->silent);
	keeper_forget_keys(k);
	put(k->fd, plain_again, sizeof plain_again - 1);
	put(k->fd, nothing_left, sizeof nothing_left - 1);
	drain(k);
}

void keeper_give_back(const struct keeper *k)
{
	keeper_wipe(k);
	tcsetattr(k->fd, TCSANOW, &k->before);
}

bool keeper_is_gone(const struct keeper *k)
{
	struct termios t;
	struct pollfd in = {k->fd, POLLIN, 0};
	if (poll(&in, 1, 0) > 0 && (in.revents & (POLLHUP | POLLERR | POLLNVAL)))
		return true;
	return tcgetattr(k->fd, &t) != 0 && errno != EINTR;
}

int keeper_columns(const struct keeper *k)
{
	struct winsize size = {0};
	return ioctl(k->fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : USUAL_COLUMNS;
}

void keeper_say(const struct keeper *k, const char *lines)
{
	put(k->fd, lines, strlen(lines));
}

void keeper_hear_taps(const struct keeper *k)
{
	static const char taps[] = "\033[?1000h\033[?1006h";
	put(k->fd, taps, sizeof taps - 1);
}
