/* A row of bits in an arena: which of n items were chosen. */
#ifndef BASE_BITSET_H
#define BASE_BITSET_H

#include "base/arena.h"

#include <stdbool.h>

/* `n` bits, all clear. */
static inline uint64_t *bitset_new(struct arena *a, size_t n)
{
	return arena_zalloc(a, (n + 63) / 64 * sizeof(uint64_t));
}

static inline void bitset_add(uint64_t *bits, size_t i)
{
	bits[i / 64] |= (uint64_t)1 << i % 64;
}

static inline bool bitset_has(const uint64_t *bits, size_t i)
{
	return bits[i / 64] >> i % 64 & 1;
}

#endif
