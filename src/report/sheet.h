/* A page while it is composed, and the parts that several pages share. Only report/ uses this. */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include "report/compose.h"

struct sheet {
	const struct session *s;
	const struct outcome *o; /* NULL: a page without an outcome */
	const struct ruleset *r;
	const struct words *w;
	unsigned language;
	struct arena *mem;
	struct doc *doc;
	bool clinician;        /* whom it is for */
	bool facts;            /* marks name the facts too: "3.1" is fact 1 of source 3 */
	unsigned *mark;        /* [source] its number on this page; 0: not cited */
	struct numbers *named; /* [source] the facts of it that are cited */
	struct numbers cited;  /* sources in the order of their first mark */
	const char *last_why;  /* why the finding above is there; NULL: a heading came between */
};

struct sheet sheet_new(const struct session *s, const struct outcome *o, unsigned language,
    const char *title, struct arena *mem);

/* The engine's words in the language of the page. a, b: may be NULL. */
const char *sheet_word(const struct sheet *p, enum word word, const char *a, const char *b);
const char *sheet_date(const struct sheet *p, struct date date);
const char *sheet_number(const struct sheet *p, unsigned n);
/* A text of the rules, filled in. "" for NULL. */
const char *sheet_text(const struct sheet *p, const struct text *text);
/* The lines with "; " between; "" when there are none. */
const char *sheet_joined(const struct sheet *p, struct lines lines);
/* Two sentences; either may be "". */
const char *sheet_both(const struct sheet *p, const char *a, const char *b);

struct block *sheet_add(struct sheet *p, enum block_kind kind, const char *label, const char *text);
void sheet_heading(struct sheet *p, enum word heading);
/* "none", when nothing was added since there were `begin` blocks. */
void sheet_none(struct sheet *p, size_t begin);

/* ---- sheet_answers.c: what was said ---- */

const char *sheet_label(const struct sheet *p, unsigned question);
/* The answer in force; of a list the rows answered yes, and how many no. "" : nothing was told. */
const char *sheet_answer(const struct sheet *p, unsigned question);
/* "No to all 8.", "No to 7 of 8." */
const char *sheet_no_count(const struct sheet *p, unsigned question, unsigned no);
/* Rows of a list that were answered so. */
struct lines sheet_rows(const struct sheet *p, unsigned question, enum mark mark);
/* Rows answered no: those that only say what is not there, or those for which a no is news. */
struct lines sheet_negatives(const struct sheet *p, unsigned question);
struct lines sheet_news(const struct sheet *p, unsigned question);
/* Was this, or of a list some row, answered so? rows: those rows, none when it is no list. */
bool sheet_withheld(const struct sheet *p, unsigned question, enum reply reply, struct lines *rows);
/* "Last A1c", "New signs – Fever; Numb leg", "New signs – all 7". */
const char *sheet_withheld_text(const struct sheet *p, unsigned question, struct lines rows);
/* How long, how many, when: it narrows a sign down, and is none itself. */
bool sheet_is_measure(const struct sheet *p, unsigned question);
/* Puts the title of the question's section before its first answer; *section: the last, or -1. */
void sheet_section(struct sheet *p, unsigned question, int *section);
bool sheet_told(const struct sheet *p, unsigned question);
void lines_add(struct arena *mem, struct lines *lines, const char *line);

/* ---- sheet_sources.c ---- */

/* "1, 4": numbers the sources in the order in which they are met. */
const char *sheet_marks(struct sheet *p, const struct citations *cite);
bool source_is_clinic(const struct source_entry *source); /* what a clinic says of itself */
bool sheet_source_late(const struct sheet *p, const struct source_entry *source); /* to read again */
const char *sheet_source_kind(const struct sheet *p, const struct source_entry *source);
/* The list of what was cited, and whether something in it should have been read again. */
void sheet_sources(struct sheet *p);
/* The same in a line, without works and addresses: for a page that must be short. */
void sheet_publishers(struct sheet *p);

/* ---- sheet_findings.c ---- */

/* One finding with its sources, its tick boxes and why it is there. level 2: under another. */
void sheet_finding(struct sheet *p, const struct finding *f, struct lines why, int level);
/* Those of a kind, under its heading; an emergency comes without, behind the main message. */
void sheet_findings(struct sheet *p, enum kind kind, bool heading);
/* What could not be decided, worst first: an item for each thing to do, and under it (level 2) the
 * signs for which, with sources. */
void sheet_open(struct sheet *p);
struct lines sheet_reasons(const struct sheet *p, const struct shown *shown);
enum tone sheet_tone(enum kind kind);

/* ---- sheet_frame.c: what no rules file can take away ---- */

/* The whole frame. whole: for clinicians, with the whole sha256 and the version of the engine. */
void sheet_frame(struct sheet *p, bool whole);
/* Of it only who reviewed the rules and which they are, for pages before there are answers. */
void sheet_rules(struct sheet *p, bool whole);
/* A line that says so, and why, when a finding ended the interview before its last part. */
void sheet_ended(struct sheet *p);
/* The finding that ended the interview before this section, or NULL. */
const struct finding *sheet_ended_by(const struct sheet *p, unsigned section);
/* An item for each question that a safety finding rests on and that was never reached, under
 * these words, but for those that hang on another one of them, or only narrow one down; nothing
 * when there are none. */
void sheet_unreached(struct sheet *p, enum word words);

#endif
