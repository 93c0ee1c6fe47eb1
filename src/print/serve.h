/* The end of the socket that prints: looks for printers, draws pages, prints them, says how it
 * goes (report/talk.h). One job at a time. What can hang or break runs in a process of its own,
 * which this one ends in time; what was said to it is wiped when it has been passed on. */
#ifndef PRINT_SERVE_H
#define PRINT_SERVE_H

#include "base/buf.h"

struct serve_drawn {
	struct buf pdf;
	const char *media; /* "iso_a4_210x297mm" */
};

struct serve {
	/* From pages as they travel (wire.h) to a PDF. False: they are no pages, or cannot be drawn. */
	bool (*draw)(void *ctx, struct str pages, struct arena *mem, struct serve_drawn *out);
	void *ctx;
};

/* Until the other side closes, or says what makes no sense. Then a job under way is taken back,
 * unless its order lets it stay. False: it made no sense. */
bool serve_run(const struct serve *s, int fd);

#endif
