/* YAML as our own tree: mappings, lists and texts, each with its place. The loader's yaml.c makes
 * it from a file, the question types read and write answers with it, the exporters draw it. */
#ifndef BASE_NODE_H
#define BASE_NODE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/source.h"
#include "base/str.h"

enum node_kind { NODE_TEXT, NODE_LIST, NODE_MAP };
enum node_style { STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE, STYLE_BLOCK };

struct node {
	struct span at;  /* of a text: with its quotes, or from the block's > or | on */
	struct str text; /* NODE_TEXT; ends with NUL */
	union {
		struct entry *entries; /* NODE_MAP */
		struct node *items;    /* NODE_LIST */
	};
	unsigned n;          /* entries or items; 0 of a text */
	unsigned char kind;  /* enum node_kind, in a byte: there are very many nodes */
	unsigned char style; /* enum node_style, of a text: STYLE_PLAIN is unquoted */
	bool flow : 1;       /* a mapping or list in braces or brackets */
	bool number : 1;     /* a text that an exporter may write as a number */
	bool remarked : 1;   /* a plain text with a comment behind it on its line */
};

struct entry {
	struct node key; /* a text */
	struct node value;
};

const struct node *node_get(const struct node *map, const char *key); /* NULL: not there */
const struct node *node_key(const struct node *map, const char *key); /* the key itself */
bool node_is(const struct node *node, const char *text);              /* a text with these letters */
bool node_is_lost(const struct node *node); /* `key:` with nothing behind it: already reported */

/* For whoever builds a tree. Texts are not copied; what is added is, so it must be whole. */
struct node *node_text(struct arena *mem, const char *text);
struct node *node_number(struct arena *mem, const char *digits);
struct node *node_list(struct arena *mem);
struct node *node_map(struct arena *mem);
void node_add(struct arena *mem, struct node *list, const struct node *item);
void node_set(struct arena *mem, struct node *map, const char *key,
    const struct node *value);

#endif
