#include "words/words.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "words/languages.h"

const struct words *const words_all[] = {&words_en, &words_es, NULL};

const struct words *words_find(const char *language)
{
	for (const struct words *const *w = words_all; *w; w++)
		if (str_is(str_of(language), (*w)->language))
			return *w;
	return NULL;
}

const struct words *words_or_english(const char *language)
{
	const struct words *w = words_find(language);
	return w ? w : &words_en;
}

void words_put(const struct words *w, enum word word, const char *a, const char *b,
    struct buf *out)
{
	struct str rest = str_of(w->text[word]);
	while (rest.n > 0) {
		const char *filled = str_begins(rest, "{1}") ? a : str_begins(rest, "{2}") ? b : NULL;
		if (filled) {
			buf_text(out, filled);
			rest = str_from(rest, 3);
		} else {
			buf_char(out, rest.s[0]);
			rest = str_from(rest, 1);
		}
	}
}

const char *words_text(const struct words *w, enum word word, const char *a, const char *b,
    struct arena *mem)
{
	struct buf out = buf_new(mem);
	words_put(w, word, a, b, &out);
	return buf_end(&out);
}

static enum word or_before(const struct words *w, const char *next, struct arena *mem)
{
	struct buf folded = buf_new(mem);
	utf8_fold(str_of(next), &folded);
	buf_char(&folded, ' ');
	for (const char *const *begin = w->or_vowels; *begin; begin++)
		if (str_begins(buf_str(&folded), *begin))
			return WORD_OR_VOWEL;
	return WORD_OR;
}

const char *words_or(const struct words *w, const char *const *list, unsigned n,
    struct arena *mem)
{
	bool commas = false;
	const char *out = list[0];
	for (unsigned i = 0; i < n; i++)
		commas |= strchr(list[i], ',') != NULL;
	for (unsigned i = 1; i < n; i++)
		if (i + 1 < n && !commas)
			out = text_fmt(mem, "%s, %s", out, list[i]);
		else
			out = words_text(w, or_before(w, list[i], mem), out, list[i], mem);
	return out;
}

void words_number(const struct words *w, long n, enum date_unit unit, struct buf *out)
{
	buf_fmt(out, "%ld %s", n, w->units[unit][n != 1]);
}

const char *words_seconds(const struct words *w, unsigned seconds, struct arena *mem)
{
	enum { MINUTE = 60, FROM = 2 * MINUTE };
	bool minutes = seconds >= FROM && seconds % MINUTE == 0;
	if (seconds == 1)
		return w->text[WORD_SECOND];
	return words_text(w, minutes ? WORD_MINUTES_LONG : WORD_SECONDS,
	    text_fmt(mem, "%u", minutes ? seconds / MINUTE : seconds), NULL, mem);
}

static void month_year(const struct words *w, struct date d, struct buf *out)
{
	words_put(w, WORD_MONTH_YEAR, w->months[d.month - 1], text_fmt(out->mem, "%d", d.year), out);
}

void words_date(const struct words *w, struct date d, struct buf *out)
{
	struct buf rest = buf_new(out->mem);
	month_year(w, d, &rest);
	words_put(w, WORD_DAY_MONTH_YEAR, text_fmt(out->mem, "%d", d.day), buf_end(&rest), out);
}

void words_moment(const struct words *w, struct moment m, struct buf *out)
{
	struct buf span = buf_new(out->mem);
	switch (m.precision) {
	case PRECISE_DAY: words_date(w, m.at, out); break;
	case PRECISE_MONTH: month_year(w, m.at, out); break;
	case PRECISE_YEAR: buf_fmt(out, "%d", m.at.year); break;
	case PRECISE_ABOUT:
		words_number(w, m.count, m.unit, &span);
		words_put(w, WORD_ABOUT_AGO, buf_end(&span), NULL, out);
		break;
	}
}
