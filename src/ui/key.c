#include "ui/key.h"

#include <string.h>

#include "base/utf8.h"

/* ORDER enum press */
static const char *const names[PRESSES] = {"None", "Text", "Enter", "Tab", "Backtab", "Escape",
    "Backspace", "Delete", "Clear", "Up", "Down", "Left", "Right", "Home", "End", "PageUp",
    "PageDown", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "Stop",
    "Suspend", "Redraw", "down", "up", "click", "wheel-up", "wheel-down", "resize", "PasteBegin",
    "PasteEnd", "Hangup", "Reload"};

static bool has_place(enum press p)
{
	return p >= PRESS_POINT_DOWN && p <= PRESS_RESIZE;
}

struct key key_of(enum press press)
{
	return (struct key){.press = press};
}

struct key key_text(const char *letter)
{
	struct key k = {.press = PRESS_TEXT};
	size_t n = strlen(letter);
	memcpy(k.text, letter, n < KEY_BYTES ? n : KEY_BYTES - 1);
	return k;
}

struct key key_point(enum press press, int row, int col)
{
	return (struct key){.press = press, .row = row, .col = col};
}

bool key_is(const struct key *k, const char *letter)
{
	return k->press == PRESS_TEXT && !k->pasted && strcmp(k->text, letter) == 0;
}

static bool read_number(struct str *rest, int *out)
{
	size_t n = 0;
	int value = 0;
	while (n < rest->n && n < 5 && is_digit(rest->s[n]))
		value = value * 10 + (rest->s[n++] - '0');
	*rest = str_from(*rest, n);
	*out = value;
	return n > 0;
}

/* "click@3,10" */
static bool read_place(struct str name, struct key *out)
{
	for (int p = PRESS_POINT_DOWN; p <= PRESS_RESIZE; p++) {
		size_t n = strlen(names[p]);
		if (!str_begins(name, names[p]) || n >= name.n || name.s[n] != '@')
			continue;
		struct str rest = str_from(name, n + 1);
		struct key k = {.press = (enum press)p};
		if (!read_number(&rest, &k.row) || !str_begins(rest, ","))
			return false;
		rest = str_from(rest, 1);
		if (!read_number(&rest, &k.col) || rest.n > 0)
			return false;
		*out = k;
		return true;
	}
	return false;
}

bool key_read(struct str name, struct key *out)
{
	if (str_is(name, "Space")) {
		*out = key_text(" ");
		return true;
	}
	for (int p = PRESS_ENTER; p < PRESSES; p++)
		if (!has_place((enum press)p) && str_is(name, names[p])) {
			*out = key_of((enum press)p);
			return true;
		}
	if (read_place(name, out))
		return true;
	size_t n;
	if (utf8_decode(name, &n) < 0 || n != name.n)
		return false;
	*out = (struct key){.press = PRESS_TEXT};
	memcpy(out->text, name.s, n);
	return true;
}

void key_write(const struct key *k, struct buf *out)
{
	if (k->press == PRESS_TEXT)
		buf_text(out, strcmp(k->text, " ") == 0 ? "Space" : k->text);
	else
		buf_text(out, names[k->press]);
	if (has_place(k->press))
		buf_fmt(out, "@%d,%d", k->row, k->col);
}
