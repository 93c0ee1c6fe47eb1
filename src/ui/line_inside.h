/* What the files of line mode share. Only ui/line*.c use this. */
#ifndef UI_LINE_INSIDE_H
#define UI_LINE_INSIDE_H

#include "report/doc.h"
#include "session/prompt.h"
#include "ui/line.h"

enum { LINE_INDENT = 2 };

struct line {
	const struct line_setup *setup;
	struct session *s;
	struct arena *mem; /* of this turn */
};

const struct words *line_words(const struct line *l); /* in the language of the session */
const char *line_text(const struct line *l, enum word word, const char *a, const char *b);

void line_save(const struct line *l); /* what was said so far, where that is wanted */

/* ---- line_put.c: lines out ---- */

void line_gap(const struct line *l);
void line_put(const struct line *l, const char *text); /* one paragraph, wrapped */
void line_say(const struct line *l, enum word word, const char *a, const char *b);
/* "  1. Knee": what does not fit stands under the text, not under the number. */
void line_item(const struct line *l, const char *head, const char *text);
void line_numbered(const struct line *l, unsigned number, const char *text);
void line_doc(const struct line *l, const struct doc *doc);

/* ---- line_get.c: a line in ---- */

enum { LINE_LONGEST = 2000 }; /* letters that are taken for one reply */

enum line_got { GOT_LINE, GOT_TOO_LONG, GOT_END };

/* The next line, cleaned of what could move a cursor, without blanks at its ends. */
enum line_got line_get(const struct line *l, struct str *typed);

/* ---- line_ask.c: a prompt and the words that act at it ---- */

enum said {
	SAID_ANSWER, /* something was typed, or chosen, that fits */
	SAID_OTHER,  /* line_menu: no number of the list (only where may_type) */
	SAID_EMPTY,  /* ":empty", only where may_empty */
	SAID_UNSURE,   /* "?" or ":?": the question's "I do not know", only where it offers that */
	SAID_DECLINED, /* "-" or ":-": its "I prefer not to say", likewise */
	SAID_BACK,
	SAID_REVIEW,
	SAID_STOP,
	SAID_END, /* no more input, or no more output */
};

/* One place where something is typed. */
struct asks {
	void (*show)(const struct line *l, const void *ctx); /* all of it: at first and for `repeat` */
	const void *ctx;
	const char *why;           /* why it is asked; NULL or "": nothing to tell */
	const struct prompt *of;   /* the question whose signs, "?" and "-", act; NULL: none do */
	bool own_words;            /* words act only with a colon before them */
	bool may_empty;            /* ":empty" acts */
	const char *const *labels; /* answers that may be typed: a word that is one is no command */
	unsigned nlabels;
};

/* Prompts until something is typed that is no word for line mode itself. A line that is too long
 * is an error and prompts again. */
enum said line_ask(const struct line *l, const struct asks *asks, struct str *typed);

/* "Error: …" with, from the second time in a row on, `more` behind it. */
void line_error(const struct line *l, const char *why, unsigned failures, const char *more);

struct menu {
	const char *title; /* "" : none */
	const char *const *items;
	unsigned n;
	bool inline_items; /* "1 Yes, 2 No" in one paragraph */
	bool may_type;     /* what is no number of the list is SAID_OTHER, in *typed */
	const char *tell;  /* under the items; NULL: nothing */
	const char *now;   /* what stands already: Enter alone takes it; NULL: nothing */
	unsigned keeps;    /* the item it is */
	const char *why;
	const struct prompt *of; /* as in struct asks */
	void (*before)(const struct line *l, const void *ctx); /* shown above; NULL: nothing */
	const void *ctx;
	bool before_said; /* it was shown a moment ago: only for `repeat` */
};

/* Shows numbered items and asks for one; *picked from 1. Its label is taken too. */
enum said line_menu(const struct line *l, const struct menu *m, unsigned *picked,
    struct str *typed);

/* The item with this number or this label, from 1; 0: none. */
unsigned line_pick(const struct line *l, const char *const *items, unsigned nitems,
    struct str typed);

/* ---- one question, by widget: SAID_ANSWER fills *out ---- */

void line_show_question(const struct line *l, const struct prompt *p); /* heading and hints */
enum said line_question(const struct line *l, struct prompt *p, struct value *out);
enum said line_rows(const struct line *l, struct prompt *p, struct value *out);
enum said line_number_list(const struct line *l, const struct prompt *p, struct value *out);
enum said line_date_steps(const struct line *l, const struct prompt *p, struct value *out);

/* The answer that is filled in already; false: none, or not whole. */
bool line_filled(const struct line *l, const struct prompt *p, struct value *out,
    const char **shown);

/* The number of the choice that was said with a sign, from 0; nchoices: it was none. */
unsigned line_sign(const struct prompt *p, enum said said);

/* An empty value for the question of p. */
struct value line_value(const struct line *l, const struct prompt *p);

/* ---- line_review.c ---- */

/* Check your answers. at_end: everything is answered. SAID_ANSWER: go on (or finish);
 * SAID_OTHER: *change is the question to change. */
enum said line_review(const struct line *l, bool at_end, unsigned *change);

/* ---- line_pages.c: pages between questions ---- */

enum said line_welcome(const struct line *l);
enum said line_language(const struct line *l); /* asks only where there are several */
enum said line_who(const struct line *l);      /* who is answering; only where it is recorded */
/* Shows the warnings not yet heard. SAID_ANSWER: go on. */
enum said line_alerts(const struct line *l);
/* Asks whether what a new answer would silence still holds, and settles it. *held: it does, and
 * the new answer is dropped. */
enum said line_silence(const struct line *l, bool *held);

#endif
