/* Sets: names and their values. All sets that one expression makes share a shape, which holds the names. */
#ifndef EVAL_ATTRS_H
#define EVAL_ATTRS_H

#include "eval/evaluator.h"

/* Merges the layers of a set, in place. */
void attrs_merge(struct attrs *set);

static inline const struct attrs *value_attrs(struct value v)
{
	assert(value_is(v, OBJECT_ATTRS));
	const struct attrs *set = (const struct attrs *)v.word;
	if (__builtin_expect(!set->shape, 0))
		attrs_merge((struct attrs *)v.word);
	return set;
}

/* Where the value of a name stands in a set, or NULL. The word there may be a thunk. */
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
/* The same with the offset of the name's definition (0 if unknown) in *pos. */
struct value *attrs_find_pos(const struct attrs *set, symbol name, uint32_t *pos);

static inline uint32_t attrs_len(const struct attrs *set)
{
	return set->shape->n;
}

/* A shape of n names for the caller to fill in. */
struct shape *attrs_shape_new(struct arena *a, size_t n);

/* The indices of a shape's names in the order of their bytes, as the language lists attributes. */
const uint32_t *attrs_shape_order(struct session *s, struct shape *shape);

/* Collects names and values, then makes a set of them. Lives on the stack; its memory is the arena's. */
struct attrs_builder {
	struct session *session;
	struct shape_key *keys;
	struct value *values;
	uint32_t n, size;
};
/* `expected`: a guess at the number of names. */
struct attrs_builder attrs_build(struct session *s, uint32_t expected);
void attrs_put(struct attrs_builder *b, symbol name, uint32_t pos, struct value v);
/* The set. Of a name that was put twice the first (or, with `last_wins`, the last) counts. */
struct value attrs_done(struct attrs_builder *b, bool last_wins);
/* A set of a known shape; slots are copied. */
struct value attrs_of_shape(struct arena *a, struct shape *shape, const struct value *slots);
/* l // r of two sets whose layers are merged. */
struct value attrs_joined(struct arena *a, const struct attrs *l, const struct attrs *r);
/* l // r, in layers where l is much larger. */
struct value attrs_overlay(struct arena *a, struct value l, struct value r);
/* The empty set (one for all). */
struct value attrs_empty(void);
/* The same as a value of an evaluation. */
static inline struct value attrs_update(struct evaluator *ev, const struct attrs *l, const struct attrs *r)
{
	return attrs_joined(ev->arena, l, r);
}

#endif
