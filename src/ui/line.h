/* Line mode: an interview in lines that follow each other, for screen readers, braille lines,
 * plain terminals and scripts. Nothing is drawn over and the cursor is never moved; every list is
 * numbered, and `1` is a legal reply to every prompt but free text.
 *
 * The room takes and gives text through two streams and knows no clock, file or terminal. The
 * words back, review, why, help, repeat and stop act at every prompt, with a colon before them
 * also where a person writes in their own words. */
#ifndef UI_LINE_H
#define UI_LINE_H

#include <stdio.h>

#include "report/about.h"
#include "session/session.h"

enum line_end {
	LINE_FINISHED,    /* the person looked through their answers and finished */
	LINE_STOPPED,     /* the person chose to stop */
	LINE_INPUT_ENDED, /* there was no more to read; the session is stopped */
	LINE_BROKEN,      /* `out` cannot be written to */
};

struct line_setup {
	FILE *in, *out;
	size_t width;               /* columns of the lines */
	struct about *about;        /* who is answering: asked where it is open, and shown in the
	                             * review; NULL: not recorded */
	const struct arena_host *host; /* for what is typed and shown; NULL: the heap */
	struct numbers languages;   /* to choose from; fewer than two: not asked */
	bool echo;                  /* `in` is no terminal: what was read is shown behind its prompt */
	bool kept;                  /* answers are being saved: the welcome says so */
	void (*save)(void *ctx);    /* after every answer; NULL: none */
	void *ctx;
};

/* Changes the session. The summary is the caller's to compose and show. */
enum line_end line_interview(struct session *s, const struct line_setup *setup);

#endif
