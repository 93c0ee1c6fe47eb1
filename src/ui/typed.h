/* What answers that are typed have in common: the line, its keys, its buttons, and the choices that
 * stand beside it. Only ui/ uses this. */
#ifndef UI_TYPED_H
#define UI_TYPED_H

#include "ui/ui.h"

/* Letters that keep their meaning as keys: everywhere, and while nothing is typed yet. */
struct typing {
	const char *always, *empty;
};

bool typed_key(struct ui *ui, const struct key *k, const struct typing *t);
bool typed_press(struct ui *ui, struct spot spot);
struct spot typed_wrong(const struct ui *ui);

/* How to answer, what is wrong, the line. */
void typed_fill(struct ui *ui, struct page *p, int rows, int cols); /* cols 0: all there are */
/* Buttons for 0 to 9, Erase and Clear, and for each of these letters. */
void typed_digits(struct ui *ui, struct page *p, const char *letters);
void typed_choices(struct ui *ui, struct page *p); /* "or", "I do not know" … */

#endif
