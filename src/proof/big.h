/* Natural numbers that hold how many interviews there are: up to 600 digits. */
#ifndef PROOF_BIG_H
#define PROOF_BIG_H

#include <stdint.h>

#include "base/buf.h"

enum { BIG_LIMBS = 64 };

struct big {
	uint32_t limb[BIG_LIMBS]; /* the lowest first; from n on they mean nothing */
	unsigned n;               /* limbs in use; the last is not 0; of 0: none */
	bool over;                /* it was too large: what it says means nothing */
};

struct big big_of(uint32_t n);
bool big_is_zero(const struct big *n);
void big_add(struct big *to, const struct big *n);
void big_times(struct big *to, uint32_t n);
void big_twice(struct big *to, unsigned times); /* times 2 to the power of `times` */
void big_thousandth(struct big *to);            /* divides by 1000, upwards */
void big_put(const struct big *n, struct buf *out);       /* all digits */
void big_put_short(const struct big *n, struct buf *out); /* "123456", "3.1 × 10^52" */
/* The same times 10 to the power of `tens`, and no less than it is: "at most" can stand before;
 * for machines, and for people. */
void big_put_decimal(const struct big *n, unsigned tens, struct buf *out); /* "7.4e4432" */
void big_put_most(const struct big *n, unsigned tens, struct buf *out);

#endif
