/* The pages of one sheet. Both are composed anew for each level of detail: a table says what a
 * level has room for, and what it has no room for is counted at the end. Only for report/. */
#ifndef REPORT_SHORT_H
#define REPORT_SHORT_H

#include "report/sheet.h"

enum { ALL = 255 }; /* of whatever is counted */

/* How a finding is told of. */
enum told_how {
	TELL_WHOLE, /* title and text, as on the long page */
	TELL_SHORT, /* title and text, as worded for a sheet */
	TELL_TITLE, /* its title, in one paragraph with the others of its kind */
	TELL_COUNT, /* among what is left out */
};

/* How many of each kind are not on the sheet: findings, of `ask` and `bring` what has a box. */
struct left {
	unsigned kinds[KINDS];
	unsigned answers;
};

/* ---- short_parts.c: what both pages have ---- */

/* Goes on in the paragraph when the block before is of its kind and *begun, else begins one. */
struct block *short_run(struct sheet *p, const char *label, const char *text, bool *begun);
/* Turns the fields from block `begin` on into a paragraph; a title of a section goes, and behind it
 * begins another paragraph. */
void short_fields(struct sheet *p, size_t begin);
/* Joins the small print from block `begin` on into one block. */
void short_small(struct sheet *p, size_t begin);
void short_finding(struct sheet *p, const struct finding *f, enum told_how how, int level);
/* Titles of the findings of a kind, in one paragraph that its heading leads. */
void short_titles(struct sheet *p, enum kind kind, unsigned cites);
/* The first so many of the sources, independent ones before clinics. For what claims little: a
 * title, a question to ask; the others stand on the long page. */
const char *short_marks(struct sheet *p, const struct citations *cite, unsigned most);
/* What was answered, in few words: no ends of a scale in words. */
const char *short_answer(const struct sheet *p, unsigned question);
/* What a finding says, and *cite: where that comes from. */
const char *short_says(const struct sheet *p, const struct finding *f, enum told_how how,
    const struct citations **cite);
/* Numbers of the notes of evidence (o->list), in the order in which a sheet has room for them:
 * what goes with something to talk about, then what the rules file worded for a sheet. */
struct numbers short_evidence(const struct sheet *p);
/* What is worth talking about beside a note, as an item under it. How many. */
unsigned short_discuss(struct sheet *p, unsigned evidence, bool ids, unsigned cites);
/* Is this question among the handful that a sheet shows? */
bool short_field(const struct sheet *p, unsigned question);

/* ---- short_history.c: what was said, for clinicians ---- */

enum negatives {
	NO_ROWS,   /* each row answered no */
	NO_SIGNS,  /* only those that a safety finding rests on; others as "No to all 8." */
	NO_COUNTS, /* all as "No to 7 of 8." */
};

/* A part of the long page, its fields in paragraphs. */
void short_part(struct sheet *p, void (*part)(struct sheet *p), bool spacious);
/* A part that has no lists, as paragraphs that their headings lead. */
void short_led(struct sheet *p, void (*part)(struct sheet *p));
void short_negatives(struct sheet *p, enum negatives how, bool spacious);
/* Not known, declined: row by row, or a list as a whole where all of it was. */
void short_withheld(struct sheet *p, bool spacious);

/* ---- short_end.c: how both end ---- */

/* What is not on the sheet, counted, and where it can be had: of an interview that is going on only
 * its screen has it, for a desk may have kept nothing. Then what was cited on this sheet, each in a few
 * words, and the engine's frame in one block. spacious: what is left is not in small print; titles: of
 * the works cited too. Gives the page. */
struct doc *short_end(struct sheet *p, const struct left *left, const struct about *about,
    bool spacious, bool titles);

#endif
