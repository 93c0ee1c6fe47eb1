#include "ui/tty.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>

void tty_send(const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t sent = write(STDOUT_FILENO, bytes, n);
		if (sent < 0 && errno == EAGAIN) {
			struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
			poll(&out, 1, -1);
		} else if (sent < 0 && errno != EINTR) {
			return; /* nobody is there: reading will find out */
		} else if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		}
	}
}

/* What was typed stays nowhere else. Reading nothing is no end by itself: Ctrl-D that was typed
 * before the terminal was ours reads like that, once. */
static bool feed(struct decoder *d)
{
	unsigned char bytes[DECODE_ROOM];
	ssize_t got = read(STDIN_FILENO, bytes, decode_room(d));
	bool fine = got > 0 || (got == 0 && !tty_gone()) ||
	    (got < 0 && (errno == EINTR || errno == EAGAIN));
	if (got > 0)
		decode_feed(d, bytes, (size_t)got);
	explicit_bzero(bytes, sizeof bytes);
	return fine;
}

/* Can it be waited for? */
static bool is_awaited(int fd)
{
	return fd >= 0 && fd < FD_SETSIZE;
}

/* Gives the greatest descriptor. */
static int gather(const struct term_wait *w, fd_set *in)
{
	int most = STDIN_FILENO;
	FD_ZERO(in);
	FD_SET(STDIN_FILENO, in);
	for (size_t i = 0; i < TERM_OTHERS; i++)
		if (is_awaited(w->others[i])) {
			FD_SET(w->others[i], in);
			most = w->others[i] > most ? w->others[i] : most;
		}
	return most;
}

bool tty_read(struct decoder *d, int pause_ms, const struct signals *signals, struct term_wait *w,
    bool *pause)
{
	int ms = d->n > 0 && (w->ms < 0 || pause_ms < w->ms) ? pause_ms : w->ms;
	struct timespec patience = {ms / 1000, ms % 1000 * 1000000L};
	fd_set in;
	int most = gather(w, &in);
	int n = pselect(most + 1, &in, NULL, NULL, ms >= 0 ? &patience : NULL, &signals->waiting);
	*pause = n == 0 && ms == pause_ms;
	for (size_t i = 0; i < TERM_OTHERS; i++)
		w->ready[i] = n > 0 && is_awaited(w->others[i]) && FD_ISSET(w->others[i], &in);
	if (n <= 0)
		return n == 0 || errno == EINTR;
	return !FD_ISSET(STDIN_FILENO, &in) || feed(d);
}

bool tty_waiting(void)
{
	struct pollfd in = {STDIN_FILENO, POLLIN, 0};
	return poll(&in, 1, 0) > 0 && (in.revents & POLLIN);
}

bool tty_gone(void)
{
	struct pollfd in = {STDIN_FILENO, POLLIN, 0};
	return poll(&in, 1, 0) > 0 && (in.revents & (POLLHUP | POLLERR | POLLNVAL));
}

void tty_forget(void)
{
	tcflush(STDIN_FILENO, TCIFLUSH);
}
