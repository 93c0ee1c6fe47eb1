/* A person's own words as a quotation. */
#include "base/utf8.h"
#include "words/words.h"

enum {
	STRAIGHT = 0x22,
	LEFT = 0x201c, /* in German it closes what LOW opened */
	RIGHT = 0x201d,
	LOW = 0x201e,
	LEFT_ANGLE = 0xab,
	RIGHT_ANGLE = 0xbb,
	LEFT_ONE = 0x2018,
	RIGHT_ONE = 0x2019,
};

static bool may_open(int32_t before)
{
	return before == 0 || before == ' ' || before == '(' || before == '[' || before == '/' ||
	       before == 0xbf || before == 0xa1 || (before >= 0x2010 && before <= 0x2015);
}

/* Is there a straight mark in the rest that closes: one right behind a letter? */
static bool closes_later(struct str rest)
{
	for (size_t i = 1; i < rest.n; i++)
		if (rest.s[i] == STRAIGHT && rest.s[i - 1] != ' ')
			return true;
	return false;
}

/* The last mark that opened and was not closed; 0: none. */
struct quotes {
	int32_t open;
};

/* What stands for a letter inside a quotation: single marks for double ones. A straight mark that is
 * one of no pair stays: 2" are two inches. */
static int32_t inner_of(struct quotes *q, int32_t code, int32_t before, struct str rest)
{
	bool closes = code == RIGHT || code == RIGHT_ANGLE || (code == LEFT && q->open == LOW) ||
	              (code == STRAIGHT && q->open == STRAIGHT && before != ' ');
	bool opens = code == LEFT || code == LOW || code == LEFT_ANGLE ||
	             (code == STRAIGHT && may_open(before) && closes_later(rest));
	if (closes) {
		q->open = 0;
		return RIGHT_ONE;
	}
	if (opens)
		q->open = code;
	return opens ? LEFT_ONE : code;
}

const char *words_quoted(const struct words *w, const char *text, struct arena *mem)
{
	struct quotes q = {0};
	struct buf inner = buf_new(mem);
	int32_t before = 0;
	size_t n;
	for (struct str rest = str_of(text); rest.n > 0; rest = str_from(rest, n)) {
		int32_t code = utf8_decode(rest, &n), shown = inner_of(&q, code, before, str_from(rest, n));
		if (shown == code)
			buf_put(&inner, str_part(rest, 0, n));
		else
			utf8_encode(shown, &inner);
		before = code;
	}
	return words_text(w, WORD_QUOTED, buf_end(&inner), NULL, mem);
}
