/* Operators as expressions: operands are evaluated, the right one only where it is needed. */
#ifndef EVAL_OPERATION_H
#define EVAL_OPERATION_H

#include "eval/evaluator.h"

/* Whether a forced value is true or false. */
static inline bool operation_is_bool(struct value v)
{
	return v.word == VALUE_OF_TRUE.word || v.word == VALUE_OF_FALSE.word;
}
/* Fails because the expression `e`, of which a Boolean is expected, gives `v`. Returns VALUE_NONE. */
struct value operation_expected_bool(struct evaluator *ev, const struct expr *e, struct value v);

/* `&&`, `||` and `->`. VALUE_NONE with a failure. */
struct value operation_logic(struct evaluator *ev, const struct expr_binary *e, struct env *env);

/* `==`, `!=`, `<`, `<=`, `>` and `>=` of forced operands. VALUE_NONE with a failure. */
struct value operation_compare(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r);

/* A sum whose left operand is a sum: a + b + c + ... VALUE_NONE with a failure. */
struct value operation_sums(struct evaluator *ev, const struct expr_binary *e, struct env *env);

/* `!` and `-` with one operand. VALUE_NONE with a failure. */
struct value operation_unary(struct evaluator *ev, const struct expr_unary *e, struct env *env);

#endif
