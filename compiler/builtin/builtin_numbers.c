/* Builtins on numbers: the operators as functions, bits, rounding. The rules of operators are in op.c. */
#include "builtin/builtins.h"
#include "eval/frame.h"

/* Returns the result of an operator for two computed numbers; `at` is the place of the operator and of both
 * operands. */
static struct value arithmetic(struct evaluator *ev, enum expr_kind kind, const struct value *args, struct span at)
{
	struct expr operand = {.at = at};
	struct expr_binary e = {
	    .expr = {.kind = (uint8_t)kind, .at = at},
	    .operator_at = at,
	    .left = &operand,
	    .right = &operand,
	};
	return eval_arithmetic(ev, &e, args[0], args[1]);
}

static struct value run_add(struct evaluator *ev, struct value *args, struct span at)
{
	return arithmetic(ev, EXPR_ADD, args, at);
}

static struct value run_sub(struct evaluator *ev, struct value *args, struct span at)
{
	return arithmetic(ev, EXPR_SUB, args, at);
}

static struct value run_mul(struct evaluator *ev, struct value *args, struct span at)
{
	return arithmetic(ev, EXPR_MUL, args, at);
}

static struct value run_div(struct evaluator *ev, struct value *args, struct span at)
{
	return arithmetic(ev, EXPR_DIV, args, at);
}

static struct value run_bit_and(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_int(ev->arena, value_int(args[0]) & value_int(args[1]));
}

static struct value run_bit_or(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_int(ev->arena, value_int(args[0]) | value_int(args[1]));
}

static struct value run_bit_xor(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return value_of_int(ev->arena, value_int(args[0]) ^ value_int(args[1]));
}

/* Rounds a number down (direction -1) or up (1). The bounds are powers of two, which floats represent exactly; a float
 * near them has no fraction, so that the step does not overflow. */
static struct value rounded(struct evaluator *ev, struct value v, int direction, struct span at)
{
	if (value_kind(v) == VALUE_INT)
		return v;
	double d = value_float(v);
	if (!(d >= -0x1p63 && d < 0x1p63))
		return eval_error(ev, D_ARITHMETIC, at, "integer overflow: %g is not in the range of integers", d);
	int64_t i = (int64_t)d;
	bool step = direction < 0 ? (double)i > d : (double)i < d;
	return value_of_int(ev->arena, step ? i + direction : i);
}

static struct value run_ceil(struct evaluator *ev, struct value *args, struct span at)
{
	return rounded(ev, args[0], 1, at);
}

static struct value run_floor(struct evaluator *ev, struct value *args, struct span at)
{
	return rounded(ev, args[0], -1, at);
}

static struct value run_less_than(struct evaluator *ev, struct value *args, struct span at)
{
	int less = op_less(ev, args[0], args[1], at);
	return less < 0 ? VALUE_NONE : value_of_bool(less);
}

const struct builtin builtins_numbers[] = {
    {"add", "nn", run_add, "the sum of two numbers", false},
    {"sub", "nn", run_sub, "the first number less the second", false},
    {"mul", "nn", run_mul, "the product of two numbers", false},
    {"div", "nn", run_div, "the first number divided by the second; integers are cut towards zero", false},
    {"bitAnd", "ii", run_bit_and, "the bits that both integers have", false},
    {"bitOr", "ii", run_bit_or, "the bits that either integer has", false},
    {"bitXor", "ii", run_bit_xor, "the bits that one of two integers has", false},
    {"ceil", "n", run_ceil, "the least integer that is not less than a number", false},
    {"floor", "n", run_floor, "the greatest integer that is not greater than a number", false},
    {"lessThan", "vv", run_less_than, "whether the first of two numbers, strings, paths or lists comes first", false},
    {NULL, NULL, NULL, NULL, false},
};
