/* A document as plain text, for terminals and line printers. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/doc.h"

enum { TEXT_WIDTH = 80, TEXT_NARROWEST = 30, TEXT_WIDEST = 200 };

void text_write(const struct doc *d, size_t width, struct buf *out);

#endif
