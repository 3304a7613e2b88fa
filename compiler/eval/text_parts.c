#include "eval/text_parts.h"

#include "source/session.h"

struct entry {
	const struct str *text;
	struct text_parts parts;
};

/* Open addressing, by address. */
struct text_parts_table {
	struct entry *entries;
	size_t mask, count;
};

static struct entry *slot_of(const struct text_parts_table *all, const struct str *text)
{
	size_t at = (size_t)((uintptr_t)text * 0x9e3779b97f4a7c15u >> 20) & all->mask;
	while (all->entries[at].text && all->entries[at].text != text)
		at = (at + 1) & all->mask;
	return &all->entries[at];
}

static void grow(struct evaluator *ev, struct text_parts_table *all)
{
	const struct text_parts_table old = *all;
	all->mask = old.entries ? old.mask * 2 + 1 : 63;
	all->entries = arena_zalloc(ev->arena, sizeof *all->entries * (all->mask + 1));
	for (size_t i = 0; old.entries && i <= old.mask; i++)
		if (old.entries[i].text)
			*slot_of(all, old.entries[i].text) = old.entries[i];
}

void text_parts_add(struct evaluator *ev, const struct str *text, const struct text_part *items, size_t count)
{
	if (!ev->text_parts)
		ev->text_parts = ARENA_NEW(ev->arena, struct text_parts_table);
	struct text_parts_table *all = ev->text_parts;
	if (all->count * 2 >= all->mask)
		grow(ev, all);
	struct entry *e = slot_of(all, text);
	all->count += !e->text;
	*e = (struct entry){text, {items, count}};
}

const struct text_parts *text_parts_of(const struct evaluator *ev, const struct str *text)
{
	const struct entry *e = ev->text_parts ? slot_of(ev->text_parts, text) : NULL;
	return e && e->text ? &e->parts : NULL;
}
