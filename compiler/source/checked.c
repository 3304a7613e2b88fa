#include "source/checked.h"

#include "source/session.h"

/* FNV-1a (Fowler, Noll, Vo), 32 bits. */
static uint32_t hash_of(struct span at, const char *what)
{
	uint32_t h = 2166136261u ^ at.start;
	for (; *what; what++)
		h = (h ^ (unsigned char)*what) * 16777619u;
	return h;
}

/* Returns the place of a part in the table, or the free place where it belongs. */
static struct left_out **find(const struct checked *c, struct span at, const char *what)
{
	uint32_t i = hash_of(at, what) & c->mask;
	while (c->table[i] && (c->table[i]->at.start != at.start || strcmp(c->table[i]->what, what) != 0))
		i = (i + 1) & c->mask;
	return &c->table[i];
}

static void grow(struct session *s, struct checked *c)
{
	c->mask = c->table ? c->mask * 2 + 1 : 15;
	c->table = arena_zalloc(&s->arena, sizeof *c->table * ((size_t)c->mask + 1));
	for (struct left_out *l = c->first; l; l = l->next)
		*find(c, l->at, l->what) = l;
}

void checked_leave_out(struct session *s, struct span at, const char *what, const char *why, const char *help)
{
	struct checked *c = &s->checked;
	if (!c->table || c->count > c->mask / 2)
		grow(s, c);
	struct left_out **slot = find(c, at, what);
	if (*slot)
		return;
	struct left_out *l = arena_alloc(&s->arena, sizeof *l);
	*l = (struct left_out){at, what, why, help, NULL};
	*(c->last ? &c->last->next : &c->first) = l;
	c->last = *slot = l;
	c->count++;
}
