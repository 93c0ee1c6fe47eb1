/* The engine's own words, one file a language. Everything else that a person reads comes from the
 * rules file. A word is a text with numbered places: "Part {1} of {2}".
 * Words know nothing of questions, sessions or documents. */
#ifndef WORDS_WORDS_H
#define WORDS_WORDS_H

#include "base/buf.h"
#include "base/date.h"
#include "words/list.h"

enum word {
#define WORD_ENUM(name) WORD_##name,
	WORD_LIST(WORD_ENUM)
#undef WORD_ENUM
	    WORDS
};

struct words {
	const char *language;   /* "en" */
	const char *text[WORDS]; /* never NULL */
	const char *months[12];
	const char *units[UNITS][2]; /* one, many: "day", "days" */
	/* How texts begin before which "or" is WORD_OR_VOWEL, in small letters without accents, a blank
	 * for the end of a word. Ends with NULL. */
	const char *const *or_vowels;
	/* Phrases that no text in this language may hold: no verdict, no promise. Ends with NULL. */
	const char *const *forbidden;
};

const struct words *words_find(const char *language); /* NULL: none in this language */
const struct words *words_or_english(const char *language);
extern const struct words *const words_all[]; /* ends with NULL */

/* The word with its places filled in; a and b may be NULL. */
void words_put(const struct words *w, enum word word, const char *a, const char *b,
    struct buf *out);
const char *words_text(const struct words *w, enum word word, const char *a, const char *b,
    struct arena *mem);

/* "A, B or C": one of them is meant. Where one of them has a comma, "A or B or C". n > 0. */
const char *words_or(const struct words *w, const char *const *list, unsigned n,
    struct arena *mem);

/* "90 seconds"; from two whole minutes on "2 minutes". */
const char *words_seconds(const struct words *w, unsigned seconds, struct arena *mem);
void words_date(const struct words *w, struct date d, struct buf *out);      /* 20 November 2026 */
void words_moment(const struct words *w, struct moment m, struct buf *out); /* about 2 years ago */
void words_number(const struct words *w, long n, enum date_unit unit, struct buf *out);

/* ---- quote.c: a person's own words in quotation marks, those inside them single ---- */
const char *words_quoted(const struct words *w, const char *text, struct arena *mem);

#endif
