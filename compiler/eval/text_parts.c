#include "eval/text_parts.h"

#include "base/address_map.h"
#include "source/session.h"

struct text_parts_table {
	struct address_map of_texts; /* to struct text_parts */
};

void text_parts_add(struct evaluator *ev, const struct str *text, const struct text_part *items, size_t count)
{
	struct text_parts *parts = arena_alloc(ev->arena, sizeof *parts);
	*parts = (struct text_parts){items, count};
	if (!ev->text_parts)
		ev->text_parts = ARENA_NEW(ev->arena, struct text_parts_table);
	*address_map_at(&ev->text_parts->of_texts, ev->arena, text) = parts;
}

const struct text_parts *text_parts_of(const struct evaluator *ev, const struct str *text)
{
	return ev->text_parts ? address_map_find(&ev->text_parts->of_texts, text) : NULL;
}
