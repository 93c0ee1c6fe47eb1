/* Turns a PIN into what the site file holds. It is typed twice on the terminal and never shown; from
 * a pipe its first line is taken. */
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "app/candor/run.h"
#include "app/common/output.h"
#include "kiosk/pin.h"

enum { TYPED_ROOM = 64, CTRL_C = 3 };

/* One line without its end, byte by byte: nothing of a PIN stays in a buffer of the library. */
static bool read_line(char *out, size_t room)
{
	size_t n = 0;
	char c = 0;
	ssize_t got;
	while ((got = read(STDIN_FILENO, &c, 1)) != 0 && c != '\n' && c != '\r') {
		if ((got < 0 && errno != EINTR) || (got > 0 && c == CTRL_C))
			return false;
		if (got > 0 && n + 1 < room)
			out[n++] = c;
		else if (got > 0)
			return false;
	}
	out[n] = '\0';
	return n > 0 || got > 0;
}

/* Asks on the terminal with nothing shown. Ctrl-C ends the line, so that the terminal is put back. */
static bool ask(const char *what, char *out)
{
	struct termios before, blind;
	sigset_t keys, usual;
	bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
	if (!terminal)
		return read_line(out, TYPED_ROOM);
	sigemptyset(&keys);
	sigaddset(&keys, SIGTSTP);
	sigprocmask(SIG_BLOCK, &keys, &usual);
	blind = before;
	blind.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
	blind.c_cc[VEOL] = CTRL_C;
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &blind);
	fprintf(stderr, "%s: ", what);
	bool read = read_line(out, TYPED_ROOM);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
	sigprocmask(SIG_SETMASK, &usual, NULL);
	fputc('\n', stderr);
	return read;
}

static enum status refuse(const char *why)
{
	fprintf(stderr, "candor pin: %s\n", why);
	return STATUS_INPUT;
}

static enum status make(char *pin, char *again, struct arena *mem)
{
	char hash[PIN_HASH_ROOM];
	if (!ask("PIN (nothing is shown)", pin))
		return refuse("there is no PIN");
	const char *wrong = pin_refused(pin);
	if (wrong)
		return refuse(text_fmt(mem, "a PIN %s", wrong));
	if (isatty(STDIN_FILENO) && (!ask("the same again", again) || strcmp(pin, again) != 0))
		return refuse("the two are not the same");
	if (!pin_hash(pin, hash, sizeof hash)) {
		fprintf(stderr, "candor pin: this machine cannot make the hash\n");
		return STATUS_MACHINE;
	}
	fprintf(stderr, "put this line into the site file:\n");
	return output_write(NULL, str_of(text_fmt(mem, "staff_pin: %s\n", hash)), FILE_AS_USUAL, mem);
}

enum status cmd_pin(const struct args *a)
{
	char pin[TYPED_ROOM] = "", again[TYPED_ROOM] = "";
	enum status status = make(pin, again, a->mem);
	pin_wipe(pin, sizeof pin);
	pin_wipe(again, sizeof again);
	return status;
}
