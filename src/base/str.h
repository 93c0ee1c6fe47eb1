/* Slices of text for scanners. A slice owns nothing and need not end with NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	const char *s;
	size_t n; /* bytes */
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})

struct str str_of(const char *text); /* NULL gives the empty slice */
bool str_eq(struct str a, struct str b);
bool str_is(struct str a, const char *text);
bool str_begins(struct str a, const char *text);
struct str str_from(struct str a, size_t at);           /* what stands from byte `at` on */
struct str str_part(struct str a, size_t at, size_t n); /* cut to what is there */
struct str str_trim(struct str a);                      /* without blanks and line ends around it */

/* Cuts the first word (a run without blanks) off *rest; an empty slice when none is left. */
struct str str_word(struct str *rest);

/* The same letters when ASCII capitals are ignored. */
bool str_same(struct str a, struct str b);

bool is_blank(char c); /* space, tab or line end */
bool is_digit(char c);
bool is_word(char c); /* a-z 0-9 _ */

/* How many single-letter edits or swaps of neighbours turn a into b; `most` + 1 when more than
 * `most` (optimal string alignment). Slices over 63 bytes count as far apart. */
size_t str_distance(struct str a, struct str b, size_t most);

/* The best of several names for "did you mean". Begin with {0}, offer every name, read best. */
struct nearest {
	struct str wanted;
	const char *best; /* NULL: nothing near enough */
	size_t distance;
	size_t offered; /* after a thousand names the rest is not looked at */
};

void nearest_offer(struct nearest *near, const char *name);

#endif
