/* From an option's path to what the user wrote. */
#include "module/config_place.h"

#include "module/config.h"
#include "module/definition.h"
#include "module/definition_origin.h"
#include "module/level.h"
#include "module/option.h"

struct search {
	struct evaluator *ev;
	const struct path_step *path;
	size_t n;
	struct span best; /* the place that leads farthest so far */
	struct definition origin; /* what is there; for the calls it came through */
	size_t depth;     /* steps to there */
};

static void found(struct search *s, size_t depth, struct span at, const struct definition *d)
{
	if (!at.start || !source_span_is_users(&s->ev->session->sources, at) || (s->best.start && depth <= s->depth))
		return;
	s->best = at;
	s->depth = depth;
	s->origin = *d;
}

/* Follows the path into the value of a definition, from step `i` on. *skip: items of a list that other definitions
 * gave. */
static void follow(struct search *s, const struct definition *d, size_t i, uint32_t *skip)
{
	struct evaluator *ev = s->ev;
	found(s, i, i == s->n ? definition_place(ev->session, d) : definition_name_place(ev->session, d), d);
	struct plain plain;
	struct definition *copy = arena_alloc(ev->arena, sizeof *copy); /* what is found keeps the way that led there */
	*copy = *d;
	copy->next = NULL;
	if (i == s->n || !definitions_resolve(ev, copy, &plain)) {
		eval_recover(ev);
		return;
	}
	const struct path_step *step = &s->path[i];
	for (const struct definition *one = plain.first; one; one = one->next) {
		struct definitions inner = {NULL, NULL};
		if (step->name && value_is(one->value, OBJECT_ATTRS)) {
			uint32_t pos, none = 0;
			struct value *slot = attrs_find_pos(value_attrs(one->value), step->name, &pos);
			if (slot)
				follow(s, definition_add(ev, &inner, *slot, one, one->module, pos), i + 1, &none);
		} else if (!step->name && value_is(one->value, OBJECT_LIST)) {
			const struct list *l = value_list(one->value);
			uint32_t none = 0;
			if (step->index < *skip + list_len(l) && step->index >= *skip) {
				uint32_t at = step->index - *skip;
				struct definition *item = definition_add(ev, &inner, l->items[at], one, one->module, 0);
				item->expr = l->origin ? ((const struct expr_list *)l->origin)->items[at] : NULL;
				follow(s, item, i + 1, &none);
			}
			*skip += (uint32_t)list_len(l);
		}
	}
}

static struct search search(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n)
{
	struct search s = {.ev = ev, .path = path, .n = n};
	struct level *level = level_root(ev, c);
	for (size_t i = 0; level && i < n; i++) {
		const struct option_entry *entry = path[i].name ? option_find(level->set, path[i].name) : NULL;
		uint32_t at = entry ? (uint32_t)(entry - level->set->entries) : 0;
		struct state *state = entry && level_defines(level, at) ? level_state(ev, level, at) : NULL;
		uint32_t skip = 0;
		for (const struct definition *d = state ? state->defs.first : NULL; d; d = d->next)
			follow(&s, d, i + 1, &skip);
		level = state && entry->nested ? level_nested(ev, state) : NULL;
	}
	eval_recover(ev);
	return s;
}

struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n)
{
	return search(ev, c, path, n).best;
}

void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n, struct diag *d)
{
	struct search s = search(ev, c, path, n);
	if (s.best.start)
		definition_origin_note(ev->session, &s.origin, d);
}

bool config_place_sets(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n)
{
	struct search s = search(ev, c, path, n);
	return s.best.start && s.depth == n;
}
