#include "proof/big.h"

enum { BITS = 32 };

struct big big_of(uint32_t n)
{
	struct big b;
	b.limb[0] = n;
	b.n = n != 0;
	b.over = false;
	return b;
}

bool big_is_zero(const struct big *n)
{
	return n->n == 0 && !n->over;
}

/* One limb more on top, when there is something to put there. */
static void put_carry(struct big *to, uint64_t carry)
{
	if (carry && to->n == BIG_LIMBS)
		to->over = true;
	else if (carry)
		to->limb[to->n++] = (uint32_t)carry;
}

void big_add(struct big *to, const struct big *n)
{
	uint64_t carry = 0;
	for (; to->n < n->n; to->n++)
		to->limb[to->n] = 0;
	for (unsigned i = 0; i < to->n; i++) {
		carry += (uint64_t)to->limb[i] + (i < n->n ? n->limb[i] : 0);
		to->limb[i] = (uint32_t)carry;
		carry >>= BITS;
	}
	put_carry(to, carry);
	to->over |= n->over;
}

void big_times(struct big *to, uint32_t n)
{
	uint64_t carry = 0;
	for (unsigned i = 0; i < to->n; i++) {
		carry += (uint64_t)to->limb[i] * n;
		to->limb[i] = (uint32_t)carry;
		carry >>= BITS;
	}
	put_carry(to, carry);
	if (n == 0)
		to->n = 0;
}

void big_twice(struct big *to, unsigned times)
{
	unsigned limbs = times / BITS;
	if (to->n == 0 || times == 0)
		return;
	big_times(to, 1u << times % BITS);
	if (to->n + limbs > BIG_LIMBS) {
		to->over = true;
		return;
	}
	for (unsigned i = to->n; limbs > 0 && i-- > 0;)
		to->limb[i + limbs] = to->limb[i];
	for (unsigned i = 0; i < limbs; i++)
		to->limb[i] = 0;
	to->n += limbs;
}

static unsigned divide(struct big *n, uint32_t by)
{
	uint64_t left = 0;
	for (unsigned i = n->n; i-- > 0;) {
		left = left << BITS | n->limb[i];
		n->limb[i] = (uint32_t)(left / by);
		left %= by;
	}
	while (n->n > 0 && n->limb[n->n - 1] == 0)
		n->n--;
	return (unsigned)left;
}

void big_thousandth(struct big *to)
{
	struct big one = big_of(1);
	if (divide(to, 1000))
		big_add(to, &one);
}

void big_put(const struct big *n, struct buf *out)
{
	char digits[BIG_LIMBS * 10 + 1];
	struct big left = *n;
	size_t at = sizeof digits - 1;
	digits[at] = '\0';
	do
		digits[--at] = (char)('0' + divide(&left, 10));
	while (left.n > 0);
	buf_text(out, digits + at);
}

enum { SHORT = 9 }; /* digits up to which all are written */

void big_put_short(const struct big *n, struct buf *out)
{
	struct buf all = buf_new(out->mem);
	big_put(n, &all);
	if (all.n <= SHORT)
		buf_text(out, buf_end(&all));
	else
		buf_fmt(out, "%c.%c × 10^%zu", all.s[0], all.s[1], all.n - 1);
}

/* The first two digits, upwards, and how many stand behind the first. */
static void put_upwards(const struct big *n, unsigned tens, const char *sign, struct buf *out)
{
	struct buf all = buf_new(out->mem);
	big_put(n, &all);
	unsigned first = (unsigned)(all.s[0] - '0'), second = all.n > 1 ? (unsigned)(all.s[1] - '0') : 0;
	unsigned up = first * 10 + second + 1;
	buf_fmt(out, "%u.%u", up < 100 ? up / 10 : 1, up < 100 ? up % 10 : 0);
	buf_fmt(out, "%s%zu", sign, all.n - 1 + tens + (up == 100));
}

void big_put_decimal(const struct big *n, unsigned tens, struct buf *out)
{
	put_upwards(n, tens, "e", out);
}

void big_put_most(const struct big *n, unsigned tens, struct buf *out)
{
	struct buf all = buf_new(out->mem);
	big_put(n, &all);
	if (all.n <= SHORT && tens == 0)
		buf_text(out, buf_end(&all));
	else
		put_upwards(n, tens, " × 10^", out);
}
