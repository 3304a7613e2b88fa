/* A table from addresses of objects to what is known of them. Nothing is taken out of it. */
#ifndef BASE_ADDRESS_MAP_H
#define BASE_ADDRESS_MAP_H

#include "base/arena.h"

struct address_entry {
	const void *address;
	const void *value;
};

/* Open addressing. Zeroed memory is an empty table; its entries are the arena's that it grows in. */
struct address_map {
	struct address_entry *entries;
	size_t mask, count;
};

/* The value of an address, or NULL. */
const void *address_map_find(const struct address_map *m, const void *address);

/* Where the value of an address, which is not NULL, stands: NULL for a new one. It stays there until the next call. */
const void **address_map_at(struct address_map *m, struct arena *a, const void *address);

#endif
