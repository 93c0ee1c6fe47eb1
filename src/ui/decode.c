#include "ui/decode.h"

#include <string.h>

#include "base/utf8.h"

enum { ESC = 0x1b, MOST_NUMBERS = 4, LONGEST_SEQUENCE = 48 };

/* What was understood of the bytes: how many, and the key. used 0: more bytes are needed. */
struct taken {
	size_t used;
	struct key key;
};

void decode_learn(struct decoder *d, const char *bytes, enum press press)
{
	if (bytes && bytes[0] && d->nown < DECODE_OWN)
		d->own[d->nown++] = (struct sequence){bytes, press};
}

size_t decode_room(const struct decoder *d)
{
	return DECODE_ROOM - d->n;
}

void decode_feed(struct decoder *d, const unsigned char *bytes, size_t n)
{
	memcpy(d->in + d->n, bytes, n);
	d->n += n;
}

static struct taken took(size_t used, struct key key)
{
	return (struct taken){used, key};
}

static struct taken nothing(size_t used)
{
	return took(used, key_of(PRESS_NONE));
}

/* ---- letters and control letters ---- */

static struct taken control(unsigned char c)
{
	static const struct {
		unsigned char c;
		enum press press;
	} keys[] = {{'\r', PRESS_ENTER}, {'\n', PRESS_ENTER}, {'\t', PRESS_TAB},
	    {0x7f, PRESS_BACKSPACE}, {0x08, PRESS_BACKSPACE}, {0x03, PRESS_STOP},
	    {0x1a, PRESS_SUSPEND}, {0x0c, PRESS_REDRAW}, {0x15, PRESS_CLEAR}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].c == c)
			return took(1, key_of(keys[i].press));
	return nothing(1);
}

/* How many bytes a letter that begins with c has; 0: no letter begins so. */
static size_t letter_bytes(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

static struct taken letter(const struct decoder *d, bool pause)
{
	size_t want = letter_bytes(d->in[0]), n;
	if (want > d->n && !pause)
		return (struct taken){0};
	int32_t code = utf8_decode((struct str){(const char *)d->in, d->n}, &n);
	if (code < 0 || letter_kind(code) != LETTER_PLAIN)
		return nothing(n);
	struct key k = {.press = PRESS_TEXT};
	memcpy(k.text, d->in, n);
	return took(n, k);
}

/* ---- sequences ---- */

static struct key pad_letter(unsigned char final)
{
	static const char pad[] = "*+,-./0123456789"; /* j to y */
	char text[2] = {pad[final - 'j'], 0};
	return key_text(text);
}

/* Behind ESC O; most mean the same behind ESC [. */
static struct key key_of_letter(unsigned char final)
{
	static const struct {
		unsigned char final;
		enum press press;
	} keys[] = {{'A', PRESS_UP}, {'B', PRESS_DOWN}, {'C', PRESS_RIGHT}, {'D', PRESS_LEFT},
	    {'H', PRESS_HOME}, {'F', PRESS_END}, {'P', PRESS_F1}, {'Q', PRESS_F2}, {'R', PRESS_F3},
	    {'S', PRESS_F4}, {'M', PRESS_ENTER}, {'I', PRESS_TAB}, {'Z', PRESS_BACKTAB}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].final == final)
			return key_of(keys[i].press);
	return key_of(PRESS_NONE);
}

static struct taken after_escape_o(const struct decoder *d)
{
	if (d->n < 3)
		return (struct taken){0};
	unsigned char c = d->in[2];
	if (c >= 'j' && c <= 'y')
		return took(3, pad_letter(c));
	if (c == 'X')
		return took(3, key_text("="));
	if (c == ' ')
		return took(3, key_text(" "));
	return took(3, key_of_letter(c));
}

/* ESC [ NUMBER ~ */
static struct key key_of_number(int number)
{
	static const struct {
		int number;
		enum press press;
	} keys[] = {{1, PRESS_HOME}, {3, PRESS_DELETE}, {4, PRESS_END}, {5, PRESS_PAGE_UP},
	    {6, PRESS_PAGE_DOWN}, {7, PRESS_HOME}, {8, PRESS_END}, {11, PRESS_F1}, {12, PRESS_F2},
	    {13, PRESS_F3}, {14, PRESS_F4}, {15, PRESS_F5}, {17, PRESS_F6}, {18, PRESS_F7},
	    {19, PRESS_F8}, {20, PRESS_F9}, {21, PRESS_F10}, {23, PRESS_F11}, {24, PRESS_F12},
	    {200, PRESS_PASTE_BEGIN}, {201, PRESS_PASTE_END}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].number == number)
			return key_of(keys[i].press);
	return key_of(PRESS_NONE);
}

/* Buttons as xterm counts them: 0 to 2 are down, 3 is up where it does not say which, 32 is added
 * for moving, 64 for the wheel; 4, 8, 16 are shift, alt and control. Only the first button acts. */
static struct key pointer(int button, int col, int row, bool up)
{
	enum press p = PRESS_NONE;
	if (button & 64)
		p = (button & 3) == 0 ? PRESS_WHEEL_UP : (button & 3) == 1 ? PRESS_WHEEL_DOWN : PRESS_NONE;
	else if (button & 32)
		p = PRESS_NONE;
	else if (up ? (button & 3) == 0 : (button & 3) == 3)
		p = PRESS_POINT_UP;
	else if (!up && (button & 3) == 0)
		p = PRESS_POINT_DOWN;
	return key_point(p, row - 1, col - 1);
}

/* ESC [ M and three bytes, each with 32 added */
static struct taken old_pointer(const struct decoder *d)
{
	if (d->n < 6)
		return (struct taken){0};
	return took(6, pointer(d->in[3] - 32, d->in[4] - 32, d->in[5] - 32, false));
}

static struct key key_of_sequence(char intro, const int *numbers, size_t n, unsigned char final)
{
	if (n == 3 && (final == 'M' || (final == 'm' && intro == '<')))
		return pointer(numbers[0] - (intro == '<' ? 0 : 32), numbers[1], numbers[2],
		    final == 'm');
	if (intro)
		return key_of(PRESS_NONE);
	if (final == '~')
		return key_of_number(numbers[0]);
	bool report = final == 'I' || final == 'M' || (final == 'R' && n > 1 && numbers[0] != 1);
	return report ? key_of(PRESS_NONE) : key_of_letter(final);
}

/* ESC [ [ A to E: function keys of the Linux console */
static struct taken linux_function(const struct decoder *d)
{
	if (d->n < 4)
		return (struct taken){0};
	unsigned char c = d->in[3];
	return took(4, key_of(c >= 'A' && c <= 'E' ? (enum press)(PRESS_F1 + (c - 'A')) : PRESS_NONE));
}

/* ESC [ numbers final. What is too long or strange is passed over up to its end. */
static struct taken after_escape_bracket(const struct decoder *d)
{
	int numbers[MOST_NUMBERS] = {0};
	size_t n = 0, at = 2;
	char intro = 0;
	if (d->n >= 3 && d->in[2] == 'M')
		return old_pointer(d);
	if (d->n >= 3 && d->in[2] == '[')
		return linux_function(d);
	if (d->n >= 3 && d->in[2] >= '<' && d->in[2] <= '?')
		intro = (char)d->in[at++];
	for (; at < d->n && d->in[at] < 0x40; at++) {
		unsigned char c = d->in[at];
		if (c < 0x20 || at >= LONGEST_SEQUENCE)
			return nothing(at); /* broken off: the rest stands for itself */
		if (n == 0)
			n = 1;
		if (is_digit((char)c) && n <= MOST_NUMBERS && numbers[n - 1] < 10000)
			numbers[n - 1] = numbers[n - 1] * 10 + (c - '0');
		else if (c == ';' || c == ':')
			n = n < MOST_NUMBERS ? n + 1 : n;
	}
	if (at == d->n)
		return (struct taken){0};
	if (d->in[at] > 0x7e)
		return nothing(at);
	return took(at + 1, key_of_sequence(intro, numbers, n, d->in[at]));
}

/* The terminal's own description. used 0 and *begun: it may still become one. */
static struct taken own_sequence(const struct decoder *d, bool *begun)
{
	struct taken best = {0};
	for (size_t i = 0; i < d->nown; i++) {
		size_t n = strlen(d->own[i].bytes), have = n < d->n ? n : d->n;
		if (memcmp(d->own[i].bytes, d->in, have) != 0)
			continue;
		if (have < n)
			*begun = true;
		else if (n > best.used)
			best = took(n, key_of(d->own[i].press));
	}
	return best;
}

static struct taken escape(const struct decoder *d, bool pause)
{
	bool begun = false;
	struct taken t = own_sequence(d, &begun);
	if (t.used > 0)
		return t;
	if (d->n >= 2 && d->in[1] == '[')
		t = after_escape_bracket(d);
	else if (d->n >= 2 && d->in[1] == 'O')
		t = after_escape_o(d);
	else if (d->n >= 2 && !begun)
		return took(1, key_of(PRESS_ESCAPE));
	if (t.used == 0 && pause)
		return d->n == 1 ? took(1, key_of(PRESS_ESCAPE)) : nothing(d->n);
	return t;
}

/* What is pasted is text and nothing else, until its end: a line end never is an Enter. */
static struct taken pasted(struct taken t)
{
	enum press p = t.key.press;
	if (p == PRESS_ENTER || p == PRESS_TAB)
		t.key = key_text(" ");
	else if (p != PRESS_TEXT && p != PRESS_PASTE_END)
		t.key = key_of(PRESS_NONE);
	t.key.pasted = true;
	return t;
}

static struct taken take(const struct decoder *d, bool pause)
{
	unsigned char c = d->in[0];
	bool begun = false;
	if (c == ESC)
		return escape(d, pause);
	struct taken t = own_sequence(d, &begun);
	if (t.used > 0 && !d->pasting)
		return t;
	return c < 0x20 || c == 0x7f ? control(c) : letter(d, pause);
}

bool decode_key(struct decoder *d, bool pause, struct key *out)
{
	while (d->n > 0) {
		struct taken t = take(d, pause || d->n == DECODE_ROOM);
		if (t.used == 0)
			return false;
		if (d->pasting)
			t = pasted(t);
		d->n -= t.used;
		memmove(d->in, d->in + t.used, d->n);
		memset(d->in + d->n, 0, t.used); /* what was typed stays nowhere */
		if (t.key.press == PRESS_PASTE_BEGIN || t.key.press == PRESS_PASTE_END)
			d->pasting = t.key.press == PRESS_PASTE_BEGIN;
		*out = t.key;
		if (t.key.press != PRESS_NONE)
			return true;
		d->strange |= !d->pasting;
	}
	return false;
}
