/* From an option's path to the text of the user. */
#include "module/config_place.h"

#include "base/symbol_map.h"
#include "module/config.h"
#include "module/definition.h"
#include "module/definition_origin.h"
#include "module/level.h"
#include "module/option.h"

/* The definitions that lead to one place. Each set and list is entered once and remembered, because thousands of faults
 * and files may ask for paths to which thousands of definitions lead. */
struct spot {
	struct definitions here; /* not resolved */
	bool entered;
	struct symbol_map names; /* the spots one step further by name, ... */
	struct symbol_map items; /* ... and by the number of an item, from 1, counted through all lists */
};

/* The place that is the furthest along the path, and its definition, for the calls that it passed through. */
struct search {
	struct span at;
	const struct definition *origin;
	size_t depth; /* number of steps to it */
};

static void add(struct evaluator *ev, struct spot *spot, const struct definition *d)
{
	struct definition *copy = definition_add(ev, &spot->here, d->value, NULL, NULL, 0);
	*copy = *d;
	copy->next = NULL;
}

static void enter_set(struct evaluator *ev, struct spot *spot, const struct definition *d)
{
	const struct attrs *set = value_attrs(d->value);
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		const struct shape_key *key = &set->shape->keys[i];
		const struct spot *known = symbol_map_find(&spot->names, key->name);
		struct spot *inner = known ? (struct spot *)known : ARENA_NEW(ev->arena, struct spot);
		if (!known)
			symbol_map_put(&spot->names, ev->arena, key->name, inner);
		definition_add(ev, &inner->here, set->slots[i], d, d->module, key->pos);
	}
}

static void enter_list(struct evaluator *ev, struct spot *spot, const struct definition *d)
{
	const struct list *l = value_list(d->value);
	for (size_t i = 0; i < list_len(l); i++) {
		struct spot *inner = ARENA_NEW(ev->arena, struct spot);
		struct definition *item = definition_add(ev, &inner->here, l->items[i], d, d->module, 0);
		item->expr = l->origin ? ((const struct expr_list *)l->origin)->items[i] : NULL;
		symbol_map_put(&spot->items, ev->arena, spot->items.count + 1, inner);
	}
}

/* Enters the values at a spot. A value that cannot be evaluated leads nowhere. */
static void enter(struct evaluator *ev, struct spot *spot)
{
	spot->entered = true;
	for (const struct definition *d = spot->here.first; d; d = d->next) {
		struct plain plain;
		struct definition *copy = arena_alloc(ev->arena, sizeof *copy);
		*copy = *d;
		copy->next = NULL;
		if (!definitions_resolve(ev, copy, &plain)) {
			eval_recover(ev);
			continue;
		}
		for (const struct definition *one = plain.first; one; one = one->next)
			if (value_is(one->value, OBJECT_ATTRS))
				enter_set(ev, spot, one);
			else if (value_is(one->value, OBJECT_LIST))
				enter_list(ev, spot, one);
	}
}

static struct spot *step_from(struct evaluator *ev, struct spot *spot, const struct path_step *step)
{
	if (!spot->entered)
		enter(ev, spot);
	return (struct spot *)(step->name ? symbol_map_find(&spot->names, step->name)
	                                  : symbol_map_find(&spot->items, step->index + 1));
}

/* Takes the first definition of the user as the place if it is further along the path than the last one. */
static void look(struct evaluator *ev, struct search *s, const struct spot *spot, size_t depth, bool is_end)
{
	if (s->origin && depth <= s->depth)
		return;
	for (const struct definition *d = spot->here.first; d; d = d->next) {
		struct span at = is_end ? definition_place(ev->session, d) : definition_name_place(ev->session, d);
		if (at.start && source_span_is_users(&ev->session->sources, at)) {
			*s = (struct search){at, d, depth};
			return;
		}
	}
}

/* Returns the spot of one name of a level, which is made on first use. */
static struct spot *spot_of(struct evaluator *ev, struct state *state)
{
	if (!state->spot) {
		state->spot = ARENA_NEW(ev->arena, struct spot);
		for (const struct definition *d = state->defs.first; d; d = d->next)
			add(ev, state->spot, d);
	}
	return state->spot;
}

static struct search search(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n)
{
	struct search s = {0};
	struct level *level = level_root(ev, c);
	for (size_t i = 0; level && i < n; i++) {
		const struct option_entry *entry = path[i].name ? option_find(level->set, path[i].name) : NULL;
		uint32_t at = entry ? (uint32_t)(entry - level->set->entries) : 0;
		struct state *state = entry && level_defines(level, at) ? level_state(ev, level, at) : NULL;
		struct spot *spot = state ? spot_of(ev, state) : NULL;
		for (size_t k = i + 1; spot; k++) {
			look(ev, &s, spot, k, k == n);
			spot = k < n ? step_from(ev, spot, &path[k]) : NULL;
		}
		level = state && entry->nested ? level_nested(ev, state) : NULL;
	}
	eval_recover(ev);
	return s;
}

bool config_place_is_users(const struct session *s, const struct definition *first)
{
	const struct definition *d = first;
	while (d && !source_span_is_users(&s->sources, definition_place(s, d)))
		d = d->next;
	return d;
}

struct span config_place(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n)
{
	return search(ev, c, path, n).at;
}

void config_place_note_calls(struct evaluator *ev, struct config *c, const struct path_step *path, size_t n,
                             struct diag *d)
{
	struct search s = search(ev, c, path, n);
	if (s.origin)
		definition_origin_note(ev->session, s.origin, d);
}

/* Configurations by path. */

struct place_entry {
	struct config *config; /* NULL: free */
	uint32_t hash;
};

struct config_places {
	struct config *root;
	struct place_entry *entries; /* open addressing, by their paths */
	size_t mask;
};

enum { HASH_START = 0x811c9dc5 };

static uint32_t hash_step(uint32_t hash, symbol name)
{
	return (hash ^ name) * 0x9e3779b1u;
}

/* Computes the hash and the length of a path. Returns false for a path through lists. */
static bool hash_path(const struct path *path, uint32_t *hash, size_t *n)
{
	if (!path) {
		*hash = HASH_START;
		*n = 0;
		return true;
	}
	if (!path->name || !hash_path(path->up, hash, n))
		return false;
	*hash = hash_step(*hash, path->name);
	*n += 1;
	return true;
}

static bool is_path(const struct path *path, const struct path_step *steps, size_t n)
{
	while (path && n && path->name == steps[n - 1].name)
		path = path->up, n--;
	return !path && !n;
}

static bool is_inside(const struct config *c, const struct config *root)
{
	while (c && c != root)
		c = c->outer;
	return c;
}

static struct config *find_inner(const struct config_places *all, uint32_t hash, const struct path_step *path, size_t n)
{
	for (size_t at = hash & all->mask; all->entries[at].config; at = (at + 1) & all->mask)
		if (all->entries[at].hash == hash && is_path(all->entries[at].config->path, path, n))
			return all->entries[at].config;
	return NULL;
}

struct config_places *config_places_new(struct evaluator *ev, struct config *c)
{
	struct config_places *all = ARENA_NEW(ev->arena, struct config_places);
	size_t n = 0, steps;
	uint32_t hash;
	all->root = c;
	for (struct config *each = c->shared->first; each; each = each->next)
		n++;
	for (all->mask = 16; all->mask < 2 * n;)
		all->mask *= 2;
	all->entries = arena_zalloc(ev->arena, all->mask * sizeof *all->entries);
	all->mask--;
	for (struct config *each = c->shared->first; each; each = each->next)
		if (each->path && is_inside(each, c) && hash_path(each->path, &hash, &steps)) {
			size_t at = hash & all->mask;
			while (all->entries[at].config)
				at = (at + 1) & all->mask;
			all->entries[at] = (struct place_entry){each, hash};
		}
	return all;
}

/* Returns the innermost configuration that a path of *n steps leads into, with at least one step after it. *n becomes
 * the number of steps that lead to it. */
static struct config *innermost(const struct config_places *all, const struct path_step *path, size_t *n)
{
	struct config *best = all->root;
	uint32_t hash = HASH_START;
	size_t last = *n;
	*n = 0;
	for (size_t i = 0; i + 1 < last && path[i].name; i++) {
		hash = hash_step(hash, path[i].name);
		struct config *c = find_inner(all, hash, path, i + 1);
		if (c) {
			best = c;
			*n = i + 1;
		}
	}
	return best;
}

struct places {
	struct span *all;
	size_t count;
};

/* Adds a place unless it is there already: several definitions may have the same text. */
static void add_place(struct evaluator *ev, struct places *p, struct span at)
{
	for (size_t i = 0; i < p->count; i++)
		if (p->all[i].start == at.start)
			return;
	if ((p->count & (p->count - 1)) == 0) { /* full: the capacity is a power of two */
		struct span *more = ARENA_ARRAY(ev->arena, struct span, p->count ? 2 * p->count : 1);
		if (p->count)
			memcpy(more, p->all, p->count * sizeof *more);
		p->all = more;
	}
	p->all[p->count++] = at;
}

/* Adds the places of the definitions that count. */
static void add_places(struct evaluator *ev, struct places *p, const struct spot *spot)
{
	struct plain plain;
	if (!definitions_resolve(ev, spot->here.first, &plain)) {
		eval_recover(ev);
		return;
	}
	for (const struct definition *d = plain.first; d; d = d->next) {
		struct span at = definition_place(ev->session, d);
		if (at.start && source_span_is_users(&ev->session->sources, at))
			add_place(ev, p, at);
	}
}

size_t config_places_find(struct evaluator *ev, const struct config_places *all, const struct path_step *path, size_t n,
                          struct span **places)
{
	struct places found = {NULL, 0};
	size_t i = n;
	struct level *level = level_root(ev, innermost(all, path, &i));
	for (; level && i < n; i++) {
		const struct option_entry *entry = path[i].name ? option_find(level->set, path[i].name) : NULL;
		uint32_t at = entry ? (uint32_t)(entry - level->set->entries) : 0;
		struct state *state = entry && level_defines(level, at) ? level_state(ev, level, at) : NULL;
		struct spot *spot = state && entry->option ? spot_of(ev, state) : NULL;
		for (size_t k = i + 1; spot && k < n; k++)
			spot = step_from(ev, spot, &path[k]);
		if (spot)
			add_places(ev, &found, spot);
		level = state && entry->nested ? level_nested(ev, state) : NULL;
	}
	eval_recover(ev);
	*places = found.all;
	return found.count;
}

/* Follows the names of option sets from a level on; *i: the steps that lead to it. */
static struct level *follow_sets(struct evaluator *ev, struct level *level, const struct path_step *path, size_t n,
                                 size_t *i)
{
	for (; level && *i < n; ++*i) {
		const struct option_entry *entry = path[*i].name ? option_find(level->set, path[*i].name) : NULL;
		if (!entry || entry->option)
			break;
		level = level_nested(ev, level_state(ev, level, (uint32_t)(entry - level->set->entries)));
	}
	eval_recover(ev);
	return level;
}

struct state *config_places_option(struct evaluator *ev, const struct config_places *all, const struct path_step *path,
                                   size_t *n)
{
	size_t i = *n;
	struct level *level = level_root(ev, innermost(all, path, &i));
	level = follow_sets(ev, level, path, *n, &i);
	const struct option_entry *entry = level && i < *n && path[i].name ? option_find(level->set, path[i].name) : NULL;
	if (!entry)
		return NULL;
	*n = i + 1;
	return level_state(ev, level, (uint32_t)(entry - level->set->entries));
}

struct level *config_places_level(struct evaluator *ev, const struct config_places *all, const struct path_step *path,
                                  size_t n)
{
	uint32_t hash = HASH_START;
	for (size_t k = 0; k < n; k++)
		hash = hash_step(hash, path[k].name);
	struct config *itself = n ? find_inner(all, hash, path, n) : all->root;
	size_t i = n;
	struct level *level = level_root(ev, itself ? itself : innermost(all, path, &i));
	level = follow_sets(ev, level, path, n, &i);
	return i == n ? level : NULL;
}
