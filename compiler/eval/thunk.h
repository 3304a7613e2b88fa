/* Thunks: values that may not be computed yet. A thunk that failed keeps its failure: forcing it again gives the same
 * one at once. */
#ifndef EVAL_THUNK_H
#define EVAL_THUNK_H

#include "eval/evaluator.h"

enum thunk_state {
	THUNK_DONE,   /* a: the value */
	THUNK_EXPR,   /* pointer: the expression, a: its environment */
	THUNK_CALL,   /* a applied to b; the place of the call is in the head */
	THUNK_CALL2,  /* a applied to b and c; the same */
	THUNK_NATIVE, /* pointer: thunk_function, a: its data */
	THUNK_FAILED, /* pointer: the failure */
	THUNK_BUSY,   /* added to one of EXPR ... NATIVE while the thunk is computed (a black hole) */
};

/* Computes the value of a native thunk. Returns VALUE_NONE with a failure. */
typedef struct value thunk_function(struct evaluator *ev, void *data);

struct thunk {
	uint64_t head; /* pointer << 8 | state */
	struct value a;
	struct value b, c; /* allocated only for states that need them */
};

/* The thunk of a value for which value_is_thunk() holds. */
static inline struct thunk *value_thunk(struct value v)
{
	return (struct thunk *)(v.word - TAG_THUNK);
}

/* Returns the place of the call that a thunk in state CALL or CALL2 delays. `head` is the thunk's head. */
static inline struct span thunk_call_place(uint64_t head)
{
	uint32_t start = (uint32_t)(head >> 8);
	return (struct span){start, start + (uint32_t)(head >> 40)};
}

/* These return thunks for delayed computations of C code: a function with its data, and calls with one and two
 * arguments. `at` is the place of the call, for messages. `data` is kept, not copied. */
struct value thunk_native(struct evaluator *ev, thunk_function *f, void *data);
struct value thunk_call(struct evaluator *ev, struct value f, struct value arg, struct span at);
struct value thunk_call2(struct evaluator *ev, struct value f, struct value arg1, struct value arg2, struct span at);

#endif
