/* The foot of a sheet: what the page is not, which rules made it, its number; and the head of a
 * sheet that goes on. Only print/ uses this. */
#ifndef PRINT_FOOT_H
#define PRINT_FOOT_H

#include "print/choose.h"
#include "print/ink.h"

double foot_height(const struct chosen *c);
double foot_line(const struct chosen *c); /* from line to line */
void foot_draw(struct ink *ink, const struct chosen *c, unsigned sheet);

#endif
