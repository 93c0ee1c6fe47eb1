/* Pages as PDF, drawn by candor-print: a program of its own, as it takes in fonts and libraries
 * that no program should hold into which a person types. */
#ifndef APP_COMMON_DRAWN_H
#define APP_COMMON_DRAWN_H

#include "app/common/status.h"
#include "report/pages.h"

/* The whole PDF in *out. Not STATUS_WELL: it has been said why. */
enum status drawn_pdf(const struct pages *pages, struct buf *out);

#endif
