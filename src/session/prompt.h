/* One question ready to show, and what was typed turned into a value. Front ends know widgets and
 * choices; which type of question stands behind them they never ask. Lives in the arena given. */
#ifndef SESSION_PROMPT_H
#define SESSION_PROMPT_H

#include "session/session.h"

enum choice_role {
	CHOICE_OPTION,
	CHOICE_NONE,     /* exclusive, last of a set */
	CHOICE_UNSURE,   /* "I do not know": stands behind a lone "or" */
	CHOICE_DECLINED, /* "I prefer not to say" */
};

struct choice {
	enum choice_role role;
	unsigned option; /* CHOICE_OPTION, CHOICE_NONE */
	const char *label;
	bool chosen; /* filled in from what was given */
};

/* A row of a yes/no list. */
struct row {
	unsigned option;
	const char *label;
	enum mark mark; /* filled in; MARK_OPEN: not answered */
};

struct prompt {
	unsigned question;
	enum widget widget;
	unsigned part, parts;  /* "Part 2 of 5": sections */
	const char *section;   /* its title */
	const char *ask;       /* the heading */
	const char *label;
	const char *hint, *why; /* "" when there is none */
	const char *how;       /* the engine's own hint: "Select one", "A whole number from 0 to 10" */
	struct choice *choices; /* numbered from 1 on the screen. WIDGET_ONE, WIDGET_MANY: options, none,
	                         * unsure, declined. WIDGET_NUMBER, _DATE, _TEXT: unsure, declined.
	                         * WIDGET_ROWS: what a row can be: yes, no, unsure, declined */
	unsigned nchoices;
	struct row *rows;
	unsigned nrows;
	unsigned most;    /* greatest number of picks; 0: any */
	struct num low, high; /* WIDGET_NUMBER */
	unsigned places;  /* digits behind the point that may be typed */
	const char *unit; /* "" : none */
	const char *low_words, *high_words; /* "" : none */
	const char *typed; /* WIDGET_NUMBER, _DATE, _TEXT: filled in; "" : nothing yet */
	bool given;       /* filled in from an earlier answer */
	bool confirmed;   /* and that answer counts */
	bool may_blank;   /* WIDGET_TEXT: an empty answer is one */
};

struct prompt *prompt_make(const struct session *s, unsigned question, struct arena *mem);

/* Reads one typed answer. True: *out is filled and can be given to session_answer. False: `why`
 * holds one plain sentence saying what would be accepted.
 *   WIDGET_ONE: a choice number, or its label.   WIDGET_MANY: numbers or labels with blanks or
 *   commas between.   WIDGET_ROWS: a choice number for each row in order ("2 2 1"), or one for all.
 *   WIDGET_NUMBER, _DATE, _TEXT: what is typed; "?" is "I do not know", "-" "I prefer not to
 *   say", where these are offered (not in WIDGET_TEXT, which takes every letter as it is). */
bool prompt_parse(const struct session *s, const struct prompt *p, struct str typed,
    struct arena *mem, struct value *out, struct buf *why);

/* The value that the marks of p->choices or p->rows and p->typed stand for: for front ends that
 * set marks instead of typing. False: `why` says what is missing. */
bool prompt_value(const struct session *s, const struct prompt *p, struct arena *mem,
    struct value *out, struct buf *why);

/* Marks one choice as a person would: in WIDGET_ONE it clears the others, in WIDGET_MANY it
 * toggles, and none, unsure, declined stand alone. */
void prompt_choose(struct prompt *p, unsigned choice);

/* Every row still open becomes "no". */
void prompt_rest_no(struct prompt *p);

#endif
