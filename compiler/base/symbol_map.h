/* Tables from symbols to things: open addressing, never shrinking, in an arena. An all-zero struct is an empty
 * table. */
#ifndef BASE_SYMBOL_MAP_H
#define BASE_SYMBOL_MAP_H

#include "base/symbol.h"

struct symbol_entry {
	symbol key; /* 0: free */
	const void *thing;
};

struct symbol_map {
	struct symbol_entry *entries;
	uint32_t mask, count;
};

/* What a key stands for, or NULL. */
const void *symbol_map_find(const struct symbol_map *m, symbol key);

/* Makes a key stand for a thing, whatever it stood for before. */
void symbol_map_put(struct symbol_map *m, struct arena *a, symbol key, const void *thing);

#endif
