/* Pieces of JSON. Keys stand in the order in which they are set. Only export uses this. */
#ifndef EXPORT_BUILD_H
#define EXPORT_BUILD_H

#include <jansson.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/node.h"
#include "base/source.h"

json_t *json_text(const char *s);
json_t *json_text_of(struct str s);
json_t *json_date(struct date d, struct arena *mem);
json_t *json_node(const struct node *node); /* an answer */

void json_set(json_t *object, const char *key, json_t *value);
void json_add(json_t *array, json_t *value);
/* Line and column of a byte of a place; null where there is no place. */
void json_place(json_t *j, const char *line, const char *column, struct span at, size_t byte);

/* Writes, with a line feed behind it, and frees. */
void json_write(json_t *j, struct buf *out);

#endif
