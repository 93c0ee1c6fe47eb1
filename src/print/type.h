/* What pango needs to set a text in our fonts. Only print/ uses this. */
#ifndef PRINT_TYPE_H
#define PRINT_TYPE_H

#include <pango/pangocairo.h>
#include <stdbool.h>

#include "print/fonts.h"

#define TYPE_FAMILY "Noto Sans"

/* For texts in this language; its base direction is that of the language. A unit is a point.
 * The caller unrefs it. */
PangoContext *type_context(const struct fonts *f, const char *language);
bool type_is_rtl(const char *language);

#endif
