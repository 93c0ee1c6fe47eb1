/* A text that a person reads, in every language there is. Index 0 is the language of the rules
 * file; others are filled in from the translations. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>

#include "base/source.h"

struct text {
	const char *path; /* in translations: "sites.knee" */
	struct span at;
	const char *in[]; /* [language]; NULL where it is missing */
};

/* The text in a language, else in the language of the rules; "" for NULL. */
const char *text_in(const struct text *text, unsigned language);

/* Cuts the next {piece} off *rest: what stands between { and }; {{ and }} are braces that are
 * meant. False: none is left, or *lone: a brace stands alone. */
bool piece_next(struct str *rest, struct str *piece, bool *lone);

#endif
