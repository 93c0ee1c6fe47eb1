/* From pages as they travel (report/wire.h) to a PDF, with the fonts that stand beside this
 * program. */
#ifndef APP_PRINT_DRAW_H
#define APP_PRINT_DRAW_H

#include "print/pdf.h"

/* The fonts named by fonts.conf in the folder of this program. NULL: *why says why not. */
struct fonts *draw_fonts(struct arena *mem, const char **why);

/* False: the bytes are no pages, or cannot be drawn; out->why says it. *paper: "a4", "letter". */
bool draw_pages(struct str wire, const struct fonts *fonts, struct arena *mem, struct pdf *out,
    const char **paper);

#endif
