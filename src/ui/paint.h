/* From one frame to the next in as few bytes as the terminal can understand: only cells that look
 * different are sent. Knows no terminal: what one can do is handed in as strings, the bytes come
 * out in a buffer, so that tests can read them. */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include "ui/brush.h"
#include "ui/frame.h"

/* Appends the bytes that make `now` of `old` (NULL: of anything). The last cell of the last row is
 * never written, for some terminals would scroll. */
void paint(const struct pen *pen, const struct theme *theme, struct brush *brush,
    const struct frame *old, const struct frame *now, struct buf *out);

#endif
