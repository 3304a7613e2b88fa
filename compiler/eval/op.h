/* Operators on values. */
#ifndef EVAL_OP_H
#define EVAL_OP_H

#include "eval/evaluator.h"

/* Compares two values as `==` does, deeply. Returns 1, 0, or -1 with a failure. */
int op_equal(struct evaluator *ev, struct value l, struct value r, struct span at);

/* Compares two values as `<` does. Returns 1 when l < r, 0 when not, or -1 with a failure. */
int op_less(struct evaluator *ev, struct value l, struct value r, struct span at);

/* These compute + - * / of numbers, and ++ of lists. Both operands are forced. VALUE_NONE with a failure. */
struct value eval_arithmetic(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r);
struct value op_concat(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e);

#endif
