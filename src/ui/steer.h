/* Where the cursor goes, and what a finger or a digit meant, on a page that is laid out. Changes
 * nothing. */
#ifndef UI_STEER_H
#define UI_STEER_H

#include "ui/page.h"

/* Is it one of those that move the cursor, ACT_UP to ACT_BEFORE? */
bool steer_moves(enum act act);

/* The target in this direction from `from`, on another leaf when this one ends; NULL: there is none.
 * Up and down look for the nearest column; left and right stay in the row. Next and before go through
 * all of them in order, around the end. First and last are those of this leaf. */
const struct target *steer_move(const struct page *p, int leaf, struct spot from, enum act act);

const struct target *steer_at(const struct page *p, int leaf, int row, int col); /* NULL: none */

/* One of the buttons that show another leaf. */
bool steer_turns(const struct target *t);

/* The target with this digit: inside the part the cursor is in, else on the leaf. */
const struct target *steer_digit(const struct page *p, int leaf, struct spot from, int digit);

/* The first place in order where the cursor can stand on this leaf. */
const struct target *steer_first(const struct page *p, int leaf);

#endif
