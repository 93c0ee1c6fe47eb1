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
bool str_begins(struct str a, const char *text);
struct str str_trim(struct str a);                      /* without blanks and line ends around it */

/* Cuts the first word (a run without blanks) off *rest; an empty slice when none is left. */
struct str str_word(struct str *rest);

/* The same letters when ASCII capitals are ignored. */
bool str_same(struct str a, struct str b);

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

/* ---- asked for each letter or key of a file: in the header, so that they cost no call ---- */

static inline bool str_is(struct str a, const char *text)
{
	for (size_t i = 0; i < a.n; i++)
		if (text[i] == '\0' || a.s[i] != text[i])
			return false;
	return text[a.n] == '\0';
}

static inline struct str str_from(struct str a, size_t at) /* what stands from byte `at` on */
{
	if (at > a.n)
		at = a.n;
	return (struct str){a.s + at, a.n - at};
}

static inline struct str str_part(struct str a, size_t at, size_t n) /* cut to what is there */
{
	struct str rest = str_from(a, at);
	return (struct str){rest.s, n < rest.n ? n : rest.n};
}

static inline bool is_blank(char c) /* space, tab or line end */
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_word(char c) /* a-z 0-9 _ */
{
	return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_';
}

#endif
