/* What the screens cost: processor time from the start to the first question, and bytes sent to
 * the terminal for a key, against the bytes of the cells that changed.
 *
 *   screen CANDOR RULES
 *
 * The first is measured from outside, on the program as people run it, on a terminal of our own
 * that only counts; the second inside, where the frames are known. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "app/common/pack.h"
#include "ui/term.h"
#include "ui/ui.h"

enum { RUNS = 10, PATIENCE_MS = 5000, TEXT = 1 << 20 };

/* ---- a terminal that counts ---- */

static int open_master(char *slave, size_t room)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
		exit(3);
	snprintf(slave, room, "%s", ptsname(master));
	ioctl(master, TIOCSWINSZ, &size);
	return master;
}

/* In the child: the terminal becomes its own. */
static void take_terminal(const char *slave)
{
	setsid();
	int fd = open(slave, O_RDWR);
	dup2(fd, STDIN_FILENO);
	dup2(fd, STDOUT_FILENO);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
}

/* Reads until `wanted` was seen. */
static void read_until(int master, const char *wanted)
{
	static char seen[TEXT];
	size_t n = 0;
	struct pollfd p = {master, POLLIN, 0};
	while (n + 1 < sizeof seen && poll(&p, 1, PATIENCE_MS) > 0) {
		ssize_t got = read(master, seen + n, sizeof seen - 1 - n);
		if (got <= 0)
			break;
		n += (size_t)got;
		seen[n] = 0;
		if (strstr(seen, wanted))
			return;
	}
	fprintf(stderr, "bench: '%s' never comes\n", wanted);
	exit(1);
}

/* ---- from the start to the first question, past the welcome and who is answering ---- */

static double cpu_ms(pid_t pid)
{
	char path[64];
	unsigned long long ns = 0;
	snprintf(path, sizeof path, "/proc/%d/schedstat", (int)pid);
	FILE *f = fopen(path, "r");
	if (!f || fscanf(f, "%llu", &ns) != 1)
		exit(3);
	fclose(f);
	return (double)ns / 1e6;
}

static double first_question(const char *candor, const char *rules)
{
	char slave[64];
	int master = open_master(slave, sizeof slave);
	pid_t pid = fork();
	if (pid == 0) {
		take_terminal(slave);
		execl(candor, candor, "ask", "--today", "2026-11-21", "--language", "en", rules, (char *)NULL);
		_exit(127);
	}
	read_until(master, "Start ]");
	if (write(master, "\r", 1) != 1)
		exit(3);
	read_until(master, "Continue ]");
	if (write(master, "1\r", 2) != 2)
		exit(3);
	read_until(master, "How old");
	double ms = cpu_ms(pid);
	kill(pid, SIGTERM);
	waitpid(pid, NULL, 0);
	close(master);
	return ms;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* ---- bytes for a key ---- */

static const struct {
	const char *key, *what;
	bool moves; /* nothing but the focus */
} keys[] = {
    {"Enter", "the first question", false},
    {"Tab", "to the first choice", true},
    {"Tab", "to the next choice", true},
    {"Down", "to the next choice, and marks it", false},
    {"4", "marks another", false},
    {"Tab", "on", true},
    {"Tab", "on", true},
    {"Tab", "on", true},
    {"Enter", "the second question", false},
    {"Down", "to the first box", true},
    {"Down", "to the next box", true},
    {"Down", "to the next box", true},
    {"Up", "back", true},
    {"Space", "ticks it", false},
    {"Enter", "a list of signs", false},
    {"Down", "to the next row", true},
    {"Down", "to the next row", true},
    {"Right", "to \"No\"", true},
    {"Right", "to \"I do not know\"", true},
    {"Left", "back", true},
    {"2", "answers, and goes to the next row", false},
    {"F1", "the help page", false},
    {"F2", "and back", false},
};

static size_t changed_bytes(const struct frame *a, const struct frame *b)
{
	size_t n = 0;
	for (int row = 0; row < b->rows; row++)
		for (int col = 0; col < b->cols; col++)
			if (!a || !cell_same(frame_at(a, row, col), frame_at(b, row, col)))
				n += strlen(frame_at(b, row, col)->text);
	return n;
}

/* In the child: shows frame after frame, says through `out` what has changed in each, and waits
 * until that was counted. */
static void show_keys(const char *rules, int out, int go)
{
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	struct pack pack;
	const char *why;
	struct screen_settings set = {0};
	struct terminal *t = term_open(mem, false, &why);
	if (!t || !pack_open(&pack, rules, mem, &diags))
		_exit(3);
	struct session *s = session_new(pack.rules, NULL, (struct date){2026, 11, 21}, NULL);
	struct ui *ui = ui_new(s, &set, 24, 80, false);
	const struct frame *before = NULL;
	for (size_t i = 0; i <= sizeof keys / sizeof *keys; i++) {
		struct frame *f = frame_new(mem, 24, 80);
		ui_draw(ui, f);
		term_show(t, f, themes[0]);
		size_t changed = changed_bytes(before, f);
		if (write(out, &changed, sizeof changed) != (ssize_t)sizeof changed)
			_exit(3);
		before = f;
		struct key k;
		char counted;
		if (i < sizeof keys / sizeof *keys && key_read(str_of(keys[i].key), &k))
			ui_key(ui, &k);
		if (read(go, &counted, 1) != 1)
			_exit(3);
	}
	_exit(0);
}

/* Bytes that came until the child said that its frame is out. */
static size_t count_until_said(int master, int from, int go, size_t *changed)
{
	struct pollfd p[] = {{master, POLLIN, 0}, {from, POLLIN, 0}};
	char bytes[4096];
	size_t n = 0;
	for (bool said = false; !said;) {
		if (poll(p, 2, PATIENCE_MS) <= 0)
			exit(3);
		if (p[1].revents & POLLIN)
			said = read(from, changed, sizeof *changed) == (ssize_t)sizeof *changed;
		while (poll(p, 1, 0) > 0 && (p[0].revents & POLLIN)) {
			ssize_t got = read(master, bytes, sizeof bytes);
			n += got > 0 ? (size_t)got : 0;
		}
	}
	if (write(go, "", 1) != 1)
		exit(3);
	return n;
}

static bool bytes_for_keys(const char *rules)
{
	char slave[64];
	int master = open_master(slave, sizeof slave), ends[2], go[2];
	bool good = true;
	size_t changed, sent, moved_sent = 0, moved_changed = 0;
	if (pipe(ends) != 0 || pipe(go) != 0)
		exit(3);
	pid_t pid = fork();
	if (pid == 0) {
		take_terminal(slave);
		show_keys(rules, ends[1], go[0]);
	}
	sent = count_until_said(master, ends[0], go[1], &changed);
	printf("%-46s %5zu bytes sent, %5zu in cells that changed\n", "the welcome page", sent, changed);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		sent = count_until_said(master, ends[0], go[1], &changed);
		bool over = keys[i].moves && sent > 2 * changed;
		good = good && !over;
		moved_sent += keys[i].moves ? sent : 0;
		moved_changed += keys[i].moves ? changed : 0;
		printf("%-8s %-37s %5zu bytes sent, %5zu in cells that changed%s\n", keys[i].key, keys[i].what,
		    sent, changed, over ? "  MORE THAN TWICE" : "");
	}
	waitpid(pid, NULL, 0);
	printf("keys that only move the focus: %.2f bytes for each byte that changed (aim: at most 2)\n",
	    (double)moved_sent / (double)moved_changed);
	return good;
}

int main(int argc, char **argv)
{
	double ms[RUNS];
	if (argc != 3)
		return 2;
	for (int i = 0; i < RUNS; i++)
		ms[i] = first_question(argv[1], argv[2]);
	qsort(ms, RUNS, sizeof *ms, by_size);
	printf("processor time to the first question: %.1f ms, at worst %.1f (aim: under 20)\n", ms[RUNS / 2],
	    ms[RUNS - 1]);
	return bytes_for_keys(argv[2]) && ms[RUNS / 2] < 20 ? 0 : 1;
}
