/* Printing, as the screens see it: printers to choose from, one job at a time, and how it goes.
 * app/ask gives the hooks (src/app/ask/printer.h), tests a fake (tests/unit/ui_printing_fake.h).
 *
 * No hook waits: each returns at once, and what comes of it shows in now() later. The loop waits
 * for keys and for descriptor() together, and calls turn() when that can be read, and at least
 * once a second while now()->state is PRINT_LOOKING or print_state_busy: so a program that prints
 * no more is noticed too. */
#ifndef UI_PRINTING_H
#define UI_PRINTING_H

#include "report/job.h"

struct printing_printer {
	const char *name; /* for a person, with its place if it has one; letters only, no controls */
	bool usual;       /* the clinic's own, or else the default: print there without asking */
	const char *id;   /* what the print service calls it; not for the screen */
};

struct printing_now {
	enum print_state state;
	enum print_trouble trouble;
	/* From PRINT_READY on; the usual one first, at most one is. Never empty in PRINT_READY: where
	 * nothing was found the state is PRINT_FAILED with TROUBLE_NO_PRINTER or TROUBLE_NO_SERVICE. */
	const struct printing_printer *printers;
	unsigned nprinters;
	int chosen; /* the printer of the last job; -1: none yet */
};

/* Which pages; several together are one job, in this order. */
enum printing_pages {
	PRINTING_PATIENT = 1,
	PRINTING_CLINICIAN = 2,
	PRINTING_BOTH = PRINTING_PATIENT | PRINTING_CLINICIAN,
};

struct printing {
	void *ctx;

	/* Looks for printers: PRINT_LOOKING, then PRINT_READY or PRINT_FAILED. While a job is under
	 * way nothing happens. At home this also starts the program that prints. */
	void (*look)(void *ctx);

	/* Composes the pages of the session as it is now and hands them over. Only in PRINT_READY or
	 * when print_state_ended and there are printers; otherwise nothing happens. */
	void (*print)(void *ctx, unsigned printer, enum printing_pages pages);

	/* While print_state_busy: PRINT_CANCELING, then PRINT_CANCELED; or PRINT_DONE when the pages
	 * were faster. Otherwise nothing happens. */
	void (*cancel)(void *ctx);

	/* How it goes. Belongs to the hooks; as it was until the next call of any of them. */
	const struct printing_now *(*now)(void *ctx);

	/* To wait on until it can be read, beside the keyboard; -1: nothing to wait for. It can be
	 * another one after any other hook. */
	int (*descriptor)(void *ctx);

	/* Takes in what has come. True: now() differs from what it was, so draw again. */
	bool (*turn)(void *ctx);
};

#endif
