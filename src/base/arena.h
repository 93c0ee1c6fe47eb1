/* Memory that lives and dies together. An arena has one owner; nothing from it is freed alone.
 * Pages come from a host, so that a kiosk can hand in locked ones and tests can count them.
 * This room gives zeroed memory and never fails: when the host has none left, its `exhausted`
 * is called and must not return. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena;

struct arena_host {
	void *(*take)(void *ctx, size_t bytes); /* NULL: none left */
	void (*give)(void *ctx, void *pages, size_t bytes);
	void (*exhausted)(void *ctx);
	void *ctx;
};

extern const struct arena_host arena_heap; /* malloc and free; abort when exhausted */

/* Every byte is overwritten before a page goes back to its host. */
struct arena *arena_new(const struct arena_host *host); /* NULL: the heap */
void arena_free(struct arena *a);                       /* NULL is fine */

void *arena_take(struct arena *a, size_t bytes); /* zeroed, aligned for any type */
void *arena_array(struct arena *a, size_t n, size_t size);
char *arena_text(struct arena *a, struct str text); /* a copy that ends with NUL */

/* Room for one more element in a growing list: doubles *list when n is a power of two. */
void *arena_more(struct arena *a, void *list, size_t n, size_t size);

#define ARENA_NEW(a, type) ((type *)arena_take((a), sizeof(type)))
#define ARENA_ARRAY(a, n, type) ((type *)arena_array((a), (n), sizeof(type)))
#define ARENA_PUSH(a, list, n, item)                                      \
	do {                                                                  \
		(list) = arena_more((a), (void *)(list), (n), sizeof *(list)); \
		(list)[(n)++] = (item);                                           \
	} while (0)

const struct arena_host *arena_host_of(const struct arena *a); /* for an arena beside it */
size_t arena_bytes(const struct arena *a); /* taken from the host so far */

#endif
