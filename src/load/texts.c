/* Texts that people read: registered for translation, put into file order. */
#include <stdlib.h>
#include <string.h>

#include "load/builder.h"

static struct text *text_new(struct builder *b, const char *path, struct span at)
{
	struct text *text =
	    arena_take(b->mem, sizeof *text + b->nlanguages * sizeof *text->in);
	text->path = path;
	text->at = at;
	return text;
}

/* PATH.key */
static const char *path_of(struct builder *b, const char *key)
{
	size_t n = strlen(b->path), nkey = strlen(key);
	if (n == 0)
		return key;
	char *path = arena_take(b->mem, n + nkey + 2);
	memcpy(path, b->path, n);
	path[n] = '.';
	memcpy(path + n + 1, key, nkey);
	return path;
}

const struct text *builder_text(struct builder *b, const char *key, const struct node *node)
{
	struct text *text = text_new(b, path_of(b, key), node->at);
	text->in[0] = node->text.s;
	ARENA_PUSH(b->scratch, b->texts, b->rules->ntexts, text);
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

static bool in_order(struct text **texts, unsigned n)
{
	for (unsigned i = 1; i < n; i++)
		if (texts[i]->at.at < texts[i - 1]->at.at)
			return false;
	return true;
}

static int by_place(const void *a, const void *b)
{
	const struct text *const *x = a, *const *y = b;
	size_t p = (*x)->at.at, q = (*y)->at.at;
	return p < q ? -1 : p > q;
}

void builder_sort_texts(struct builder *b)
{
	unsigned n = b->rules->ntexts;
	if (!in_order(b->texts, n)) /* most files have our order */
		qsort((void *)b->texts, n, sizeof *b->texts, by_place);
	b->rules->texts = ARENA_ARRAY(b->mem, n, struct text *);
	if (n > 0)
		memcpy((void *)b->rules->texts, (void *)b->texts, n * sizeof *b->texts);
}
