#include "base/num.h"

enum { BEFORE_POINT = 9, AFTER_POINT = 6 };

struct num num_of(int64_t whole)
{
	return (struct num){whole * NUM_ONE};
}

/* Adds at most `most` digits at text[*at...] to *sum. False: none, or too many. */
static bool digits(struct str text, size_t *at, int most, int64_t *sum, int *seen)
{
	for (*seen = 0; *at < text.n && is_digit(text.s[*at]); (*at)++, (*seen)++) {
		if (*seen == most)
			return false;
		*sum = *sum * 10 + (text.s[*at] - '0');
	}
	return *seen > 0;
}

bool num_read(struct str text, struct num *out)
{
	size_t at = text.n > 0 && text.s[0] == '-';
	bool minus = at == 1;
	int64_t sum = 0;
	int seen = 0, after = 0;
	while (at + 1 < text.n && text.s[at] == '0' && is_digit(text.s[at + 1]))
		at++; /* leading zeros count for nothing */
	if (!digits(text, &at, BEFORE_POINT, &sum, &seen))
		return false;
	if (at < text.n && text.s[at] == '.') {
		at++;
		if (!digits(text, &at, AFTER_POINT, &sum, &after))
			return false;
	}
	if (at != text.n)
		return false;
	for (; after < AFTER_POINT; after++)
		sum *= 10;
	out->micro = minus ? -sum : sum;
	return true;
}

void num_write(struct num n, struct buf *out)
{
	int64_t size = n.micro < 0 ? -n.micro : n.micro;
	int places = num_places(n);
	int64_t rest = size % NUM_ONE;
	for (int i = places; i < AFTER_POINT; i++)
		rest /= 10;
	buf_fmt(out, "%s%lld", n.micro < 0 ? "-" : "", (long long)(size / NUM_ONE));
	if (places > 0)
		buf_fmt(out, ".%0*lld", places, (long long)rest);
}

bool num_is_whole(struct num n)
{
	return n.micro % NUM_ONE == 0;
}

int num_places(struct num n)
{
	int64_t rest = n.micro % NUM_ONE;
	int places = AFTER_POINT;
	while (places > 0 && rest % 10 == 0) {
		rest /= 10;
		places--;
	}
	return places;
}
