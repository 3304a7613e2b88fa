/* The hash BLAKE3. Debian 12 has no C library for it. */
#ifndef DATA_BLAKE3_H
#define DATA_BLAKE3_H

#include <stddef.h>
#include <stdint.h>

enum { BLAKE3_DIGEST_SIZE = 32 };

/* Computes the digest of `len` bytes, without key and context: section 2 of "BLAKE3: one function, fast everywhere"
 * (2020). */
void blake3_digest(uint8_t digest[BLAKE3_DIGEST_SIZE], const uint8_t *bytes, size_t len);

#endif
