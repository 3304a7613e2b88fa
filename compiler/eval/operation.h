/* Operators as expressions: operands are evaluated, the right one only when it is needed. */
#ifndef EVAL_OPERATION_H
#define EVAL_OPERATION_H

#include "eval/evaluator.h"

/* Whether a forced value is a boolean. */
static inline bool operation_is_bool(struct value v)
{
	return v.word == VALUE_OF_TRUE.word || v.word == VALUE_OF_FALSE.word;
}

/* Makes the failure of an expression `e` that should give a boolean and gives `v`. Returns VALUE_NONE. */
struct value operation_expected_bool(struct evaluator *ev, const struct expr *e, struct value v);

/* Evaluates `&&`, `||` and `->`. Returns VALUE_NONE with a failure. */
struct value operation_logic(struct evaluator *ev, const struct expr_binary *e, struct env *env);

/* Computes `==`, `!=`, `<`, `<=`, `>` and `>=` of forced operands. Returns VALUE_NONE with a failure. */
struct value operation_compare(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r);

/* Evaluates a sum whose left operand is a sum: a + b + c + ... Returns VALUE_NONE with a failure. */
struct value operation_sums(struct evaluator *ev, const struct expr_binary *e, struct env *env);

/* Evaluates `!` and `-` with one operand. Returns VALUE_NONE with a failure. */
struct value operation_unary(struct evaluator *ev, const struct expr_unary *e, struct env *env);

#endif
