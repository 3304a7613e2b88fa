/* Integers as decimal digits: the one conversion that occurs too often for printf. */
#ifndef BASE_DIGITS_H
#define BASE_DIGITS_H

#include "base/buf.h"

enum { DIGITS_MOST = 20 }; /* -9223372036854775808 */

/* Writes the decimal digits of `i`, with a minus sign where it is negative, without a NUL byte. Returns the number of
 * bytes written. */
static inline size_t digits_of(int64_t i, char to[DIGITS_MOST])
{
	char digits[DIGITS_MOST];
	size_t n = 0, len = 0;
	uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
	do
		digits[n++] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (i < 0)
		to[len++] = '-';
	while (n)
		to[len++] = digits[--n];
	return len;
}

/* Appends the decimal digits of `i`. */
static inline void buf_int(struct buf *b, int64_t i)
{
	char digits[DIGITS_MOST];
	buf_add(b, digits, digits_of(i, digits));
}

#endif
