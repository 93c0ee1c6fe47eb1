/* A line that a person types into. No terminal, no memory of its own: the text stands in the
 * struct, so that whoever owns it can wipe it. Moves and erases by whole letters; control letters
 * and letters that turn the writing direction never get in. */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include "base/utf8.h"
#include "ui/key.h"

enum { EDIT_BYTES = 8192 };

struct edit {
	char text[EDIT_BYTES + 1]; /* UTF-8, ends with NUL */
	size_t n;                  /* its bytes */
	size_t at;                 /* the cursor: a byte between two letters */
	size_t letters;            /* code points */
	size_t limit;              /* the most of them */
};

void edit_set(struct edit *e, struct str text, size_t limit); /* cursor at the end */
void edit_wipe(struct edit *e);                               /* every byte, limit stays */
struct str edit_str(const struct edit *e);

bool edit_insert(struct edit *e, struct str text); /* false: not all of it had room */
void edit_left(struct edit *e);
void edit_right(struct edit *e);
void edit_home(struct edit *e);
void edit_end(struct edit *e);
void edit_backspace(struct edit *e);
void edit_delete(struct edit *e);

/* Letters and the keys above. False: the line has no use for this key. */
bool edit_key(struct edit *e, const struct key *k);

/* The text broken into rows of `cols` columns, by letters. */
struct edit_row {
	struct str text;
	int width;
};
size_t edit_rows(const struct edit *e, int cols, struct arena *mem, struct edit_row **out);
/* Where the cursor stands in those rows. */
void edit_place(const struct edit *e, int cols, int *row, int *col);

#endif
