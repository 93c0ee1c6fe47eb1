#include "storm.h"

#include <stdio.h>
#include <string.h>

static unsigned next(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

/* Everything that a keyboard, a number pad, a terminal or somebody clever might send. */
static const char *const known[] = {
    "\r", "\r", "\r", "\r", "\n", "\t", " ", "1", "2", "3", "1\r", "2\r", "9", "0", "-", "+", "*", "/", ".", "?",
    "\033", "\033\033", "\033[A", "\033[B", "\033[C", "\033[D", "\033[H", "\033[F", "\033[5~", "\033[6~",
    "\033OP", "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[17~", "\033[18~", "\033[19~", "\033[20~", "\033[21~",
    "\033[23~", "\033[24~", "\033[Z", "\033OM", "\033Ok", "\033Om", "\033Oj", "\033Oo", "\033[1;5A", "\033[3;5~",
    "\003", "\032", "\034", "\004", "\023", "\021", "\026", "\017", "\014", "\022", "\177", "\b", "\005", "\037",
    "\033[200~", "\033[201~", "\033[I", "\033[O", "\033[c", "\033[6n", "\033[?1049l", "\033c", "\033]0;x\007",
    "\033P$q\033\\", "\033[24;80R", "\033[?62;c", "\x9b" "A", "\x1b[M !!", "\xff\xfe", "\xc3", "\xe2\x82", "\xf0\x9f\x98\x80",
    "cc\xcc\x81", "\xe4\xb8\xad", ":q!", "!sh\r", "$(reboot)\r", "`id`\r", "../../etc/passwd\r", "%n%s%x\r", "\033[99999;99999H",
};
enum { KNOWN = sizeof known / sizeof *known };

static size_t pointer(unsigned *seed, char *out, size_t room)
{
	unsigned button = next(seed) % 4 == 0 ? next(seed) % 128 : 0;
	unsigned col = next(seed) % 140 + 1, row = next(seed) % 48 + 1;
	return (size_t)snprintf(out, room, "\033[<%u;%u;%uM\033[<%u;%u;%um", button, col, row, button, col, row);
}

static size_t paste(unsigned *seed, char *out, size_t room)
{
	size_t n = (size_t)snprintf(out, room, "\033[200~");
	size_t length = next(seed) % (room - 16);
	while (n < length)
		out[n++] = (char)(next(seed) % 7 == 0 ? '\r' : ' ' + next(seed) % 95);
	return n + (size_t)snprintf(out + n, room - n, "\033[201~");
}

static size_t noise(unsigned *seed, char *out, size_t room)
{
	size_t n = next(seed) % (room < 40 ? room : 40) + 1;
	for (size_t i = 0; i < n; i++)
		out[i] = (char)(next(seed) % 255 + 1);
	return n;
}

size_t storm_gust(unsigned *seed, char *out, size_t room)
{
	unsigned what = next(seed) % 100;
	if (what < 72) {
		const char *key = known[next(seed) % KNOWN];
		return (size_t)snprintf(out, room, "%s", key);
	}
	if (what < 90)
		return pointer(seed, out, room);
	return what < 96 ? noise(seed, out, room) : paste(seed, out, room);
}

bool storm_turns(unsigned *seed, int *rows, int *cols)
{
	if (next(seed) % 50 != 0)
		return false;
	*rows = (int)(next(seed) % 60) + 1;
	*cols = (int)(next(seed) % 160) + 1;
	return true;
}
