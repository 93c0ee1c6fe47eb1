/* A document as one HTML file: no script, nothing from elsewhere, sources as links. It is well-formed
 * XML too, so that whoever tests it need not guess. Everything that is not ours is escaped, and
 * letters that steer or turn text are left out. */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "report/doc.h"

/* small: for clinicians, who read smaller letters on paper. */
void html_write(const struct doc *d, bool small, struct buf *out);

/* The style that stands in each file, and what the file's own policy lets through: nothing but
 * that style, known by its hash ("sha256-…" in base 64; a test holds it against the style). */
extern const char html_style[], html_style_hash[];

#endif
