/* What { }, let, with and selections do at run time. */
#ifndef EVAL_BINDINGS_H
#define EVAL_BINDINGS_H

#include "eval/evaluator.h"

struct value eval_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);
struct env *bindings_enter(struct evaluator *ev, const struct bindings *b, struct env *env, bool recursive);
struct value eval_select(struct evaluator *ev, const struct expr_select *e, struct env *env);
struct value eval_has(struct evaluator *ev, const struct expr_select *e, struct env *env);
struct value eval_with_var(struct evaluator *ev, const struct expr_with_var *e, struct env *env);
/* The set of names and delayed values of ATTRS that needs no computation (not recursive, no dynamic names). */
struct value bindings_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env);

#endif
