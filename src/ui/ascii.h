/* Texts for screens that know only ASCII: quotes, dashes and bullets become the nearest signs,
 * letters lose their accents, and what has no likeness becomes "?". */
#ifndef UI_ASCII_H
#define UI_ASCII_H

#include "base/arena.h"

const char *ascii_words(const char *words, struct arena *mem);

#endif
