#include "builtin/groups.h"

static void groups_grow(struct groups *g)
{
	uint32_t size = g->size ? g->size * 2 : 4;
	struct group *items = ARENA_ARRAY(g->ev->arena, struct group, size);
	if (g->n)
		memcpy(items, g->items, sizeof *items * g->n);
	g->items = items;
	g->size = size;
	g->mask = size * 2 - 1;
	g->slots = arena_zalloc(g->ev->arena, sizeof *g->slots * ((size_t)g->mask + 1));
	for (uint32_t i = 0; i < g->n; i++) {
		uint32_t at = items[i].name & g->mask;
		while (g->slots[at])
			at = (at + 1) & g->mask;
		g->slots[at] = i + 1;
	}
}

struct group *groups_find(struct groups *g, symbol name)
{
	if (g->n == g->size)
		groups_grow(g);
	/* Symbols are numbered consecutively, so that their low bits are a good hash. */
	uint32_t at = name & g->mask;
	while (g->slots[at] && g->items[g->slots[at] - 1].name != name)
		at = (at + 1) & g->mask;
	if (!g->slots[at]) {
		g->items[g->n] = (struct group){.name = name};
		g->slots[at] = ++g->n;
	}
	return &g->items[g->slots[at] - 1];
}

void groups_clear(struct groups *g)
{
	if (g->size)
		memset(g->slots, 0, sizeof *g->slots * ((size_t)g->mask + 1));
	g->n = 0;
}

void groups_make_lists(struct groups *g)
{
	for (uint32_t i = 0; i < g->n; i++)
		g->items[i].list = value_new_list(g->ev->arena, g->items[i].count, &g->items[i].next);
}
