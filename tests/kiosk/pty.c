#include "pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { READ_ROOM = 16384, GONE_ROOM = 1 << 16, TICK_MS = 20 };

long long now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void die(const char *what)
{
	perror(what);
	exit(2);
}

/* ---- the screen ---- */

static int on_property(VTermProp prop, VTermValue *value, void *user)
{
	struct pty *p = user;
	if (prop == VTERM_PROP_MOUSE)
		p->mouse = value->number != 0;
	else if (prop == VTERM_PROP_ALTSCREEN)
		p->alternate = value->boolean;
	else if (prop == VTERM_PROP_CURSORVISIBLE)
		p->cursor = value->boolean;
	return 1;
}

static int on_scrolled_off(int cols, const VTermScreenCell *cells, void *user)
{
	struct pty *p = user;
	for (int i = 0; i < cols && p->ngone + 2 < GONE_ROOM; i++)
		p->gone[p->ngone++] = cells[i].chars[0] < 0x7f && cells[i].chars[0] ? (char)cells[i].chars[0] : ' ';
	p->gone[p->ngone++] = '\n';
	p->gone[p->ngone] = '\0';
	if (p->ngone + 512 > GONE_ROOM)
		p->ngone = 0;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
    .settermprop = on_property,
    .sb_pushline = on_scrolled_off,
};

static void make_screen(struct pty *p)
{
	p->vt = vterm_new(p->rows, p->cols);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
	p->cursor = true;
}

/* This libvterm knows no ESC [ 3 J: what scrolled off before it is forgotten here when it comes. */
static void draw(struct pty *p, const char *bytes, size_t n)
{
	static const char forget[] = "\033[3J";
	size_t from = 0;
	for (size_t i = 0; i < n; i++) {
		memmove(p->tail, p->tail + 1, sizeof p->tail - 1);
		p->tail[sizeof p->tail - 1] = bytes[i];
		if (memcmp(p->tail + sizeof p->tail - 4, forget, 4) != 0)
			continue;
		vterm_input_write(p->vt, bytes + from, i + 1 - from);
		p->gone[p->ngone = 0] = '\0';
		from = i + 1;
	}
	vterm_input_write(p->vt, bytes + from, n - from);
	p->drawn += n;
}

/* ---- the program ---- */

static void become(const struct pty *p, const char *name, char *const *argv, char *const *envp)
{
	struct winsize size = {(unsigned short)p->rows, (unsigned short)p->cols, 0, 0};
	setsid();
	int fd = open(name, O_RDWR);
	if (fd < 0 || ioctl(fd, TIOCSCTTY, 0) != 0)
		_exit(126);
	ioctl(fd, TIOCSWINSZ, &size);
	for (int i = 0; i <= 2; i++)
		dup2(fd, i);
	closefrom(3);
	execve(argv[0], argv, envp);
	_exit(127);
}

void pty_open(struct pty *p, char *const *argv, char *const *envp, int rows, int cols)
{
	*p = (struct pty){.rows = rows, .cols = cols, .gone = calloc(1, GONE_ROOM)};
	make_screen(p);
	p->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (p->master < 0 || grantpt(p->master) != 0 || unlockpt(p->master) != 0)
		die("no pseudo terminal");
	char *name = strdup(ptsname(p->master));
	p->pid = fork();
	if (p->pid < 0)
		die("fork");
	if (p->pid == 0)
		become(p, name, argv, envp);
	free(name);
	fcntl(p->master, F_SETFL, O_NONBLOCK);
}

void pty_close(struct pty *p)
{
	if (p->master >= 0)
		close(p->master);
	p->master = -1;
	if (p->pid > 0) {
		kill(p->pid, SIGKILL);
		waitpid(p->pid, &p->status, 0);
		p->pid = 0;
	}
	if (p->vt)
		vterm_free(p->vt);
	p->vt = NULL;
	free(p->gone);
	p->gone = NULL;
}

void pty_resize(struct pty *p, int rows, int cols)
{
	struct winsize size = {(unsigned short)rows, (unsigned short)cols, 0, 0};
	p->rows = rows;
	p->cols = cols;
	vterm_set_size(p->vt, rows, cols);
	ioctl(p->master, TIOCSWINSZ, &size);
}

bool pty_pump(struct pty *p, int ms)
{
	char bytes[READ_ROOM];
	struct pollfd in = {p->master, POLLIN, 0};
	if (poll(&in, 1, ms) <= 0)
		return true;
	ssize_t n = read(p->master, bytes, sizeof bytes);
	if (n > 0)
		draw(p, bytes, (size_t)n);
	return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

bool pty_send(struct pty *p, const char *bytes, size_t n)
{
	ssize_t sent = write(p->master, bytes, n);
	return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

void pty_type(struct pty *p, const char *bytes)
{
	size_t n = strlen(bytes);
	long long end = now_ms() + PTY_PATIENCE_MS;
	while (n > 0 && now_ms() < end) {
		ssize_t sent = write(p->master, bytes, n);
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		} else if (!pty_pump(p, TICK_MS)) {
			return;
		}
	}
}

bool pty_ended(struct pty *p)
{
	if (p->pid > 0 && waitpid(p->pid, &p->status, WNOHANG) == p->pid)
		p->pid = 0;
	return p->pid == 0;
}

/* ---- looking ---- */

const char *pty_text(struct pty *p)
{
	static char text[64 * 1024];
	size_t n = 0;
	for (int row = 0; row < p->rows && n + 2048 < sizeof text; row++) {
		VTermRect whole = {row, row + 1, 0, p->cols};
		n += vterm_screen_get_text(p->screen, text + n, sizeof text - n - 2, whole);
		while (n > 0 && text[n - 1] == ' ')
			n--;
		text[n++] = '\n';
	}
	text[n] = '\0';
	return text;
}

bool pty_shows(struct pty *p, const char *text)
{
	return strstr(pty_text(p), text) != NULL;
}

static long wait_for(struct pty *p, const char *text, bool there)
{
	long long begin = now_ms();
	while (pty_shows(p, text) != there) {
		if (now_ms() - begin > PTY_PATIENCE_MS)
			return -1;
		if (!pty_pump(p, TICK_MS) && pty_shows(p, text) != there)
			return -1;
	}
	return (long)(now_ms() - begin);
}

long pty_wait(struct pty *p, const char *text)
{
	return wait_for(p, text, true);
}

long pty_wait_gone(struct pty *p, const char *text)
{
	return wait_for(p, text, false);
}

int pty_wait_end(struct pty *p)
{
	long long end = now_ms() + PTY_PATIENCE_MS;
	while (!pty_ended(p)) {
		if (now_ms() > end)
			return -1;
		if (!pty_pump(p, TICK_MS))
			poll(NULL, 0, 1);
	}
	while (pty_pump(p, 0) && now_ms() < end && poll(&(struct pollfd){p->master, POLLIN, 0}, 1, 0) > 0)
		;
	return p->status;
}
