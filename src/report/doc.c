#include "report/doc.h"

struct doc *doc_new(struct arena *mem, const char *title, const char *language)
{
	struct doc *d = ARENA_NEW(mem, struct doc);
	d->mem = mem;
	d->title = title;
	d->language = language;
	doc_add(d, BLOCK_TITLE, "", title);
	return d;
}

/* The last block may move when the next is added: whoever wants to change it does so at once. */
struct block *doc_add(struct doc *d, enum block_kind kind, const char *label, const char *text)
{
	struct block block = {.kind = kind, .level = 1, .label = label, .text = text, .marks = "",
	    .link = ""};
	ARENA_PUSH(d->mem, d->blocks, d->n, block);
	return &d->blocks[d->n - 1];
}
