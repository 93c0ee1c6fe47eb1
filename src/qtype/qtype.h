/* A question type: one file, one descriptor, one line in all.c. Types turn the keys of a question
 * into a domain, and answers into values and back. Front ends know widgets, never types. */
#ifndef QTYPE_QTYPE_H
#define QTYPE_QTYPE_H

#include "base/fields.h"
#include "expr/domain.h"
#include "words/words.h"

/* How a question is put on a screen or a line. */
enum widget {
	WIDGET_ONE,    /* choices, one of them */
	WIDGET_MANY,   /* choices, any of them, and perhaps an exclusive last one */
	WIDGET_ROWS,   /* yes, no, do not know for each row */
	WIDGET_NUMBER, /* a number between two ends; a scale has words for them */
	WIDGET_DATE,
	WIDGET_TEXT,
};

/* What a type may use while it reads its keys. */
struct reading {
	struct arena *mem;
	struct diags *diags;
	void *ctx;
	/* Registers a text under "QUESTION.key" for translation. node: a text. */
	const struct text *(*text)(struct reading *r, const char *key, const struct node *node);
	/* The engine's own word as a label (yes, no), in every language there is. */
	const struct text *(*word)(struct reading *r, enum word word);
	/* `options: from Q`: fills d->options with those of Q and d->from. Reports what is wrong. */
	void (*from)(struct reading *r, const struct node *node, struct domain *d);
};

struct qtype {
	const char *name; /* as written in the rules: "whole number" */
	enum shape shape;
	enum widget widget;
	const struct field *fields; /* keys of this type beside those of every question */
	size_t nfields;
	/* Fills *d, which holds the shape and what every question has. Reports what is wrong. */
	void (*read)(const struct node *map, struct reading *r, struct domain *d);
	/* Reads what a person typed. False: `why` holds one plain sentence that says what would be
	 * accepted. Types with choices leave it NULL: the prompt numbers their choices. */
	bool (*parse)(const struct domain *d, struct str typed, const struct words *w,
	    struct date today, struct arena *mem, struct value *out, struct buf *why);
};

extern const struct qtype *const qtypes[]; /* ends with NULL */
const struct qtype *qtype_find(struct str name);

/* ---- by shape: shared by types, session, exporters ---- */

/* An answer from an answers file: `unsure` and `declined` are seen to by the caller. *out has
 * marks of its own. False: `why` says what is wrong and *at where. */
bool value_take(const struct domain *d, const struct node *node, struct arena *mem,
    struct value *out, struct buf *why, struct span *at);
/* The same answer as a node; also `unsure` and `declined`. */
struct node *value_give(const struct domain *d, const struct value *v, struct arena *mem);

/* The answer as a person reads it, in a language of the rules. Own words are in quotes. */
void value_format(const struct domain *d, const struct value *v, unsigned language,
    const struct words *w, struct buf *out);
/* How one option was picked or one row answered: "Yes", "I do not know". */
const char *mark_word(const struct domain *d, enum mark mark, unsigned language,
    const struct words *w);
/* The words for "I do not know" of this question. */
const char *unsure_word(const struct domain *d, unsigned language, const struct words *w);

struct value value_new(const struct domain *d, struct arena *mem); /* with marks, all open */
void value_copy(const struct domain *d, const struct value *from, struct value *to, struct arena *mem);
bool value_same(const struct domain *d, const struct value *a, const struct value *b);


/* Before anybody alive was born: no answer to "when was it?". */
bool moment_is_too_old(struct moment m, struct date today);

#endif
