/* Texts that people read: registered for translation, put into file order. */
#include <stdlib.h>
#include <string.h>

#include "load/builder.h"

static struct text *text_new(struct builder *b, const char *path, struct span at)
{
	struct text *text = ARENA_NEW(b->mem, struct text);
	text->path = path;
	text->in = ARENA_ARRAY(b->mem, b->nlanguages, const char *);
	text->at = at;
	return text;
}

const struct text *builder_text(struct builder *b, const char *key, const struct node *node)
{
	const char *path = *b->path ? text_fmt(b->mem, "%s.%s", b->path, key) : key;
	struct text *text = text_new(b, path, node->at);
	text->in[0] = node->text.s;
	ARENA_PUSH(b->mem, b->rules->texts, b->rules->ntexts, text);
	return text;
}

/* The engine's own word: translated by the engine, so it is not in translation files. */
const struct text *builder_word(struct builder *b, enum word word)
{
	if (!b->own[word]) {
		b->own[word] = text_new(b, "", (struct span){0});
		b->own[word]->in[0] = b->rules->languages[0].words->text[word];
	}
	return b->own[word];
}

static int by_place(const void *a, const void *b)
{
	const struct text *const *x = a, *const *y = b;
	size_t p = (*x)->at.at, q = (*y)->at.at;
	return p < q ? -1 : p > q;
}

void builder_sort_texts(struct builder *b)
{
	if (b->rules->ntexts > 0)
		qsort((void *)b->rules->texts, b->rules->ntexts, sizeof *b->rules->texts, by_place);
}
