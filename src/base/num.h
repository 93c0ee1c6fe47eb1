/* Exact decimal numbers: 9 digits before and 6 after the point, no floating point, no locale.
 * 38.0 equals 38. */
#ifndef BASE_NUM_H
#define BASE_NUM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

struct num {
	int64_t micro; /* the number times a million; at most 999999999.999999 either side of 0 */
};

enum { NUM_ONE = 1000000 };

struct num num_of(int64_t whole); /* whole within +-999999999 */

/* Reads `-12`, `12.5`; digits are needed before the point and, where there is one, after it.
 * False: not a number, or more digits than fit; *out is untouched. */
bool num_read(struct str text, struct num *out);
void num_write(struct num n, struct buf *out); /* the shortest form: 38, 38.5 */
bool num_is_whole(struct num n);
int num_places(struct num n); /* digits after the point in the shortest form */

#endif
