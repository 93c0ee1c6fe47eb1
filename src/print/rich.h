/* A text while it is put together, some of it bold, source marks smaller. Only print/ uses this. */
#ifndef PRINT_RICH_H
#define PRINT_RICH_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#include "base/buf.h"
#include "print/look.h"

struct rich {
	struct buf text;
	PangoAttrList *attrs; /* taken by rich_layout */
	const struct look *look;
	enum role role; /* of the letters */
};

struct rich rich_new(const struct look *look, enum role role, struct arena *mem);
void rich_put(struct rich *r, const char *text, bool bold);
/* What was put since `from` is drawn apart from what stands around it. */
void rich_part(struct rich *r, size_t from);
/* It has the size of this role. */
void rich_size(struct rich *r, size_t from, enum role role);
void rich_marks(struct rich *r, const char *marks); /* " [1, 4]", never torn apart; "": nothing */

/* Broken into lines `width` points wide. The caller unrefs it. */
PangoLayout *rich_layout(struct rich *r, PangoContext *context, double width);

#endif
