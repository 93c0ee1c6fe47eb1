#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE = 16 * 1024, ALIGN = alignof(max_align_t) };

struct block {
	struct block *next;
	size_t bytes; /* with this head */
	size_t used;
};

struct arena {
	const struct arena_host *host;
	struct block *blocks; /* the first one is being filled; it also holds this struct */
	size_t bytes;
};

static void *heap_take(void *ctx, size_t bytes)
{
	(void)ctx;
	return malloc(bytes);
}

static void heap_give(void *ctx, void *pages, size_t bytes)
{
	(void)ctx;
	(void)bytes;
	free(pages);
}

static void heap_exhausted(void *ctx)
{
	(void)ctx;
	abort();
}

const struct arena_host arena_heap = {heap_take, heap_give, heap_exhausted, NULL};

static size_t rounded(size_t n)
{
	return (n + ALIGN - 1) / ALIGN * ALIGN;
}

static struct block *block_take(const struct arena_host *host, size_t payload, struct block *next)
{
	size_t need = rounded(sizeof(struct block)) + payload;
	size_t bytes = need > PAGE ? need : PAGE;
	struct block *b = payload <= SIZE_MAX / 2 ? host->take(host->ctx, bytes) : NULL;
	if (!b) {
		host->exhausted(host->ctx);
		abort();
	}
	memset(b, 0, bytes);
	b->next = next;
	b->bytes = bytes;
	b->used = rounded(sizeof *b);
	return b;
}

struct arena *arena_new(const struct arena_host *host)
{
	if (!host)
		host = &arena_heap;
	struct block *b = block_take(host, rounded(sizeof(struct arena)), NULL);
	struct arena *a = (struct arena *)(void *)((char *)b + b->used);
	b->used += rounded(sizeof *a);
	a->host = host;
	a->blocks = b;
	a->bytes = b->bytes;
	return a;
}

/* A plain memset before a free may be left out by the compiler; a volatile pointer may not. */
static void wipe(void *at, size_t bytes)
{
	void *(*volatile set)(void *, int, size_t) = memset;
	set(at, 0, bytes);
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	const struct arena_host *host = a->host;
	for (struct block *b = a->blocks, *next; b; b = next) {
		size_t bytes = b->bytes;
		next = b->next;
		wipe(b, bytes);
		host->give(host->ctx, b, bytes);
	}
}

void *arena_take(struct arena *a, size_t bytes)
{
	struct block *b = a->blocks;
	size_t need = bytes <= SIZE_MAX / 2 ? rounded(bytes) : bytes;
	if (need > b->bytes - b->used) {
		b = block_take(a->host, need, NULL);
		a->bytes += b->bytes;
		if (b->bytes - b->used - need > a->blocks->bytes - a->blocks->used) {
			b->next = a->blocks;
			a->blocks = b;
		} else { /* a large one: go on filling the block we have */
			b->next = a->blocks->next;
			a->blocks->next = b;
		}
	}
	void *at = (char *)b + b->used;
	b->used += need;
	return at;
}

void *arena_array(struct arena *a, size_t n, size_t size)
{
	return arena_take(a, size && n > SIZE_MAX / size ? SIZE_MAX : n * size);
}

char *arena_text(struct arena *a, struct str text)
{
	char *copy = arena_take(a, text.n + 1);
	if (text.n)
		memcpy(copy, text.s, text.n);
	return copy;
}

void *arena_more(struct arena *a, void *list, size_t n, size_t size)
{
	if (n & (n - 1))
		return list;
	void *wider = arena_array(a, n ? n * 2 : 1, size);
	if (n)
		memcpy(wider, list, n * size);
	return wider;
}

size_t arena_bytes(const struct arena *a)
{
	return a->bytes;
}

const struct arena_host *arena_host_of(const struct arena *a)
{
	return a->host;
}
