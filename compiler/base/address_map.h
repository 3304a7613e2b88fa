/* A table from the addresses of objects to what is known about them. Entries are never removed. */
#ifndef BASE_ADDRESS_MAP_H
#define BASE_ADDRESS_MAP_H

#include "base/arena.h"

struct address_entry {
	const void *address;
	const void *value;
};

/* Open addressing. Zeroed memory is an empty table. The entries live in the arena that is passed to
 * address_map_at(). */
struct address_map {
	struct address_entry *entries;
	size_t mask, count;
};

/* Returns the value of an address, or NULL when the table does not have the address. */
const void *address_map_find(const struct address_map *m, const void *address);

/* Returns the slot that holds the value of `address`, which is not NULL. A new slot, allocated from `a`, holds NULL.
 * The slot stays valid until the next call of this function. */
const void **address_map_at(struct address_map *m, struct arena *a, const void *address);

#endif
