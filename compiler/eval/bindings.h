/* What { }, let, with and selections do at run time. */
#ifndef EVAL_BINDINGS_H
#define EVAL_BINDINGS_H

#include "eval/evaluator.h"

/* The value of a set: { } or rec { }. VALUE_NONE with a failure. `env` is the frame around the expression, here and
 * below. */
struct value eval_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);
/* The frame in which the bindings of a let or rec are in scope, their values delayed: a new one, or `env` where they
 * have slots in it. Never fails. */
struct env *bindings_enter(struct evaluator *ev, const struct bindings *b, struct env *env, bool recursive);
/* a.b.c, or its `or` value where an attribute is missing. Forced. VALUE_NONE with a failure. */
struct value eval_select(struct evaluator *ev, const struct expr_select *e, struct env *env);
/* a ? b.c, as true or false. VALUE_NONE with a failure. */
struct value eval_has(struct evaluator *ev, const struct expr_select *e, struct env *env);
/* The value of a name that is looked up in the sets of the `with`s around it, the innermost first. Forced. VALUE_NONE
 * with a failure. */
struct value eval_with_var(struct evaluator *ev, const struct expr_with_var *e, struct env *env);
/* The set of names and delayed values of ATTRS that needs no computation (not recursive, no dynamic names). */
struct value bindings_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);

#endif
