#include "base/str.h"

#include <string.h>

enum { LONGEST_NAME = 63 };

struct str str_of(const char *text)
{
	return text ? (struct str){text, strlen(text)} : (struct str){"", 0};
}

bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool str_begins(struct str a, const char *text)
{
	size_t n = 0;
	while (text[n] != '\0' && n < a.n && a.s[n] == text[n])
		n++;
	return text[n] == '\0';
}

struct str str_trim(struct str a)
{
	while (a.n > 0 && is_blank(a.s[0]))
		a = str_from(a, 1);
	while (a.n > 0 && is_blank(a.s[a.n - 1]))
		a.n--;
	return a;
}

struct str str_word(struct str *rest)
{
	struct str line = str_trim(*rest);
	size_t n = 0;
	while (n < line.n && !is_blank(line.s[n]))
		n++;
	*rest = str_from(line, n);
	return str_part(line, 0, n);
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool str_same(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.s[i]) != lower(b.s[i]))
			return false;
	return true;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Only what lies within `most` of the diagonal can come to no more than `most`. */
size_t str_distance(struct str a, struct str b, size_t most)
{
	size_t rows[3][LONGEST_NAME + 2]; /* two rows back, last row, this row */
	if (a.n > LONGEST_NAME || b.n > LONGEST_NAME || a.n > b.n + most || b.n > a.n + most)
		return most + 1;
	for (size_t j = 0; j <= b.n; j++)
		rows[0][j] = rows[1][j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *before = rows[(i + 2) % 3], *last = rows[i % 3], *row = rows[(i + 1) % 3];
		size_t from = i > most + 1 ? i - most : 1, to = least(i + most, b.n), best = most + 1;
		row[from - 1] = from == 1 ? i : most + 1;
		for (size_t j = from; j <= to; j++) {
			size_t differ = a.s[i - 1] != b.s[j - 1];
			size_t above = j == i + most ? most + 1 : last[j]; /* outside, not worked out */
			row[j] = least(least(above, row[j - 1]) + 1, last[j - 1] + differ);
			if (i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] && a.s[i - 2] == b.s[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
			best = least(best, row[j]);
		}
		if (best > most && row[from - 1] > most)
			return most + 1;
	}
	size_t found = rows[(a.n + 1) % 3][b.n];
	return found <= most ? found : most + 1;
}

enum { MOST_SLIPS = 4, MOST_OFFERED = 1000 };

void nearest_offer(struct nearest *near, const char *name)
{
	struct str other = str_of(name);
	size_t most = least(near->wanted.n / 3 + 1, MOST_SLIPS); /* about one slip in three letters */
	size_t gap = other.n > near->wanted.n ? other.n - near->wanted.n : near->wanted.n - other.n;
	if (near->best)
		most = near->distance - 1; /* only a better one counts */
	if (near->offered++ >= MOST_OFFERED || gap > most || most == 0)
		return;
	size_t distance = str_distance(near->wanted, other, most);
	if (distance > 0 && distance <= most) {
		near->best = name;
		near->distance = distance;
	}
}
