/* Thunks: values that are not computed yet, or already. A thunk that failed keeps its failure: forcing it again gives the
 * same one at once. */
#ifndef EVAL_THUNK_H
#define EVAL_THUNK_H

#include "eval/evaluator.h"

enum thunk_state {
	THUNK_DONE,   /* a: the value */
	THUNK_EXPR,   /* pointer: the expression, a: its environment */
	THUNK_CALL,   /* a applied to b; the place of the call is in the head */
	THUNK_CALL2,  /* a applied to b and c; likewise */
	THUNK_NATIVE, /* pointer: thunk_function, a: its data */
	THUNK_FAILED, /* pointer: the failure */
	THUNK_BUSY,   /* added to one of EXPR ... NATIVE while it is computed (a black hole) */
};
typedef struct value thunk_function(struct evaluator *ev, void *data);

struct thunk {
	uint64_t head; /* pointer << 8 | state */
	struct value a;
	struct value b, c; /* only where the state needs them */
};

/* The slow path of value_force. */
struct value thunk_force(struct evaluator *ev, struct thunk *t);

static inline struct thunk *value_thunk(struct value v)
{
	return (struct thunk *)(v.word - TAG_THUNK);
}

/* The value in weak head normal form, or VALUE_NONE. */
static inline struct value value_force(struct evaluator *ev, struct value v)
{
	if (!value_is_thunk(v))
		return v;
	struct thunk *t = value_thunk(v);
	if ((uint8_t)t->head == THUNK_DONE)
		return t->a;
	return thunk_force(ev, t);
}
/* The same for a slot (of a list, set or environment), which then holds the value itself. */
static inline struct value slot_force(struct evaluator *ev, struct value *slot)
{
	struct value v = value_force(ev, *slot);
	if (value_ok(v))
		*slot = v;
	return v;
}

/* Thunks for computations of the C code's. `at`: the place of the call that asks for it, for messages. */
struct value thunk_native(struct evaluator *ev, thunk_function *f, void *data);
struct value thunk_call(struct evaluator *ev, struct value f, struct value arg, struct span at);
struct value thunk_call2(struct evaluator *ev, struct value f, struct value arg1, struct value arg2, struct span at);

#endif
