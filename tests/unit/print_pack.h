/* For tests of print/: our fonts, and documents made of dice. */
#ifndef UNIT_PRINT_PACK_H
#define UNIT_PRINT_PACK_H

#include <string.h>

#include "fixture.h"
#include "random_pack.h"

#include "print/fonts.h"
#include "report/pages.h"

/* Once in a program: fontconfig is opened once in a process. */
static inline struct fonts *print_fonts(struct arena *mem)
{
	const char *why;
	char *path = realpath("src/print/fonts.conf", NULL);
	struct fonts *fonts = fonts_open(path, mem, &why);
	free(path);
	if (!fonts)
		fail_msg("%s", why);
	return fonts;
}

struct print_dice {
	struct chance chance;
	struct arena *mem;
	const char *const *words; /* of one language, NULL behind the last */
};

static inline unsigned print_roll(struct print_dice *d, unsigned sides)
{
	return chance_below(&d->chance, sides);
}

static inline const char *print_words(struct print_dice *d, unsigned most)
{
	struct buf out = buf_new(d->mem);
	unsigned known = 0;
	while (d->words[known])
		known++;
	for (unsigned n = print_roll(d, most + 1); n > 0; n--)
		buf_fmt(&out, "%s%s", d->words[print_roll(d, known)], n > 1 ? " " : "");
	return buf_end(&out);
}

/* Any block anywhere: composers are kinder. */
static inline const struct doc *print_doc(struct print_dice *d, const char *language, size_t blocks)
{
	struct doc *doc = doc_new(d->mem, "A page", language);
	for (size_t i = 0; i < blocks; i++) {
		enum block_kind kind = (enum block_kind)(1 + print_roll(d, BLOCK_KINDS - 1));
		struct block *b = doc_add(doc, kind, print_words(d, 6),
		    print_words(d, print_roll(d, 6) ? 40 : 400));
		b->tone = print_roll(d, 4) ? TONE_PLAIN : (enum tone)print_roll(d, TONES);
		b->level = 1 + (int)print_roll(d, 2);
		b->marks = print_roll(d, 3) ? "" : "1, 12, 123";
		b->link = print_roll(d, 3) ? "" : "https://example.org/a/b?c=d";
	}
	return doc;
}

#endif
