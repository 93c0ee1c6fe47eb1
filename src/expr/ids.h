/* What a name may look like. */
#ifndef EXPR_IDS_H
#define EXPR_IDS_H

#include "base/diag.h"
#include "base/node.h"

/* An id that conditions can name: small letters, digits and _, beginning with a letter, 64 at
 * most, no word of the language (`yes` and `no` only for options). False: reported. */
bool id_check(const struct node *node, bool option, struct diags *diags);

/* The name of a source or a pack: small letters, digits and -. False: reported. */
bool slug_check(const struct node *node, struct diags *diags);

#endif
