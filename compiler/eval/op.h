/* Operators. */
#ifndef EVAL_OP_H
#define EVAL_OP_H

#include "eval/evaluator.h"

/* Deep equality as `==`. -1 on failure. */
int op_equal(struct evaluator *ev, struct value l, struct value r, struct span at);
/* l < r as `<`. -1 on failure. */
int op_less(struct evaluator *ev, struct value l, struct value r, struct span at);

/* + - * / of numbers, and ++ of lists: both operands forced. */
struct value eval_arithmetic(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r);
struct value op_concat(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e);

#endif
