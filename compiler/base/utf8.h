/* UTF-8 (RFC 3629). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>

/* How many bytes from the start are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms): `len` when all
 * are. */
size_t utf8_valid(const char *text, size_t len);

/* The length of the well-formed sequence at `s`, of which `n` >= 1 bytes are there, or 0 (Unicode standard, table
 * 3-7). */
size_t utf8_sequence(const unsigned char *s, size_t n);

#endif
