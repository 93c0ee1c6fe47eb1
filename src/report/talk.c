#include "report/talk.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum { HEAD = 8, VERSION = 1, TEXT_HEAD = 2 };
enum { FLAG_NEARBY = 1, FLAG_STAYS = 2, FLAG_USUAL = 1 };

/* Who says it, and how long it may be after its head. */
static const struct kind {
	enum talk_kind kind;
	enum talk_side from;
	size_t least, most;
} kinds[] = {
    {TALK_LOOK, TALK_FROM_ASK, 1 + TEXT_HEAD, 1 + TEXT_HEAD + TALK_NAME},
    {TALK_ORDER, TALK_FROM_ASK, 1 + 2 + TEXT_HEAD + 2,
        1 + 2 + TEXT_HEAD + TALK_NAME + TALK_PAGES},
    {TALK_CANCEL, TALK_FROM_ASK, 0, 0},
    {TALK_FOUND, TALK_FROM_PRINT, 1 + 1 + TEXT_HEAD + 1 + TEXT_HEAD + 1,
        1 + TALK_PRINTERS * (1 + TEXT_HEAD + TALK_NAME + TEXT_HEAD + TALK_TITLE)},
    {TALK_STATE, TALK_FROM_PRINT, 2, 2},
};

static const struct kind *kind_of(char letter, enum talk_side from)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if ((char)kinds[i].kind == letter && kinds[i].from == from)
			return &kinds[i];
	return NULL;
}

/* ---- making ---- */

static size_t begin(enum talk_kind kind, struct buf *out)
{
	buf_put(out, STR("cp"));
	buf_char(out, VERSION);
	buf_char(out, (char)kind);
	buf_pad(out, 4, '\0');
	return out->n;
}

static void end(size_t from, struct buf *out)
{
	uint32_t length = (uint32_t)(out->n - from);
	for (size_t i = 0; i < 4; i++)
		out->s[from - 4 + i] = (char)(unsigned char)(length >> (24 - 8 * i));
}

/* Without controls, and cut between two letters when it is too long. */
static void put_text(const char *text, size_t most, struct buf *out)
{
	size_t at = out->n;
	buf_pad(out, TEXT_HEAD, '\0');
	utf8_clean(str_of(text), out);
	struct str kept = str_part(buf_str(out), at + TEXT_HEAD, most);
	buf_cut(out, at + TEXT_HEAD + (out->n - at - TEXT_HEAD > most ? utf8_bad(kept) : kept.n));
	size_t n = out->n - at - TEXT_HEAD;
	out->s[at] = (char)(unsigned char)(n >> 8);
	out->s[at + 1] = (char)(unsigned char)n;
}

static char flags(bool first, char a, bool second, char b)
{
	return (char)((first ? a : 0) | (second ? b : 0));
}

void talk_put_look(const struct talk_look *look, struct buf *out)
{
	size_t from = begin(TALK_LOOK, out);
	buf_char(out, flags(look->nearby, FLAG_NEARBY, false, 0));
	put_text(look->wanted, TALK_NAME, out);
	end(from, out);
}

size_t talk_begin_order(const struct talk_order *order, struct buf *out)
{
	size_t from = begin(TALK_ORDER, out);
	buf_char(out, flags(order->nearby, FLAG_NEARBY, order->stays, FLAG_STAYS));
	buf_char(out, (char)(unsigned char)(order->patience >> 8));
	buf_char(out, (char)(unsigned char)order->patience);
	put_text(order->printer, TALK_NAME, out);
	return from;
}

void talk_end_order(size_t begun, struct buf *out)
{
	end(begun, out);
}

void talk_put_cancel(struct buf *out)
{
	end(begin(TALK_CANCEL, out), out);
}

void talk_put_found(const struct talk_printer *list, size_t n, struct buf *out)
{
	size_t from = begin(TALK_FOUND, out);
	if (n > TALK_PRINTERS)
		n = TALK_PRINTERS;
	buf_char(out, (char)n);
	for (size_t i = 0; i < n; i++) {
		buf_char(out, flags(list[i].usual, FLAG_USUAL, false, 0));
		put_text(list[i].name, TALK_NAME, out);
		put_text(list[i].title, TALK_TITLE, out);
	}
	end(from, out);
}

void talk_put_state(struct print_status state, struct buf *out)
{
	size_t from = begin(TALK_STATE, out);
	buf_char(out, (char)state.state);
	buf_char(out, (char)state.trouble);
	end(from, out);
}

/* ---- an ear ---- */

char *talk_space(struct talk_ear *ear, size_t *room)
{
	if (ear->have < HEAD) {
		*room = HEAD - ear->have;
		return ear->head + ear->have;
	}
	*room = HEAD + ear->n - ear->have;
	return ear->body + (ear->have - HEAD);
}

static bool head_is_good(struct talk_ear *ear)
{
	const unsigned char *h = (const unsigned char *)ear->head;
	const struct kind *kind = kind_of(ear->head[3], ear->from);
	uint32_t length = (uint32_t)h[4] << 24 | (uint32_t)h[5] << 16 | (uint32_t)h[6] << 8 | h[7];
	ear->n = length;
	return h[0] == 'c' && h[1] == 'p' && h[2] == VERSION && kind && length >= kind->least
	    && length <= kind->most;
}

bool talk_got(struct talk_ear *ear, size_t n)
{
	ear->have += n;
	if (ear->broken || ear->have < HEAD)
		return ear->broken;
	if (!ear->mem) {
		if (!head_is_good(ear)) {
			ear->broken = true;
			return true;
		}
		ear->mem = arena_new(ear->host);
		ear->body = arena_take(ear->mem, ear->n + 1);
	}
	return ear->have == HEAD + ear->n;
}

enum talk_kind talk_kind(const struct talk_ear *ear)
{
	return (enum talk_kind)ear->head[3];
}

void talk_next(struct talk_ear *ear)
{
	struct talk_ear fresh = {.from = ear->from, .host = ear->host, .broken = ear->broken};
	arena_free(ear->mem);
	*ear = fresh;
}

/* ---- reading ---- */

static bool take_byte(struct str *rest, unsigned *out)
{
	if (rest->n == 0)
		return false;
	*out = (unsigned char)rest->s[0];
	*rest = str_from(*rest, 1);
	return true;
}

static bool is_clean(struct str text)
{
	size_t n;
	for (; text.n > 0; text = str_from(text, n)) {
		int32_t code = utf8_decode(text, &n);
		if (code <= 0 || code == '\n' || letter_kind(code) != LETTER_PLAIN)
			return false;
	}
	return true;
}

/* `least` bytes or more. */
static bool take_text(struct str *rest, size_t least, size_t most, struct arena *mem,
    const char **out)
{
	unsigned high, low;
	if (!take_byte(rest, &high) || !take_byte(rest, &low))
		return false;
	size_t n = (size_t)high << 8 | low;
	if (n < least || n > most || n > rest->n)
		return false;
	struct str text = str_part(*rest, 0, n);
	*rest = str_from(*rest, n);
	*out = arena_text(mem, text);
	return is_clean(text);
}

/* Flags among these, and no others. */
static bool take_flags(struct str *rest, unsigned known, unsigned *out)
{
	return take_byte(rest, out) && (*out & ~known) == 0;
}

static struct str body_of(const struct talk_ear *ear)
{
	return (struct str){ear->body, ear->n};
}

bool talk_read_look(struct talk_ear *ear, struct talk_look *out)
{
	struct str rest = body_of(ear);
	unsigned set;
	if (!take_flags(&rest, FLAG_NEARBY, &set)
	    || !take_text(&rest, 0, TALK_NAME, ear->mem, &out->wanted))
		return false;
	out->nearby = (set & FLAG_NEARBY) != 0;
	return rest.n == 0;
}

bool talk_read_order(struct talk_ear *ear, struct talk_order *out)
{
	struct str rest = body_of(ear);
	unsigned set, high, low;
	if (!take_flags(&rest, FLAG_NEARBY | FLAG_STAYS, &set) || !take_byte(&rest, &high)
	    || !take_byte(&rest, &low) || !take_text(&rest, 1, TALK_NAME, ear->mem, &out->printer))
		return false;
	out->nearby = (set & FLAG_NEARBY) != 0;
	out->stays = (set & FLAG_STAYS) != 0;
	out->patience = high << 8 | low;
	out->pages = rest;
	return rest.n > 0 && rest.n <= TALK_PAGES && out->patience > 0
	    && out->patience <= TALK_PATIENCE;
}

bool talk_read_cancel(struct talk_ear *ear)
{
	return ear->n == 0;
}

static bool read_printer(struct talk_ear *ear, struct str *rest, struct talk_printer *out)
{
	unsigned set;
	if (!take_flags(rest, FLAG_USUAL, &set)
	    || !take_text(rest, 1, TALK_NAME, ear->mem, &out->name)
	    || !take_text(rest, 1, TALK_TITLE, ear->mem, &out->title))
		return false;
	out->usual = (set & FLAG_USUAL) != 0;
	return true;
}

bool talk_read_found(struct talk_ear *ear, struct talk_printer **list, size_t *n)
{
	struct str rest = body_of(ear);
	unsigned count;
	if (!take_byte(&rest, &count) || count == 0 || count > TALK_PRINTERS)
		return false;
	*n = count;
	*list = ARENA_ARRAY(ear->mem, count, struct talk_printer);
	for (size_t i = 0; i < count; i++)
		if (!read_printer(ear, &rest, &(*list)[i]) || ((*list)[i].usual && i > 0))
			return false;
	return rest.n == 0;
}

bool talk_read_state(struct talk_ear *ear, struct print_status *out)
{
	struct str rest = body_of(ear);
	unsigned state, trouble;
	if (!take_byte(&rest, &state) || !take_byte(&rest, &trouble))
		return false;
	out->state = (enum print_state)state;
	out->trouble = (enum print_trouble)trouble;
	return rest.n == 0 && state < PRINT_STATES && trouble < TROUBLES
	    && (state != PRINT_FAILED || trouble != TROUBLE_NONE);
}
