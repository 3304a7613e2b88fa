/* Calls of functions. */
#ifndef EVAL_CALL_H
#define EVAL_CALL_H

#include "eval/evaluator.h"

/* Applies a function (closure, builtin, partial application or set with __functor; forced or not) to n >= 1 arguments.
 * `at` is the place of the call for messages, or SPAN_NONE. The result is in weak head normal form. Returns VALUE_NONE
 * with a failure. */
struct value call_function(struct evaluator *ev, struct value f, const struct value *args, uint32_t n, struct span at);

/* The same with one argument. */
static inline struct value call_function1(struct evaluator *ev, struct value f, struct value arg, struct span at)
{
	return call_function(ev, f, &arg, 1, at);
}

/* The same with two arguments. */
static inline struct value call_function2(struct evaluator *ev, struct value f, struct value a, struct value b,
                                          struct span at)
{
	return call_function(ev, f, (struct value[]){a, b}, 2, at);
}

/* Returns the lambda whose pattern takes the next argument of a function, or NULL (simple parameter, builtin, functor).
 * `f` is forced. */
const struct expr_lambda *call_pattern(struct value f);

/* Whether call_function() can apply a forced value. Does not apply it. */
bool call_is_possible(struct evaluator *ev, struct value v);

/* Fills the slots of a lambda's pattern, starting with slot `param` of the parameter itself. Returns false with a
 * failure. */
bool call_bind_pattern(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg,
                       struct span at);

#endif
