#include "ui/edit.h"

#include <string.h>

/* Where the letter that ends at, or holds, byte `at` begins. */
static size_t letter_before(const struct edit *e, size_t at)
{
	size_t begin = 0;
	while (begin < at) {
		size_t n = utf8_cluster((struct str){e->text + begin, e->n - begin});
		if (begin + n >= at)
			break;
		begin += n;
	}
	return begin;
}

/* The first byte at or behind `at` that stands between two letters. */
static size_t between(const struct edit *e, size_t at)
{
	size_t begin = 0;
	while (begin < at)
		begin += utf8_cluster((struct str){e->text + begin, e->n - begin});
	return begin;
}

static void cut(struct edit *e, size_t from, size_t to)
{
	e->letters -= utf8_count((struct str){e->text + from, to - from});
	memmove(e->text + from, e->text + to, e->n - to);
	memset(e->text + e->n - (to - from), 0, to - from);
	e->n -= to - from;
	e->at = from;
}

void edit_wipe(struct edit *e)
{
	memset(e->text, 0, sizeof e->text);
	e->n = e->at = e->letters = 0;
}

void edit_set(struct edit *e, struct str text, size_t limit)
{
	edit_wipe(e);
	e->limit = limit;
	edit_insert(e, text);
}

struct str edit_str(const struct edit *e)
{
	return (struct str){e->text, e->n};
}

bool edit_insert(struct edit *e, struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		if (code < 0 || code == '\n' || letter_kind(code) != LETTER_PLAIN)
			continue;
		if (e->letters >= e->limit || e->n + n > EDIT_BYTES)
			return false;
		memmove(e->text + e->at + n, e->text + e->at, e->n - e->at);
		memcpy(e->text + e->at, text.s + at, n);
		e->n += n;
		e->at += n;
		e->letters++;
	}
	e->at = between(e, e->at);
	return true;
}

void edit_left(struct edit *e)
{
	e->at = letter_before(e, e->at);
}

void edit_right(struct edit *e)
{
	if (e->at < e->n)
		e->at += utf8_cluster((struct str){e->text + e->at, e->n - e->at});
}

void edit_home(struct edit *e)
{
	e->at = 0;
}

void edit_end(struct edit *e)
{
	e->at = e->n;
}

void edit_backspace(struct edit *e)
{
	if (e->at > 0)
		cut(e, letter_before(e, e->at), e->at);
}

void edit_delete(struct edit *e)
{
	if (e->at < e->n)
		cut(e, e->at, e->at + utf8_cluster((struct str){e->text + e->at, e->n - e->at}));
}

bool edit_key(struct edit *e, const struct key *k)
{
	static const struct {
		enum press press;
		void (*edit)(struct edit *);
	} keys[] = {{PRESS_LEFT, edit_left}, {PRESS_RIGHT, edit_right}, {PRESS_HOME, edit_home},
	    {PRESS_END, edit_end}, {PRESS_BACKSPACE, edit_backspace}, {PRESS_DELETE, edit_delete},
	    {PRESS_CLEAR, edit_wipe}};
	if (k->press == PRESS_TEXT) {
		edit_insert(e, str_of(k->text));
		return true;
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].press == k->press) {
			keys[i].edit(e);
			return true;
		}
	return false;
}

size_t edit_rows(const struct edit *e, int cols, struct arena *mem, struct edit_row **out)
{
	struct str rest = edit_str(e);
	size_t n = 0;
	*out = NULL;
	do {
		size_t fits = utf8_fit(rest, (size_t)cols);
		if (fits == 0 && rest.n > 0)
			fits = utf8_cluster(rest);
		struct edit_row row = {str_part(rest, 0, fits), 0};
		row.width = (int)utf8_width(row.text);
		ARENA_PUSH(mem, *out, n, row);
		rest = str_from(rest, fits);
	} while (rest.n > 0);
	if ((*out)[n - 1].width >= cols) /* room for the cursor behind a full row */
		ARENA_PUSH(mem, *out, n, ((struct edit_row){rest, 0}));
	return n;
}

void edit_place(const struct edit *e, int cols, int *row, int *col)
{
	struct str rest = edit_str(e);
	size_t passed = 0;
	for (*row = 0;; (*row)++) {
		size_t fits = utf8_fit(rest, (size_t)cols);
		if (fits == 0 && rest.n > 0)
			fits = utf8_cluster(rest);
		*col = e->at >= passed ? (int)utf8_width(str_part(rest, 0, e->at - passed)) : 0;
		if (e->at < passed + fits || (rest.n == fits && *col < cols))
			return;
		passed += fits;
		rest = str_from(rest, fits);
	}
}
