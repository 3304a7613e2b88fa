/* UTF-8 (RFC 3629). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>

/* Returns the number of bytes from the start that are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
 * It is `len` when all of them are. */
size_t utf8_valid(const char *text, size_t len);

/* Returns the length of the well-formed sequence at the beginning of the `n` >= 1 bytes at `s`, or 0 when there is none
 * (Unicode standard, table 3-7). */
size_t utf8_sequence(const unsigned char *s, size_t n);

#endif
