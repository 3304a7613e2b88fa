/* Sets of numbers below n, one bit each, in an arena. */
#ifndef BASE_BITSET_H
#define BASE_BITSET_H

#include "base/arena.h"

#include <stdbool.h>

/* Returns a set for the numbers from 0 to n - 1. The set is empty. */
static inline uint64_t *bitset_new(struct arena *a, size_t n)
{
	return arena_zalloc(a, (n + 63) / 64 * sizeof(uint64_t));
}

/* Adds the number `i`, which must be below n. */
static inline void bitset_add(uint64_t *bits, size_t i)
{
	bits[i / 64] |= (uint64_t)1 << i % 64;
}

/* Whether the set has the number `i`, which must be below n. */
static inline bool bitset_has(const uint64_t *bits, size_t i)
{
	return bits[i / 64] >> i % 64 & 1;
}

#endif
