/* The end of the socket that asks for pages to be printed: gives the hooks of ui/printing.h over
 * what report/talk.h says to candor-print. At home candor-print is started, from the folder of
 * this program, when somebody first wants to print; in a kiosk it is there already. */
#ifndef APP_COMMON_PRINTER_H
#define APP_COMMON_PRINTER_H

#include "report/pages.h"
#include "ui/printing.h"

enum { PRINTER_PATIENCE = 180 };

struct printer_setup {
	const char *wanted; /* the clinic's printer; "": none is named */
	int socket;         /* to a candor-print that runs; -1: start one */
	bool nearby;        /* also printers that nobody has set up here */
	bool stays;         /* what is in the queue is printed although we end */
	unsigned patience;  /* seconds in which something has to move; PRINTER_PATIENCE */
	/* Puts the pages as they are to be printed now, as they travel (report/wire.h). */
	void (*put_pages)(void *ctx, enum printing_pages which, struct buf *out);
	void *ctx;
	const struct arena_host *host; /* for what is composed and sent; NULL: the heap */
};

/* Which pages, for pages_send. */
struct pages_order printer_pages(enum printing_pages which, bool whole, const char *paper);

struct printer;

/* Lives in mem, the setup too. The socket is closed by printer_close. */
struct printer *printer_open(const struct printer_setup *setup, struct arena *mem);
const struct printing *printer_hooks(struct printer *p);
void printer_close(struct printer *p); /* a job under way: as the setup says; NULL is fine */

#endif
