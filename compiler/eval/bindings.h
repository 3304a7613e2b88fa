/* The run-time part of { }, let, with and selections. `env` is always the frame around the expression. */
#ifndef EVAL_BINDINGS_H
#define EVAL_BINDINGS_H

#include "eval/evaluator.h"

/* Returns the value of { } or rec { }. Returns VALUE_NONE with a failure. */
struct value eval_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);

/* Returns the frame in which the bindings of a let or rec are in scope, with their values delayed: a new one, or `env`
 * if the bindings have slots in it. Never fails. */
struct env *bindings_enter(struct evaluator *ev, const struct bindings *b, struct env *env, bool recursive);

/* Returns the value of a.b.c, or of the expression after `or` when an attribute is missing; forced. Returns VALUE_NONE
 * with a failure. */
struct value eval_select(struct evaluator *ev, const struct expr_select *e, struct env *env);

/* Returns a ? b.c as true or false. Returns VALUE_NONE with a failure. */
struct value eval_has(struct evaluator *ev, const struct expr_select *e, struct env *env);

/* Returns the value of a name that is looked up in the sets of the `with`s around it, the innermost first; forced.
 * Returns VALUE_NONE with a failure. */
struct value eval_with_var(struct evaluator *ev, const struct expr_with_var *e, struct env *env);

/* Returns the set of an ATTRS that is not recursive and has no dynamic names: its values are delayed, nothing is
 * computed. Never fails. */
struct value bindings_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);

#endif
