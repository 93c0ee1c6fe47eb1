#include "base/names.h"

#include <stdint.h>

struct name_slot {
	struct str name; /* s is NULL in an empty slot */
	size_t number;
};

enum { FIRST_ROOM = 8 };

struct names names_new(struct arena *mem)
{
	return (struct names){.mem = mem};
}

/* FNV-1a, 64 bits. */
static size_t hash(struct str name)
{
	uint64_t h = 14695981039346656037u;
	for (size_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.s[i]) * 1099511628211u;
	return (size_t)(h ^ (h >> 32));
}

/* The slot where the name stands, or the empty one where it would. */
static struct name_slot *slot_of(const struct names *t, struct str name)
{
	size_t at = hash(name) & (t->room - 1);
	while (t->slots[at].name.s && !str_eq(t->slots[at].name, name))
		at = (at + 1) & (t->room - 1);
	return &t->slots[at];
}

struct names names_for(struct arena *mem, size_t n)
{
	struct names t = {.mem = mem, .room = FIRST_ROOM};
	while (t.room < 2 * n)
		t.room *= 2;
	t.slots = ARENA_ARRAY(mem, t.room, struct name_slot);
	return t;
}

static void grow(struct names *t)
{
	struct names wider = names_for(t->mem, t->room);
	wider.n = t->n;
	for (size_t i = 0; i < t->room; i++)
		if (t->slots[i].name.s)
			*slot_of(&wider, t->slots[i].name) = t->slots[i];
	*t = wider;
}

bool names_put(struct names *t, struct str name, size_t number)
{
	if (t->n * 2 >= t->room)
		grow(t);
	struct name_slot *slot = slot_of(t, name);
	if (slot->name.s)
		return false;
	*slot = (struct name_slot){name, number};
	t->n++;
	return true;
}

bool names_find(const struct names *t, struct str name, size_t *number)
{
	if (t->room == 0)
		return false;
	const struct name_slot *slot = slot_of(t, name);
	if (slot->name.s)
		*number = slot->number;
	return slot->name.s != NULL;
}
