/* What may not stand in any file of ours: looked for before YAML is. */
#ifndef LOAD_LETTERS_H
#define LOAD_LETTERS_H

#include "base/diag.h"

bool letters_check(const struct source *src, struct diags *diags);

#endif
