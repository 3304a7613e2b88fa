#include "eval/visited.h"

static size_t home(const struct visited *s, uintptr_t key)
{
	return (size_t)(key * 0x9e3779b97f4a7c15u >> 20) & s->mask;
}

static void grow(struct visited *s)
{
	const uintptr_t *old = s->slots;
	size_t size = old ? s->mask + 1 : 0;
	s->mask = size ? size * 2 - 1 : 63;
	s->slots = arena_zalloc(s->arena, sizeof *s->slots * (s->mask + 1));
	for (size_t i = 0; i < size; i++) {
		size_t at = home(s, old[i]);
		while (old[i] && s->slots[at])
			at = (at + 1) & s->mask;
		if (old[i])
			s->slots[at] = old[i];
	}
}

bool visited_first(struct visited *s, uintptr_t key)
{
	if (!s->slots || s->count * 2 > s->mask)
		grow(s);
	size_t at = home(s, key);
	while (s->slots[at] && s->slots[at] != key)
		at = (at + 1) & s->mask;
	if (s->slots[at])
		return false;
	s->slots[at] = key;
	s->count++;
	return true;
}
