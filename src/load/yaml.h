/* YAML to our own tree. The only file of the project that knows libyaml.
 * Refused, each with its place: bytes that are not UTF-8, control and bidi characters, tabs,
 * what libyaml cannot read, several documents, anchors, aliases, tags, nesting deeper than
 * YAML_DEEPEST, keys twice, keys without a value, files over YAML_LARGEST bytes, empty files. */
#ifndef LOAD_YAML_H
#define LOAD_YAML_H

#include "base/diag.h"
#include "base/node.h"

enum { YAML_DEEPEST = 24, YAML_LARGEST = 16 * 1024 * 1024 };

/* The tree, in mem; its texts are in `texts`, which may outlive it. NULL when it could not be made;
 * a key twice or without a value is reported and the tree is made all the same, so that what else
 * is wrong is seen in the same run. */
struct node *yaml_read(const struct source *src, struct arena *mem, struct arena *texts,
    struct diags *diags);

#endif
