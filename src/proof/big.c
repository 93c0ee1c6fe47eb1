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

/* Divides by ten and gives the digit that was left. */
static unsigned last_digit(struct big *n)
{
	uint64_t left = 0;
	for (unsigned i = n->n; i-- > 0;) {
		left = left << BITS | n->limb[i];
		n->limb[i] = (uint32_t)(left / 10);
		left %= 10;
	}
	while (n->n > 0 && n->limb[n->n - 1] == 0)
		n->n--;
	return (unsigned)left;
}

void big_put(const struct big *n, struct buf *out)
{
	char digits[BIG_LIMBS * 10 + 1];
	struct big left = *n;
	size_t at = sizeof digits - 1;
	digits[at] = '\0';
	do
		digits[--at] = (char)('0' + last_digit(&left));
	while (left.n > 0);
	buf_text(out, n->over ? "more than 10^600" : digits + at);
}

void big_put_short(const struct big *n, struct buf *out)
{
	struct buf all = buf_new(out->mem);
	big_put(n, &all);
	if (n->over || all.n <= 9)
		buf_text(out, buf_end(&all));
	else
		buf_fmt(out, "%c.%c × 10^%zu", all.s[0], all.s[1], all.n - 1);
}
