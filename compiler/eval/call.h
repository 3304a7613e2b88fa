/* Calls of functions. */
#ifndef EVAL_CALL_H
#define EVAL_CALL_H

#include "eval/evaluator.h"

/* Applies a function (closure, builtin, partial application or set with __functor; forced or not) to n >= 1 arguments.
 * `at` is the place of the call, for messages; it may be no place. The result is in weak head normal form. */
struct value call_function(struct evaluator *ev, struct value f, const struct value *args, uint32_t n, struct span at);
static inline struct value call_function1(struct evaluator *ev, struct value f, struct value arg, struct span at)
{
	return call_function(ev, f, &arg, 1, at);
}
static inline struct value call_function2(struct evaluator *ev, struct value f, struct value a, struct value b,
                                          struct span at)
{
	return call_function(ev, f, (struct value[]){a, b}, 2, at);
}
/* The lambda with a pattern that a function expects its next argument by, or NULL (simple parameter, builtin,
 * functor). */
const struct expr_lambda *call_pattern(struct value f);
/* True for what call_function() can apply, without applying it. */
bool call_is_possible(struct evaluator *ev, struct value v);

/* Fills the slots of a lambda's pattern, starting with slot `param` of the parameter itself. False on failure. */
bool call_bind_pattern(struct evaluator *ev, const struct expr_lambda *l, struct env *env, struct value arg,
                       struct span at);

#endif
