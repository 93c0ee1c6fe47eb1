/* The list of diagnostics. Nothing below the front ends prints or exits: whoever finds something
 * wrong adds it here and goes on, so that an author sees everything at once. Texts are in small
 * letters without a full stop; `help` says what would be right. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag_codes.h"
#include "base/source.h"

enum diag_level { DIAG_WARNING, DIAG_ERROR };

enum diag_code {
#define DIAG_ENUM(code, level, name) DIAG_##code,
	DIAG_CODES(DIAG_ENUM)
#undef DIAG_ENUM
	    DIAG_CODES_COUNT
};

struct diag_kind {
	const char *code; /* "E203" */
	enum diag_level level;
	const char *name; /* "unknown-name" */
};

extern const struct diag_kind diag_kinds[DIAG_CODES_COUNT];

struct diag {
	enum diag_code code;
	struct span at;
	const char *text;
	const char *help; /* NULL: none */
};

enum { DIAGS_MOST = 1000 }; /* a hostile file must not make more than anybody can read */

struct diags {
	struct arena *mem; /* holds the list and its texts */
	struct diag *list;
	size_t n;
	size_t more[2]; /* [level] those over DIAGS_MOST: counted, not kept */
};

struct diags diags_new(struct arena *mem);

/* Adds one; the message is formatted, help is taken as it is (NULL: none). */
void diag_add(struct diags *d, enum diag_code code, struct span at, const char *help,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* "did you mean 'NAME'?", or NULL when nothing is near. */
const char *diag_nearest(struct diags *d, const struct nearest *near);

size_t diags_errors(const struct diags *d);
size_t diags_warnings(const struct diags *d);

/* By file in the order first met, then by place; exact repeats go. */
void diags_sort(struct diags *d);

/* One diagnostic as people read it: place, code, excerpt, caret, help. Ends with a line feed. */
void diag_draw(const struct diag *d, struct buf *out);

/* All of them, sorted, and how many more there are. */
void diags_draw(struct diags *d, struct buf *out);

#endif
