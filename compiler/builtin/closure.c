/* The keys found so far are a treap, a search tree that the random priorities of its nodes keep balanced (Seidel and
 * Aragon, "Randomized Search Trees", 1996). */
#include "builtin/closure.h"

#include "eval/attrs.h"
#include "eval/call.h"
#include "eval/failure.h"
#include "eval/force.h"
#include "eval/op.h"

struct key_node {
	struct value key;
	struct key_node *side[2]; /* less, greater */
	uint32_t priority;
};

struct closure_search {
	struct evaluator *ev;
	struct span at;
	struct key_node *keys;
	uint32_t random;
	struct value *found; /* in the order in which they were found */
	uint64_t n, size;
};

static uint32_t next_random(struct closure_search *s)
{
	/* xorshift32 (Marsaglia, 2003) */
	s->random ^= s->random << 13;
	s->random ^= s->random >> 17;
	return s->random ^= s->random << 5;
}

/* Adds a key below *place unless it is there. Returns false with a failure for keys of types that cannot be
 * compared. */
static bool add_key(struct closure_search *s, struct key_node **place, struct value key, bool *added)
{
	struct key_node *node = *place;
	if (!node) {
		node = *place = ARENA_NEW(s->ev->arena, struct key_node);
		node->key = key;
		node->priority = next_random(s);
		return *added = true;
	}
	int less = op_less(s->ev, key, node->key, s->at);
	int more = less ? 0 : op_less(s->ev, node->key, key, s->at);
	if (less < 0 || more < 0)
		return false;
	if (!less && !more)
		return true;
	if (!add_key(s, &node->side[more], key, added))
		return false;
	struct key_node *child = node->side[more];
	if (child->priority > node->priority) {
		node->side[more] = child->side[!more];
		child->side[!more] = node;
		*place = child;
	}
	return true;
}

static void keep_found(struct closure_search *s, struct value item)
{
	if (s->n == s->size) {
		s->size = s->size ? s->size * 2 : 16;
		struct value *more = ARENA_ARRAY(s->ev->arena, struct value, s->size);
		if (s->n)
			memcpy(more, s->found, sizeof *more * s->n);
		s->found = more;
	}
	s->found[s->n++] = item;
}

/* Takes those items of a list whose keys are new. */
static bool visit_items(struct closure_search *s, const struct list *l, const char *what)
{
	for (uint64_t i = 0; i < list_len(l); i++) {
		struct value item = slot_force(s->ev, &l->items[i]);
		const struct attrs *set = force_attrs(s->ev, item, s->at, what);
		if (!set)
			return false;
		struct value *slot = attrs_find(set, SYM_key);
		if (!slot) {
			eval_error(s->ev, D_NO_ATTRIBUTE, s->at, "%s: attribute 'key' missing", what);
			return false;
		}
		struct value key = slot_force(s->ev, slot);
		bool added = false;
		if (!value_ok(key) || !add_key(s, &s->keys, key, &added))
			return false;
		if (added)
			keep_found(s, item);
	}
	return true;
}

static struct value *closure_argument(struct evaluator *ev, const struct attrs *set, symbol name, struct span at)
{
	struct value *slot = attrs_find(set, name);
	if (!slot)
		eval_error(ev, D_NO_ATTRIBUTE, at, "attribute '%s' missing in the argument of 'genericClosure'",
		           symbol_text(&ev->session->symbols, name));
	return slot && value_ok(slot_force(ev, slot)) ? slot : NULL;
}

struct value closure_generic(struct evaluator *ev, const struct attrs *set, struct span at)
{
	struct value *start = closure_argument(ev, set, SYM_startSet, at);
	const struct list *l = start ? force_list(ev, *start, at, "'startSet' of 'genericClosure'") : NULL;
	if (l && !list_len(l))
		return value_of_object(l);
	struct value *step = l ? closure_argument(ev, set, SYM_operator, at) : NULL;
	struct closure_search s = {.ev = ev, .at = at, .random = 2463534242u};
	if (!step || !visit_items(&s, l, "element of 'startSet' of 'genericClosure'"))
		return VALUE_NONE;
	for (uint64_t i = 0; i < s.n; i++) {
		struct value next = call_function1(ev, *step, s.found[i], at);
		l = force_list(ev, next, at, "result of 'operator' of 'genericClosure'");
		if (!l || !visit_items(&s, l, "element of what 'operator' of 'genericClosure' gives"))
			return VALUE_NONE;
	}
	return value_of_list(ev->arena, s.found, s.n);
}
