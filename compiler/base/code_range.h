/* Tables of code points: ranges, in any order. */
#ifndef BASE_CODE_RANGE_H
#define BASE_CODE_RANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct code_range {
	uint32_t first, last; /* both are part of it */
};

/* Whether one of `count` ranges holds a code point. */
static inline bool code_range_holds(uint32_t c, const struct code_range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/* The same, of an array of ranges. */
#define CODE_IN(c, ranges) code_range_holds((c), (ranges), sizeof(ranges) / sizeof *(ranges))

#endif
