/* Pieces of texts, as the loader sees them. Only load/ uses this. */
#ifndef LOAD_PIECES_H
#define LOAD_PIECES_H

#include "base/str.h"

/* Cuts the next {piece} off *rest. False: none is left; *lone says that a brace stands alone. */
bool piece_next(struct str *rest, struct str *piece, bool *lone);

#endif
