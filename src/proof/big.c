#include "proof/big.h"

#include <string.h>

struct big big_of(uint32_t n)
{
	return (struct big){.limb = {n}};
}

void big_add(struct big *to, const struct big *n)
{
	uint64_t carry = 0;
	for (unsigned i = 0; i < BIG_LIMBS; i++) {
		carry += (uint64_t)to->limb[i] + n->limb[i];
		to->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	to->over |= n->over || carry;
}

void big_times(struct big *to, uint32_t n)
{
	uint64_t carry = 0;
	for (unsigned i = 0; i < BIG_LIMBS; i++) {
		carry += (uint64_t)to->limb[i] * n;
		to->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	to->over |= carry != 0;
}

void big_twice(struct big *to, unsigned times)
{
	for (; times >= 16; times -= 16)
		big_times(to, 1u << 16);
	big_times(to, 1u << times);
}

/* Divides by ten and gives the digit that was left. */
static unsigned last_digit(struct big *n)
{
	uint64_t left = 0;
	for (unsigned i = BIG_LIMBS; i-- > 0;) {
		left = left << 32 | n->limb[i];
		n->limb[i] = (uint32_t)(left / 10);
		left %= 10;
	}
	return (unsigned)left;
}

static bool is_zero(const struct big *n)
{
	for (unsigned i = 0; i < BIG_LIMBS; i++)
		if (n->limb[i])
			return false;
	return true;
}

void big_put(const struct big *n, struct buf *out)
{
	char digits[BIG_LIMBS * 10 + 1];
	struct big left = *n;
	size_t at = sizeof digits - 1;
	digits[at] = '\0';
	do
		digits[--at] = (char)('0' + last_digit(&left));
	while (!is_zero(&left));
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
