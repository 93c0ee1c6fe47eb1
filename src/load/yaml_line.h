/* What libyaml does not tell of a place: how its line looks, and how it should be written where YAML
 * takes it for something else. Only for yaml.c. */
#ifndef LOAD_YAML_LINE_H
#define LOAD_YAML_LINE_H

#include "base/node.h"

/* Stands nothing but blanks before it in its line? */
bool yaml_begins_line(const struct source *src, size_t at);
/* Does a comment stand behind this plain text on its last line? */
bool yaml_remarked(struct span at);

/* The line of `at` with everything behind its first ": " or "- " in quotes. */
const char *yaml_repaired(const struct source *src, size_t at, struct arena *mem);
/* For an entry that has no value. before: the one before it in braces, NULL: none. `{big: Yes, a big
 * one}` is a mapping with a key 'a big one': most likely a text with a comma. */
const char *yaml_lost(const struct source *src, const struct entry *before, const struct entry *e,
    struct arena *mem);

#endif
