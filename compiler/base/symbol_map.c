#include "base/symbol_map.h"

enum { FIRST_SIZE = 64 };

static struct symbol_entry *entry_of(const struct symbol_map *m, symbol key)
{
	uint32_t at = (key * 2654435761u) & m->mask;
	while (m->entries[at].key && m->entries[at].key != key)
		at = (at + 1) & m->mask;
	return &m->entries[at];
}

const void *symbol_map_find(const struct symbol_map *m, symbol key)
{
	return m->entries ? entry_of(m, key)->thing : NULL;
}

static void grow(struct symbol_map *m, struct arena *a)
{
	const struct symbol_map old = *m;
	uint32_t size = old.entries ? (old.mask + 1) * 2 : FIRST_SIZE;
	m->mask = size - 1;
	m->entries = arena_zalloc(a, sizeof *m->entries * size);
	for (uint32_t i = 0; old.entries && i <= old.mask; i++)
		if (old.entries[i].key)
			*entry_of(m, old.entries[i].key) = old.entries[i];
}

void symbol_map_put(struct symbol_map *m, struct arena *a, symbol key, const void *thing)
{
	if (!m->entries || m->count * 2 > m->mask)
		grow(m, a);
	struct symbol_entry *e = entry_of(m, key);
	m->count += !e->key;
	*e = (struct symbol_entry){key, thing};
}
