/* Values forced, and held to a kind. */
#ifndef EVAL_FORCE_H
#define EVAL_FORCE_H

#include "eval/thunk.h"

/* The slow path of value_force(): computes a thunk unless it is done or has failed. VALUE_NONE with a failure. */
struct value force_thunk(struct evaluator *ev, struct thunk *t);

/* The value in weak head normal form, or VALUE_NONE. */
static inline struct value value_force(struct evaluator *ev, struct value v)
{
	if (!value_is_thunk(v))
		return v;
	struct thunk *t = value_thunk(v);
	if ((uint8_t)t->head == THUNK_DONE)
		return t->a;
	return force_thunk(ev, t);
}
/* The same for a slot (of a list, set or environment), which then holds the value itself. */
static inline struct value slot_force(struct evaluator *ev, struct value *slot)
{
	struct value v = value_force(ev, *slot);
	if (value_ok(v))
		*slot = v;
	return v;
}

/* Forces a value and everything inside of it, as builtins.deepSeq does. False on failure. */
bool force_deep(struct evaluator *ev, struct value v);

/* A forced value of a kind, or NULL/false with a failure that says "WHAT: expected ..., found ...". `what` may be
 * NULL. */
const struct attrs *force_attrs(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct list *force_list(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct str *force_string(struct evaluator *ev, struct value v, struct span at, const char *what);
bool force_bool(struct evaluator *ev, struct value v, struct span at, const char *what, bool *result);
bool force_int(struct evaluator *ev, struct value v, struct span at, const char *what, int64_t *result);

/* The value of an attribute, forced. VALUE_NONE: without a failure when the set has none of that name. */
struct value force_attribute(struct evaluator *ev, const struct attrs *set, symbol name);

#endif
