/* Sets: shapes, builders, merging. */
#include "eval/attrs.h"

#include <stdlib.h>

struct value *attrs_find_pos(const struct attrs *set, symbol name, uint32_t *pos)
{
	struct value *slot = attrs_find(set, name);
	*pos = slot ? set->shape->keys[slot - set->slots].pos : 0;
	return slot;
}

struct by_name {
	const struct str *text;
	uint32_t index;
};

static int compare_by_name(const void *left, const void *right)
{
	const struct str *l = ((const struct by_name *)left)->text, *r = ((const struct by_name *)right)->text;
	size_t n = str_len(l) < str_len(r) ? str_len(l) : str_len(r);
	int c = memcmp(l->text, r->text, n);
	return c ? c : (str_len(l) > str_len(r)) - (str_len(l) < str_len(r));
}

struct shape *attrs_shape_new(struct arena *a, size_t n)
{
	struct shape *shape = arena_alloc(a, sizeof *shape + sizeof *shape->keys * n);
	*shape = (struct shape){.n = (uint32_t)n};
	return shape;
}

bool attrs_shape_is_sound(const struct shape *shape)
{
	for (uint32_t i = 1; i < shape->n; i++)
		if (shape->keys[i - 1].name >= shape->keys[i].name)
			return false;
	return true;
}

const uint32_t *attrs_shape_order(struct session *s, struct shape *shape)
{
	if (shape->by_name)
		return shape->by_name;
	assert(attrs_shape_is_sound(shape));
	uint32_t n = shape->n;
	uint32_t *order = ARENA_ARRAY(&s->arena, uint32_t, n + !n);
	struct by_name few[32], *names = n <= 32 ? few : ARENA_ARRAY(&s->arena, struct by_name, n);
	for (uint32_t i = 0; i < n; i++)
		names[i] = (struct by_name){symbol_str(&s->symbols, shape->keys[i].name), i};
	qsort(names, n, sizeof *names, compare_by_name);
	for (uint32_t i = 0; i < n; i++)
		order[i] = names[i].index;
	return shape->by_name = order;
}

/* Sets. */

struct attrs_builder attrs_build(struct session *s, uint32_t expected)
{
	struct attrs_builder b = {.session = s, .size = expected};
	if (expected) {
		b.keys = ARENA_ARRAY(&s->arena, struct shape_key, expected);
		b.values = ARENA_ARRAY(&s->arena, struct value, expected);
	}
	return b;
}

static void builder_grow(struct attrs_builder *b)
{
	uint32_t size = b->size ? b->size * 2 : 8;
	struct shape_key *keys = ARENA_ARRAY(&b->session->arena, struct shape_key, size);
	struct value *values = ARENA_ARRAY(&b->session->arena, struct value, size);
	if (b->n) {
		memcpy(keys, b->keys, sizeof *keys * b->n);
		memcpy(values, b->values, sizeof *values * b->n);
	}
	b->keys = keys;
	b->values = values;
	b->size = size;
}

void attrs_put(struct attrs_builder *b, symbol name, uint32_t pos, struct value v)
{
	if (b->n == b->size)
		builder_grow(b);
	b->keys[b->n] = (struct shape_key){name, pos};
	b->values[b->n++] = v;
}

/* Sorts (key, value) pairs by name, stably: a binary merge of runs, which are long if names were added in order. */
static void sort_pairs(struct attrs_builder *b)
{
	uint32_t n = b->n, i = 1;
	while (i < n && b->keys[i - 1].name <= b->keys[i].name)
		i++;
	if (i >= n)
		return;
	if (n <= 12) {
		for (; i < n; i++) {
			struct shape_key key = b->keys[i];
			struct value v = b->values[i];
			uint32_t j = i;
			for (; j > 0 && b->keys[j - 1].name > key.name; j--) {
				b->keys[j] = b->keys[j - 1];
				b->values[j] = b->values[j - 1];
			}
			b->keys[j] = key;
			b->values[j] = v;
		}
		return;
	}
	struct arena *a = &b->session->arena;
	struct shape_key *from = b->keys, *to = ARENA_ARRAY(a, struct shape_key, n);
	struct value *vfrom = b->values, *vto = ARENA_ARRAY(a, struct value, n);
	for (uint32_t width = 1; width < n; width = width > n / 2 ? n : width * 2) {
		for (uint32_t start = 0; start < n; start = n - start > 2 * (uint64_t)width ? start + 2 * width : n) {
			uint32_t middle = n - start > width ? start + width : n;
			uint32_t end = n - start > 2 * (uint64_t)width ? start + 2 * width : n;
			uint32_t l = start, r = middle;
			for (uint32_t k = start; k < end; k++) {
				uint32_t take = l < middle && (r >= end || from[l].name <= from[r].name) ? l++ : r++;
				to[k] = from[take];
				vto[k] = vfrom[take];
			}
		}
		struct shape_key *keys = from;
		from = to;
		to = keys;
		struct value *values = vfrom;
		vfrom = vto;
		vto = values;
	}
	b->keys = from;
	b->values = vfrom;
}

struct value attrs_of_shape(struct arena *a, struct shape *shape, const struct value *slots)
{
	struct attrs *set = arena_alloc(a, sizeof *set + sizeof(struct value) * shape->n);
	set->head = OBJECT_ATTRS;
	set->shape = shape;
	set->slots = (struct value *)(set + 1);
	if (shape->n)
		memcpy(set->slots, slots, sizeof(struct value) * shape->n);
	return value_of_object(set);
}

struct value attrs_empty(void)
{
	/* The empty shape is constant: its order is known, and attrs_joined() never caches a result in it. */
	static const uint32_t no_order[1];
	static const struct shape shape = {.by_name = no_order};
	static const struct attrs empty = {OBJECT_ATTRS, (struct shape *)&shape, {NULL}};
	return value_of_object(&empty);
}

struct value attrs_done(struct attrs_builder *b, bool last_wins)
{
	if (!b->n)
		return attrs_empty();
	sort_pairs(b);
	struct arena *a = &b->session->arena;
	uint32_t n = 0;
	for (uint32_t i = 0; i < b->n; i++) {
		if (n && b->keys[n - 1].name == b->keys[i].name) {
			if (!last_wins)
				continue;
			n--;
		}
		b->keys[n] = b->keys[i];
		b->values[n++] = b->values[i];
	}
	struct shape *shape = attrs_shape_new(a, n);
	memcpy(shape->keys, b->keys, sizeof *shape->keys * n);
	assert(attrs_shape_is_sound(shape));
	struct attrs *set = arena_alloc(a, sizeof *set);
	*set = (struct attrs){OBJECT_ATTRS, shape, {b->values}};
	return value_of_object(set);
}

/* l // r */

/* Returns the shape of l // r. It is `l` (or `r`) itself when that has all names and places of the result. The last
 * result is cached: sets made at one place of a spec share a shape, and so do the sets that they are merged into. */
static struct shape *shape_joined(struct arena *a, struct shape *l, struct shape *r)
{
	if (l->with == r)
		return l->joined;
	const char *at = a->at;
	struct shape *shape = attrs_shape_new(a, (size_t)l->n + r->n);
	bool newest = (const char *)shape == at;
	uint32_t i = 0, j = 0, k = 0;
	while (i < l->n && j < r->n) {
		if (l->keys[i].name < r->keys[j].name) {
			shape->keys[k++] = l->keys[i++];
		} else {
			i += l->keys[i].name == r->keys[j].name;
			shape->keys[k++] = r->keys[j++];
		}
	}
	memcpy(shape->keys + k, l->keys + i, sizeof *shape->keys * (l->n - i));
	k += l->n - i;
	memcpy(shape->keys + k, r->keys + j, sizeof *shape->keys * (r->n - j));
	shape->n = k + r->n - j;
	assert(attrs_shape_is_sound(shape));
	struct shape *same = shape->n == l->n ? l : r;
	if (shape->n != same->n || memcmp(shape->keys, same->keys, sizeof *shape->keys * shape->n) != 0)
		same = shape;
	/* the new shape is not needed, and its memory is given back */
	if (newest && same == shape)
		arena_cut(a, shape->keys + shape->n);
	else if (newest)
		arena_drop(a, shape);
	l->with = r;
	return l->joined = same;
}

struct value attrs_joined(struct arena *a, const struct attrs *l, const struct attrs *r)
{
	uint32_t n = attrs_len(l), m = attrs_len(r);
	if (!m)
		return value_of_object(l);
	if (!n || l->shape == r->shape)
		return value_of_object(r);
	struct shape *shape = shape_joined(a, l->shape, r->shape);
	if (shape == r->shape)
		return value_of_object(r);
	struct attrs *set = arena_alloc(a, sizeof *set + sizeof(struct value) * shape->n);
	struct value *slots = (struct value *)(set + 1);
	const struct shape_key *rk = r->shape->keys, *keys = shape->keys;
	uint32_t i = 0, j = 0;
	for (uint32_t k = 0; k < shape->n; k++) {
		bool right = j < m && rk[j].name == keys[k].name;
		slots[k] = right ? r->slots[j++] : l->slots[i];
		i += !right || (i < n && l->shape->keys[i].name == keys[k].name);
	}
	*set = (struct attrs){OBJECT_ATTRS, shape, {slots}};
	return value_of_object(set);
}

void attrs_merge(struct attrs *set)
{
	const struct layers *layers = set->layers;
	*set = *value_attrs(attrs_joined(layers->arena, layers->base, layers->over));
}

/* Whether layers are worth their cost: looking up needs a second search, and every further merge copies `over`. They
 * are while `over` has no more names than about the square root of `base`; n merges of one name then copy n * sqrt(n)
 * names in all. */
static bool worth_layers(uint32_t base, uint32_t over)
{
	return base >= 64 && (uint64_t)over * over <= 4 * (uint64_t)base;
}

struct value attrs_overlay(struct arena *a, struct value left, struct value right)
{
	const struct attrs *l = (const struct attrs *)left.word, *r = value_attrs(right);
	const struct attrs *base = l, *over = r;
	if (!l->shape) {
		base = l->layers->base;
		over = value_attrs(attrs_joined(a, l->layers->over, r));
	}
	if (!worth_layers(attrs_len(base), attrs_len(over)))
		return attrs_joined(a, base, over);
	if (!attrs_len(r))
		return left;
	struct layers *layers = arena_alloc(a, sizeof *layers);
	*layers = (struct layers){a, base, over};
	struct attrs *set = arena_alloc(a, sizeof *set);
	*set = (struct attrs){.head = OBJECT_ATTRS, .layers = layers};
	return value_of_object(set);
}
