/* Reads a mapping by a table of its keys: what is unknown, missing or of the wrong kind becomes a
 * diagnostic with its place, and the right name beside it. */
#ifndef BASE_FIELDS_H
#define BASE_FIELDS_H

#include "base/diag.h"
#include "base/node.h"

enum field_kind {
	FIELD_WORD,      /* a text for the engine: an id, a condition, a date, a number */
	FIELD_WORDS,     /* a text for people: nothing of it may be lost behind a # */
	FIELD_SAY,       /* words, or a list of words */
	FIELD_LIST,      /* a list */
	FIELD_MAP,       /* a mapping */
	FIELD_LIST_WORD, /* a list of single words */
	FIELD_ANY,       /* the reader looks for itself */
};

struct field {
	const char *key;
	enum field_kind kind;
	bool needed;
};

struct field_table {
	const struct field *fields;
	size_t n;
};

#define FIELD_TABLE(array) ((struct field_table){(array), sizeof(array) / sizeof *(array)})

/* Checks map against the tables (several, because a question has keys of its own and of its
 * type). `what` names the thing in messages: "question", "the file". A field that is wrong is
 * reported and must not be used: see field_get. */
bool fields_check(const struct node *map, const char *what, const struct field_table *tables,
    size_t ntables, struct diags *diags);

bool field_right(const struct node *value, enum field_kind kind); /* the right kind of node */

/* The value of a key when it is there and of this kind, else NULL. */
const struct node *field_get(const struct node *map, const char *key, enum field_kind kind);

/* Words for people: reports an empty text, a mapping or a list where a text is due, and a text
 * that a # has cut. True: it can be used. */
bool field_words(const struct node *value, struct diags *diags);

/* `yes` or `no`; anything else is reported. `otherwise` when the key is not there. */
bool field_flag(const struct node *map, const char *key, bool otherwise, struct diags *diags);

/* The text in double quotes, as YAML reads it. */
void text_quoted(struct str text, struct buf *out);

#endif
