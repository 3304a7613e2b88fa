/* The lists and sets that a walk over a value has visited, so that the walk ends at cycles and visits nothing twice. */
#ifndef EVAL_VISITED_H
#define EVAL_VISITED_H

#include "base/arena.h"

#include <stdbool.h>

struct visited {
	struct arena *arena;
	uintptr_t *slots; /* open addressing; the size is a power of two; NULL at first */
	size_t mask, count;
};

/* Whether a key, which is not 0, is new. Adds it. */
bool visited_first(struct visited *s, uintptr_t key);

#endif
