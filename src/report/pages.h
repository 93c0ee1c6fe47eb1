/* What one person takes along on paper: a page for each reader, and of each page the same content
 * in falling order of detail, so that whoever knows the paper takes the first that fits on one
 * sheet. Composed here, carried by report/wire.h, drawn by print/pdf.h. */
#ifndef REPORT_PAGES_H
#define REPORT_PAGES_H

#include "base/date.h"
#include "report/doc.h"

struct session;
struct outcome;
struct about;

enum page_look { LOOK_PATIENT, LOOK_CLINICIAN, LOOKS };

struct page_choice {
	enum page_look look;
	const char *foot;        /* at the foot of every sheet: what it is not, which rules made it */
	const struct doc **docs; /* the fullest first */
	size_t n;                /* 1 or more */
};

struct pages {
	struct arena *mem;
	struct date made;  /* the day on the pages */
	const char *paper; /* "a4", "letter" */
	struct page_choice *list;
	size_t n;
};

/* No page yet. made: the day of the session. paper is not copied. */
struct pages pages_new(const struct session *s, const char *paper, struct arena *mem);

/* Adds the page for one reader, in the language of the session. whole: everything, over as many
 * sheets as it takes; else what one sheet has room for, at every level of detail. */
void pages_add(struct pages *p, enum page_look look, bool whole, const struct session *s,
    const struct outcome *o, const struct about *about);

/* What wire_write makes of such pages, for one reader after the other, but never with more than one
 * document in memory: what a person said has little room in a kiosk. */
struct pages_order {
	enum page_look looks[LOOKS];
	size_t n;
	bool whole;
	const char *paper;
};
void pages_send(const struct pages_order *order, const struct session *s,
    const struct about *about, struct buf *out);

#endif
