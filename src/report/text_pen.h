/* What text.c draws with: lines of letters on a page so many columns wide. Only for text.c. */
#ifndef REPORT_TEXT_PEN_H
#define REPORT_TEXT_PEN_H

#include "report/doc.h"
#include "report/layout.h"

struct pen {
	struct buf *out;
	size_t width;
	size_t labels; /* columns of the labels of fields; 0: they stand above */
	size_t hang;   /* where the text of the last item began: reasons stand there too */
	bool half;     /* half a line to write on is drawn */
	struct buf run; /* what goes into one paragraph, while more of it comes */
};

/* Letters as they may reach a terminal: nothing that steers it, no-break spaces as blanks. */
void pen_letters(struct pen *p, struct str text);
void pen_line(struct pen *p, size_t indent, struct str text);
void pen_rule(struct pen *p, size_t width, char c);
size_t pen_room(const struct pen *p, size_t indent); /* columns from there to the right edge */

/* Text filled between `indent` and the right edge. */
void pen_filled(struct pen *p, size_t indent, const char *text);
/* A sign such as "* " before the first line, the other lines below its text. */
void pen_item(struct pen *p, size_t indent, const char *sign, const char *text);

/* The text of a block with its sources, "Text [1, 4]", the marks not torn apart. */
const char *pen_marked(const struct pen *p, const struct block *b);

#endif
