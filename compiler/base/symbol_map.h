/* Tables from symbols to pointers: open addressing, in an arena. Entries are never removed. Zeroed memory is an empty
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

/* Returns the pointer of a key, or NULL when the table does not have the key. */
const void *symbol_map_find(const struct symbol_map *m, symbol key);

/* Sets the pointer of a key, and replaces the one that it had. The table keeps the pointer and grows in `a`. */
void symbol_map_put(struct symbol_map *m, struct arena *a, symbol key, const void *thing);

#endif
