/* Sets: names and their values. All sets that one expression makes share a shape, which holds the names. */
#ifndef EVAL_ATTRS_H
#define EVAL_ATTRS_H

#include "eval/evaluator.h"

/* Merges the layers of a set, in place. The set must have layers. */
void attrs_merge(struct attrs *set);

/* Returns a forced value of kind OBJECT_ATTRS as a set whose layers are merged. */
static inline const struct attrs *value_attrs(struct value v)
{
	assert(value_is(v, OBJECT_ATTRS));
	const struct attrs *set = (const struct attrs *)v.word;
	if (__builtin_expect(!set->shape, 0))
		attrs_merge((struct attrs *)v.word);
	return set;
}

/* Returns the slot of a name in a set, or NULL. The slot may hold a thunk. */
static inline struct value *attrs_find(const struct attrs *set, symbol name)
{
	const struct shape *shape = set->shape;
	uint32_t low = 0, high = shape->n;
	while (low < high) {
		uint32_t middle = (low + high) >> 1;
		if (shape->keys[middle].name < name)
			low = middle + 1;
		else
			high = middle;
	}
	return low < shape->n && shape->keys[low].name == name ? &set->slots[low] : NULL;
}

/* The same for a value that is a set, without merging its layers. */
static inline struct value *attrs_lookup(struct value v, symbol name)
{
	const struct attrs *set = (const struct attrs *)v.word;
	if (__builtin_expect(set->shape != NULL, 1))
		return attrs_find(set, name);
	struct value *slot = attrs_find(set->layers->over, name);
	return slot ? slot : attrs_find(set->layers->base, name);
}

/* The same as attrs_find; *pos gets the offset of the name's definition, or 0 when it is unknown. */
struct value *attrs_find_pos(const struct attrs *set, symbol name, uint32_t *pos);

/* The number of names in a set. */
static inline uint32_t attrs_len(const struct attrs *set)
{
	return set->shape->n;
}

/* Returns a shape of n names, for the caller to fill in by ascending symbol. */
struct shape *attrs_shape_new(struct arena *a, size_t n);

/* Returns whether the names of a shape ascend, each once: what all that look a name up assume. For assertions. */
bool attrs_shape_is_sound(const struct shape *shape);

/* Returns the indices of a shape's names in the order of their bytes, in which the language lists attributes. The array
 * is made once and owned by the shape. */
const uint32_t *attrs_shape_order(struct session *s, struct shape *shape);

/* Collects names and values and makes a set of them. The struct is a local variable of the caller; its memory comes
 * from the arena. */
struct attrs_builder {
	struct session *session;
	struct shape_key *keys;
	struct value *values;
	uint32_t n, size;
};

/* Returns a builder without names. `expected` is a guess of the number of names. */
struct attrs_builder attrs_build(struct session *s, uint32_t expected);

/* Adds a name and its value. `pos` is the offset of the name's definition, or 0. */
void attrs_put(struct attrs_builder *b, symbol name, uint32_t pos, struct value v);

/* Returns the set. Of a name that was added several times the first value counts, or with `last_wins` the last. */
struct value attrs_done(struct attrs_builder *b, bool last_wins);

/* Returns a set of a shape with a copy of the slots. */
struct value attrs_of_shape(struct arena *a, struct shape *shape, const struct value *slots);

/* Returns l // r for two sets whose layers are merged. */
struct value attrs_joined(struct arena *a, const struct attrs *l, const struct attrs *r);

/* Returns l // r, as layers when `l` is much larger than `r`. */
struct value attrs_overlay(struct arena *a, struct value l, struct value r);

/* Returns the empty set, which is always the same object. */
struct value attrs_empty(void);

/* The same as attrs_joined, in the evaluator's arena. */
static inline struct value attrs_update(struct evaluator *ev, const struct attrs *l, const struct attrs *r)
{
	return attrs_joined(ev->arena, l, r);
}

#endif
