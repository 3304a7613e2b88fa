/* Lazy evaluation of resolved trees. This header includes everything that code which works with values needs; each
 * included header declares what the file of its name defines. */
#ifndef EVAL_EVAL_H
#define EVAL_EVAL_H

#include "eval/attrs.h"
#include "eval/call.h"
#include "eval/evaluator.h"
#include "eval/failure.h"
#include "eval/files.h"
#include "eval/force.h"
#include "eval/op.h"
#include "eval/text.h"
#include "eval/thunk.h"

/* Evaluates a resolved expression to weak head normal form. `env` may be NULL for an expression without a frame around
 * it. Returns VALUE_NONE with a failure. */
struct value eval_expr(struct evaluator *ev, const struct expr *e, struct env *env);

/* Returns the value of an expression without computing anything: the value itself when it is known already, else a
 * thunk. Never fails. */
struct value eval_delay(struct evaluator *ev, const struct expr *e, struct env *env);

/* The same, but always a thunk: for expressions with names whose values may still change. */
struct value eval_delay_always(struct evaluator *ev, const struct expr *e, struct env *env);

#endif
