/* The languages the engine speaks. Only words/ uses this. */
#ifndef WORDS_LANGUAGES_H
#define WORDS_LANGUAGES_H

#include "words/words.h"

extern const struct words words_en;
extern const struct words words_es;

#endif
