/* Printing without a printer, for tests of the screens: what is asked for is written down, and the
 * test says what comes of it. */
#ifndef TESTS_UI_PRINTING_FAKE_H
#define TESTS_UI_PRINTING_FAKE_H

#include <string.h>

#include "base/buf.h"
#include "ui/printing.h"

struct fake_printing {
	struct printing hooks; /* for the screens; hooks.ctx is this */
	struct printing_now now;
	struct printing_printer printers[4];
	struct buf calls; /* "look; print 1 3; cancel; " */
	bool changed;     /* turn() has something to tell */
};

static inline void fake_look(void *ctx)
{
	struct fake_printing *fake = ctx;
	buf_text(&fake->calls, "look; ");
	if (!print_state_busy(fake->now.state))
		fake->now.state = PRINT_LOOKING;
	fake->now.trouble = TROUBLE_NONE;
}

static inline void fake_print(void *ctx, unsigned printer, enum printing_pages pages)
{
	struct fake_printing *fake = ctx;
	buf_fmt(&fake->calls, "print %u %u; ", printer, (unsigned)pages);
	fake->now.state = PRINT_MAKING;
	fake->now.trouble = TROUBLE_NONE;
	fake->now.chosen = (int)printer;
}

static inline void fake_cancel(void *ctx)
{
	struct fake_printing *fake = ctx;
	buf_text(&fake->calls, "cancel; ");
	if (print_state_busy(fake->now.state))
		fake->now.state = PRINT_CANCELING;
}

static inline const struct printing_now *fake_now(void *ctx)
{
	return &((struct fake_printing *)ctx)->now;
}

static inline int fake_descriptor(void *ctx)
{
	(void)ctx;
	return -1;
}

static inline bool fake_turn(void *ctx)
{
	struct fake_printing *fake = ctx;
	bool changed = fake->changed;
	fake->changed = false;
	return changed;
}

/* Nothing was asked for yet. Lives in mem. */
static inline struct fake_printing *fake_printing_new(struct arena *mem)
{
	struct fake_printing *fake = ARENA_NEW(mem, struct fake_printing);
	fake->hooks = (struct printing){
	    .ctx = fake, .look = fake_look, .print = fake_print, .cancel = fake_cancel,
	    .now = fake_now, .descriptor = fake_descriptor, .turn = fake_turn,
	};
	fake->now.chosen = -1;
	fake->calls = buf_new(mem);
	return fake;
}

/* The printers that the search ends with; the first is the usual one if `usual`. */
static inline void fake_found(struct fake_printing *fake, bool usual, const char *const *names,
    unsigned n)
{
	for (unsigned i = 0; i < n && i < 4; i++)
		fake->printers[i] = (struct printing_printer){names[i], usual && i == 0, names[i]};
	fake->now.printers = fake->printers;
	fake->now.nprinters = n;
	fake->now.state = n > 0 ? PRINT_READY : PRINT_FAILED;
	fake->now.trouble = n > 0 ? TROUBLE_NONE : TROUBLE_NO_PRINTER;
	fake->changed = true;
}

/* How the job goes on. */
static inline void fake_goes(struct fake_printing *fake, enum print_state state,
    enum print_trouble trouble)
{
	fake->now.state = state;
	fake->now.trouble = trouble;
	fake->changed = true;
}

#endif
