/* What candor-ask and candor-print say to each other over one socket, in frames: made, and read
 * back strictly or not at all. Moves no byte itself; each end does that.
 *
 *   a frame:  "cp" 1 KIND  length of the rest, 4 bytes, the greatest first  the rest
 *
 *   candor-ask says                       candor-print says
 *   LOOK    flags, wanted printer         FOUND   how many; of each: flags, name, title
 *   ORDER   flags, patience, printer,     STATE   state, trouble (job.h)
 *           pages (wire.h)
 *   CANCEL  nothing
 *
 * A text is two bytes of length and UTF-8 without controls. Answers travel in ORDER alone. */
#ifndef REPORT_TALK_H
#define REPORT_TALK_H

#include "base/buf.h"
#include "report/job.h"

enum talk_kind {
	TALK_LOOK = 'L',
	TALK_ORDER = 'O',
	TALK_CANCEL = 'C',
	TALK_FOUND = 'F',
	TALK_STATE = 'S',
};

enum {
	TALK_NAME = 127,    /* bytes of a printer's name for the print service, at most */
	TALK_TITLE = 200,   /* of its name for people */
	TALK_PRINTERS = 64, /* in one answer, at most */
	TALK_PATIENCE = 3600, /* seconds, at most */
	TALK_PAGES = 32 * 1024 * 1024, /* bytes of pages, at most */
};

struct talk_look {
	bool nearby;        /* unless `wanted` is set up here, also printers that were only found on
	                     * the network */
	const char *wanted; /* the clinic's printer; "": none is named */
};

struct talk_order {
	bool stays; /* once in the queue, pages are printed although candor-ask is gone */
	bool nearby;
	unsigned patience;   /* seconds in which something has to move, or the job is taken back */
	const char *printer; /* its name */
	struct str pages;    /* wire.h; a part of the frame */
};

struct talk_printer {
	const char *name, *title;
	bool usual; /* at most one is, and that comes first */
};

void talk_put_look(const struct talk_look *look, struct buf *out);
/* Without its pages: whoever makes them puts them behind it and then ends it, so that answers are
 * not copied once more. Gives what talk_end_order wants. */
size_t talk_begin_order(const struct talk_order *order, struct buf *out);
void talk_end_order(size_t begun, struct buf *out);
void talk_put_cancel(struct buf *out);
void talk_put_found(const struct talk_printer *list, size_t n, struct buf *out);
void talk_put_state(struct print_status state, struct buf *out);

/* ---- reading ---- */

enum talk_side { TALK_FROM_ASK, TALK_FROM_PRINT };

/* One end's ear. Frames that the other side does not say are refused by their heads already. */
struct talk_ear {
	enum talk_side from;
	const struct arena_host *host; /* NULL: the heap */
	struct arena *mem;             /* of this frame; NULL: none yet */
	char head[8];
	size_t have; /* bytes of this frame, with its head */
	char *body;
	size_t n;    /* bytes of the body */
	bool broken; /* for good */
};

/* Where the next bytes go, and how many at most: never more than this frame needs. */
char *talk_space(struct talk_ear *ear, size_t *room);
/* n of them are there. True: the frame is whole, or what came is no frame (ear->broken). */
bool talk_got(struct talk_ear *ear, size_t n);
enum talk_kind talk_kind(const struct talk_ear *ear); /* of a whole frame */
/* Overwrites and forgets this frame; texts that were read from it are gone too. */
void talk_next(struct talk_ear *ear);

/* The rest of a whole frame of that kind. False: it is malformed. Texts live in ear->mem. */
bool talk_read_look(struct talk_ear *ear, struct talk_look *out);
bool talk_read_order(struct talk_ear *ear, struct talk_order *out);
bool talk_read_cancel(struct talk_ear *ear);
/* n: 1 to TALK_PRINTERS. */
bool talk_read_found(struct talk_ear *ear, struct talk_printer **list, size_t *n);
bool talk_read_state(struct talk_ear *ear, struct print_status *out);

#endif
