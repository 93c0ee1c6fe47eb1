/* Finishes a PDF that cairo wrote: the language, the title in the window's bar, what cairo cannot
 * say of tags and links, and an ID that hangs on nothing but the content. Only print/ uses this. */
#ifndef PRINT_SEAL_H
#define PRINT_SEAL_H

#include "base/buf.h"

/* NULL: done, *out holds the PDF; else why not. */
const char *seal_pdf(struct str pdf, const char *language, struct buf *out);

#endif
