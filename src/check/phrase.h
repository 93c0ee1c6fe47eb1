/* Phrases in texts: whole words, any case, with or without accents, any blanks between them. Only
 * check/ uses this. */
#ifndef CHECK_PHRASE_H
#define CHECK_PHRASE_H

#include "base/source.h"

/* A text with all that does not matter taken away, in mem: look for many phrases in it. */
struct str phrase_fold(struct str text, struct arena *mem);

/* Does the phrase stand in the text? Both are folded. */
bool phrase_in(struct str text, struct str phrase);

/* Where it stands in a text as it was written, in bytes; false: it is not there letter for letter
 * (escapes). phrase is folded. */
bool phrase_place(struct str written, struct str phrase, struct arena *mem, size_t *at,
    size_t *len);

#endif
