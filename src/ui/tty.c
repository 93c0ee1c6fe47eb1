#include "ui/tty.h"

#include <errno.h>
#include <poll.h>
#include <sys/types.h>
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

bool tty_read(struct decoder *d, int pause_ms, const struct signals *signals, bool *pause)
{
	unsigned char bytes[DECODE_ROOM];
	struct timespec patience = {pause_ms / 1000, pause_ms % 1000 * 1000000L};
	fd_set in;
	FD_ZERO(&in);
	FD_SET(STDIN_FILENO, &in);
	int n = pselect(STDIN_FILENO + 1, &in, NULL, NULL, d->n > 0 ? &patience : NULL,
	    &signals->waiting);
	*pause = n == 0;
	if (n <= 0)
		return n == 0 || errno == EINTR;
	ssize_t got = read(STDIN_FILENO, bytes, decode_room(d));
	if (got > 0)
		decode_feed(d, bytes, (size_t)got);
	return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

bool tty_waiting(void)
{
	struct pollfd in = {STDIN_FILENO, POLLIN, 0};
	return poll(&in, 1, 0) > 0 && (in.revents & POLLIN);
}
