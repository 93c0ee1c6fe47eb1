#include "base/node.h"

static const struct entry *entry_of(const struct node *map, const char *key)
{
	for (size_t i = 0; map && map->kind == NODE_MAP && i < map->n; i++)
		if (str_is(map->entries[i].key.text, key))
			return &map->entries[i];
	return NULL;
}

const struct node *node_get(const struct node *map, const char *key)
{
	const struct entry *e = entry_of(map, key);
	return e ? &e->value : NULL;
}

const struct node *node_key(const struct node *map, const char *key)
{
	const struct entry *e = entry_of(map, key);
	return e ? &e->key : NULL;
}

bool node_is(const struct node *node, const char *text)
{
	return node && node->kind == NODE_TEXT && str_is(node->text, text);
}

static struct node *node_new(struct arena *mem, enum node_kind kind)
{
	struct node *node = ARENA_NEW(mem, struct node);
	node->kind = (unsigned char)kind;
	return node;
}

bool node_is_lost(const struct node *node)
{
	return node->kind == NODE_TEXT && node->style == STYLE_PLAIN && node->text.n == 0;
}

struct node *node_text(struct arena *mem, const char *text)
{
	struct node *node = node_new(mem, NODE_TEXT);
	node->text = str_of(text);
	return node;
}

struct node *node_number(struct arena *mem, const char *digits)
{
	struct node *node = node_text(mem, digits);
	node->number = true;
	return node;
}

struct node *node_list(struct arena *mem)
{
	return node_new(mem, NODE_LIST);
}

struct node *node_map(struct arena *mem)
{
	return node_new(mem, NODE_MAP);
}

void node_add(struct arena *mem, struct node *list, const struct node *item)
{
	ARENA_PUSH(mem, list->items, list->n, *item);
}

void node_set(struct arena *mem, struct node *map, const char *key,
    const struct node *value)
{
	struct entry entry = {*node_text(mem, key), *value};
	ARENA_PUSH(mem, map->entries, map->n, entry);
}
