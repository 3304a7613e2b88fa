#include "base/address_map.h"

#include <stdint.h>

static struct address_entry *slot_of(const struct address_map *m, const void *address)
{
	size_t at = (size_t)((uintptr_t)address * 0x9e3779b97f4a7c15u >> 20) & m->mask;
	while (m->entries[at].address && m->entries[at].address != address)
		at = (at + 1) & m->mask;
	return &m->entries[at];
}

static void grow(struct address_map *m, struct arena *a)
{
	const struct address_map old = *m;
	m->mask = old.entries ? old.mask * 2 + 1 : 63;
	m->entries = arena_zalloc(a, sizeof *m->entries * (m->mask + 1));
	for (size_t i = 0; old.entries && i <= old.mask; i++)
		if (old.entries[i].address)
			*slot_of(m, old.entries[i].address) = old.entries[i];
}

const void *address_map_find(const struct address_map *m, const void *address)
{
	return m->entries ? slot_of(m, address)->value : NULL;
}

const void **address_map_at(struct address_map *m, struct arena *a, const void *address)
{
	if (m->count * 2 >= m->mask)
		grow(m, a);
	struct address_entry *e = slot_of(m, address);
	m->count += !e->address;
	e->address = address;
	return &e->value;
}
