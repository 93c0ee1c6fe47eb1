/* A table from names to numbers (hash table, open addressing). Names are not copied. */
#ifndef BASE_NAMES_H
#define BASE_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"

struct names {
	struct arena *mem;
	struct name_slot *slots;
	size_t room, n;
};

struct names names_new(struct arena *mem);
struct names names_for(struct arena *mem, size_t n); /* with room for so many */
bool names_put(struct names *t, struct str name, size_t number); /* false: it is there already */
bool names_find(const struct names *t, struct str name, size_t *number);

#endif
