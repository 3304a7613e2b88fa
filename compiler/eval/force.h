/* Forcing of values, and checks of their kinds. */
#ifndef EVAL_FORCE_H
#define EVAL_FORCE_H

#include "eval/thunk.h"

/* The slow path of value_force(): computes a thunk unless it is done or has failed. Returns VALUE_NONE with a
 * failure. */
struct value force_thunk(struct evaluator *ev, struct thunk *t);

/* Returns the value in weak head normal form, or VALUE_NONE with a failure. */
static inline struct value value_force(struct evaluator *ev, struct value v)
{
	if (!value_is_thunk(v))
		return v;
	struct thunk *t = value_thunk(v);
	if ((uint8_t)t->head == THUNK_DONE)
		return t->a;
	return force_thunk(ev, t);
}

/* The same for a slot (of a list, set or environment), which holds the value itself afterwards. */
static inline struct value slot_force(struct evaluator *ev, struct value *slot)
{
	struct value v = value_force(ev, *slot);
	if (value_ok(v))
		*slot = v;
	return v;
}

/* Forces a value and everything inside of it, as builtins.deepSeq does. Returns false with a failure. */
bool force_deep(struct evaluator *ev, struct value v);

/* These force a value and return it as the named kind. They return NULL or false with the failure "WHAT: expected ...,
 * found ...". `what` may be NULL. */
const struct attrs *force_attrs(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct list *force_list(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct str *force_string(struct evaluator *ev, struct value v, struct span at, const char *what);
bool force_bool(struct evaluator *ev, struct value v, struct span at, const char *what, bool *result);
bool force_int(struct evaluator *ev, struct value v, struct span at, const char *what, int64_t *result);

/* Returns the value of an attribute, forced. Returns VALUE_NONE with a failure, or without one when the set has no such
 * name. */
struct value force_attribute(struct evaluator *ev, const struct attrs *set, symbol name);

#endif
