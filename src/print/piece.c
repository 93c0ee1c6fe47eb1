#include "print/piece.h"

double piece_height(const struct piece *p, unsigned from, unsigned to)
{
	double height = 0;
	for (unsigned r = from; r < to; r++)
		height += p->rows[r].ascent + p->rows[r].descent;
	return height;
}

void pieces_free(struct pieces *p)
{
	for (unsigned i = 0; i < p->n; i++)
		for (unsigned k = 0; k < p->list[i].ntexts; k++)
			g_object_unref(p->list[i].texts[k].layout);
	p->n = 0;
}
