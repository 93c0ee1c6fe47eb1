#include "check/phrase.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

/* A letter or digit of any script; signs and punctuation end a word. */
static bool is_letter(struct str text, size_t at)
{
	size_t n;
	if (at >= text.n)
		return false;
	int32_t code = utf8_decode(str_from(text, at), &n);
	bool ascii = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
	             (code >= '0' && code <= '9');
	return ascii || (code >= 0xc0 && code < 0x2000) || code >= 0x3040;
}

/* The byte at which the letter before `at` begins. */
static size_t before(struct str text, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)text.s[at] & 0xc0) == 0x80);
	return at;
}

static bool whole_words(struct str text, size_t at, size_t n)
{
	return (at == 0 || !is_letter(text, before(text, at))) && !is_letter(text, at + n);
}

struct str phrase_fold(struct str text, struct arena *mem)
{
	struct buf small = buf_new(mem);
	size_t kept = 0;
	utf8_fold(text, &small);
	for (size_t i = 0; i < small.n; i++) { /* one blank between words */
		if (!is_blank(small.s[i]))
			small.s[kept++] = small.s[i];
		else if (kept > 0 && small.s[kept - 1] != ' ')
			small.s[kept++] = ' ';
	}
	buf_cut(&small, kept);
	return buf_str(&small);
}

bool phrase_in(struct str text, struct str phrase)
{
	for (size_t at = 0; at + phrase.n <= text.n; at++) {
		const char *next = memchr(text.s + at, phrase.s[0], text.n - at);
		if (!next)
			return false;
		at = (size_t)(next - text.s);
		if (at + phrase.n <= text.n && memcmp(next, phrase.s, phrase.n) == 0 &&
		    whole_words(text, at, phrase.n))
			return true;
	}
	return false;
}

/* How many bytes of `written` from `at` on fold to the phrase; 0: they do not. */
static size_t folds_to(struct str written, size_t at, struct str phrase, struct arena *mem)
{
	size_t end = at, got = 0;
	while (got < phrase.n && end < written.n) {
		size_t n = 0;
		if (phrase.s[got] == ' ') {
			while (end + n < written.n && is_blank(written.s[end + n]))
				n++;
			got++;
		} else {
			struct buf letter = buf_new(mem);
			utf8_decode(str_from(written, end), &n);
			utf8_fold(str_part(written, end, n), &letter);
			if (letter.n > phrase.n - got ||
				memcmp(buf_end(&letter), phrase.s + got, letter.n) != 0)
				return 0;
			got += letter.n;
		}
		if (n == 0)
			return 0;
		end += n;
	}
	return got == phrase.n ? end - at : 0;
}

bool phrase_place(struct str written, struct str phrase, struct arena *mem, size_t *at,
    size_t *len)
{
	for (size_t i = 0, n; i < written.n; i += n) {
		utf8_decode(str_from(written, i), &n);
		size_t bytes = is_letter(written, i) ? folds_to(written, i, phrase, mem) : 0;
		if (bytes > 0 && whole_words(written, i, bytes)) {
			*at = i;
			*len = bytes;
			return true;
		}
	}
	return false;
}
