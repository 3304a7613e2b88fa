/* Evaluation: lazy, of resolved trees. Includes what works with values need; each header declares what the file of its
 * name defines. */
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

/* Evaluates a resolved expression to weak head normal form. `env` may be NULL for an expression with no frame
 * around. */
struct value eval_expr(struct evaluator *ev, const struct expr *e, struct env *env);

/* The value of an expression without computing anything: itself where it is at hand, a thunk otherwise. Never fails. */
struct value eval_delay(struct evaluator *ev, const struct expr *e, struct env *env);
/* The same, always as a thunk: the names in it may get other values yet. */
struct value eval_delay_always(struct evaluator *ev, const struct expr *e, struct env *env);

#endif
