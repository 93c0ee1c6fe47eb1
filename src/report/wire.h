/* Pages on their way to another process, which draws them: written to bytes, read back whole or
 * not at all. The bytes pass through pipes only, never through a file: they are answers. */
#ifndef REPORT_WIRE_H
#define REPORT_WIRE_H

#include "report/pages.h"

enum { WIRE_LARGEST = 32 * 1024 * 1024 }; /* bytes that anybody has to read */

/* Letters that could steer a terminal or turn the direction of text are left out. */
void wire_write(const struct pages *pages, struct buf *out);

/* The same in parts, for whoever composes one document after the other: so many pages, of each so
 * many documents, and the end. */
void wire_begin(struct date made, const char *paper, size_t npages, struct buf *out);
void wire_page(enum page_look look, const char *foot, size_t ndocs, struct buf *out);
void wire_doc(const struct doc *d, struct buf *out);
void wire_end(struct buf *out);

/* False: the bytes are not what wire_write writes, *why says what is wrong and at which byte, and
 * *out is not to be used. What is read has one page or more, each with one document or more, each
 * of which begins with its title; its texts are UTF-8 without control letters but line feeds. */
bool wire_read(struct str bytes, struct pages *out, struct arena *mem, const char **why);

#endif
