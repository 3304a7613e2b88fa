/* The lists and sets that a walk over a value has met, so that the walk ends at cycles and meets nothing twice. */
#ifndef EVAL_VISITED_H
#define EVAL_VISITED_H

#include "base/arena.h"

#include <stdbool.h>

struct visited {
	struct arena *arena;
	uintptr_t *slots; /* open addressing, a power of two; NULL at first */
	size_t mask, count;
};

/* True when the key (not 0) comes for the first time. */
bool visited_first(struct visited *s, uintptr_t key);

#endif
