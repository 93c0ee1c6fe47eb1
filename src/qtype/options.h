/* Reading options and rows. Only qtype/ uses this. */
#ifndef QTYPE_OPTIONS_H
#define QTYPE_OPTIONS_H

#include "qtype/qtype.h"

/* `id: label` or `id: {label: …, when: …}` for each; `least` is how few will do. */
void options_read(const struct node *map, struct reading *r, struct domain *d, unsigned least);
/* One more option at the end, without a condition. */
struct option *options_add(struct domain *d, const char *id, const struct text *label,
    struct span at);

#endif
