/* What the three types of numbers share. Only qtype/ uses this. */
#ifndef QTYPE_NUMBERS_H
#define QTYPE_NUMBERS_H

#include "qtype/qtype.h"

void numbers_read(const struct node *map, struct reading *r, struct domain *d);
bool numbers_parse(const struct domain *d, struct str typed, const struct words *w,
    struct date today, struct arena *mem, struct value *out, struct buf *why);

#endif
