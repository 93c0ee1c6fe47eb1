/* Pages as PDF: set by pango, drawn by cairo, finished by qpdf. Tagged, every font embedded, no
 * answer outside the page itself. The same pages give the same bytes on every machine with the
 * same packages: nothing is taken from the clock, the locale, the environment, or fonts that are
 * not named in our own list. Works in memory only.
 *
 * Of each page the first document that fits on one sheet is drawn. When none does, the first that
 * takes no more sheets than the last one does flows over several, each numbered, each but the last
 * saying where it goes on. Nothing is cut. */
#ifndef PRINT_PDF_H
#define PRINT_PDF_H

#include "print/fonts.h"
#include "report/pages.h"

struct pdf {
	struct buf bytes;
	unsigned sheets;     /* sides of paper */
	const char *missing; /* scripts that no font here has, "Tibetan, Yi"; "": none. The page says
	                      * so too, and shows a box with the number of each such letter. */
	const char *why;     /* when it failed */
};

/* One PDF with all the pages; for one each, call it with one each. out lives in mem. False: the
 * paper is unknown, or a library failed: out->why says it in plain words. */
bool pdf_write(const struct pages *pages, const struct fonts *fonts, struct arena *mem,
    struct pdf *out);

#endif
