#include "eval/operation.h"

#include "eval/frame.h"
#include "eval/unknown_value.h"

struct value operation_expected_bool(struct evaluator *ev, const struct expr *e, struct value v)
{
	return failure_expected(ev, e->at, NULL, "a Boolean", v);
}

/* Evaluates an operation on two conditions of which the left one is unknown. The result is known if the right one
 * decides it. */
__attribute__((noinline)) static struct value logic_unknown(struct evaluator *ev, const struct expr_binary *e,
                                                            struct env *env, struct value l)
{
	bool decides = e->expr.kind != EXPR_AND; /* the value of the right condition that decides the result */
	struct value r = eval_quick(ev, e->right, env);
	if (!value_ok(r))
		return r;
	if (operation_is_bool(r) && value_bool(r) == decides)
		return r;
	if (!operation_is_bool(r) && !value_is_unknown(r))
		return operation_expected_bool(ev, e->right, r);
	bool left = unknown_value_holds(ev, l), right = operation_is_bool(r) ? value_bool(r) : unknown_value_holds(ev, r);
	bool holds = e->expr.kind == EXPR_AND ? left && right : e->expr.kind == EXPR_OR ? left || right : !left || right;
	return unknown_value_with(ev, l, value_of_bool(holds));
}

struct value operation_logic(struct evaluator *ev, const struct expr_binary *e, struct env *env)
{
	struct value l = eval_quick(ev, e->left, env);
	if (!value_ok(l))
		return l;
	if (!operation_is_bool(l))
		return value_is_unknown(l) ? logic_unknown(ev, e, env, l) : operation_expected_bool(ev, e->left, l);
	switch ((enum expr_kind)e->expr.kind) {
	case EXPR_AND:
		if (!value_bool(l))
			return VALUE_OF_FALSE;
		break;
	case EXPR_OR:
		if (value_bool(l))
			return VALUE_OF_TRUE;
		break;
	default: /* EXPR_IMPLIES */
		if (!value_bool(l))
			return VALUE_OF_TRUE;
		break;
	}
	struct value r = eval_quick(ev, e->right, env);
	return !value_ok(r) || operation_is_bool(r) || value_is_unknown(r) ? r : operation_expected_bool(ev, e->right, r);
}

struct value operation_compare(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r)
{
	int result;
	switch ((enum expr_kind)e->expr.kind) {
	case EXPR_EQ:
	case EXPR_NE:
		result = op_equal(ev, l, r, e->expr.at);
		return result < 0 ? VALUE_NONE : value_of_bool(result == (e->expr.kind == EXPR_EQ));
	case EXPR_LT: result = op_less(ev, l, r, e->expr.at); break;
	case EXPR_GT: result = op_less(ev, r, l, e->expr.at); break;
	case EXPR_LE: result = op_less(ev, r, l, e->expr.at); result = result < 0 ? result : !result; break;
	default: result = op_less(ev, l, r, e->expr.at); result = result < 0 ? result : !result; break; /* EXPR_GE */
	}
	return result < 0 ? VALUE_NONE : value_of_bool(result);
}

/* a + b + c + ..., nested to the left: when `a` is a string, the whole sum is one. Otherwise the sums are computed one
 * by one. */
struct value operation_sums(struct evaluator *ev, const struct expr_binary *e, struct env *env)
{
	enum { FEW = 16 };
	const struct expr_binary *few[FEW], **sums = few;
	size_t n = 1;
	const struct expr *first = e->left;
	for (; first->kind == EXPR_ADD; first = EXPR_AS(binary, first)->left)
		n++;
	if (n > FEW)
		sums = ARENA_ARRAY(ev->arena, const struct expr_binary *, n);
	sums[n - 1] = e;
	for (size_t i = n - 1; i-- > 0;)
		sums[i] = EXPR_AS(binary, sums[i + 1]->left);
	struct value sum = eval_quick(ev, first, env);
	if (value_ok(sum) && value_is(sum, OBJECT_STRING))
		return text_add_all(ev, sum, sums, n, env);
	for (size_t i = 0; value_ok(sum) && i < n; i++) {
		struct value r = eval_quick(ev, sums[i]->right, env);
		sum = value_ok(r) ? eval_arithmetic(ev, sums[i], sum, r) : r;
	}
	return sum;
}

struct value operation_unary(struct evaluator *ev, const struct expr_unary *e, struct env *env)
{
	struct value v = eval_quick(ev, e->operand, env);
	if (!value_ok(v))
		return v;
	if (e->expr.kind == EXPR_NOT && value_is_unknown(v))
		return value_unknown(v)->likely.word ? unknown_value_with(ev, v, value_of_bool(!unknown_value_holds(ev, v)))
		                                     : v;
	if (e->expr.kind == EXPR_NOT)
		return operation_is_bool(v) ? value_of_bool(!value_bool(v)) : operation_expected_bool(ev, e->operand, v);
	if (value_kind(v) == VALUE_FLOAT)
		return value_of_float(ev->arena, 0.0 - value_float(v));
	if (value_kind(v) != VALUE_INT)
		return failure_expected(ev, e->operand->at, NULL, "a number", v);
	int64_t result;
	if (__builtin_sub_overflow((int64_t)0, value_int(v), &result))
		return eval_error(ev, D_ARITHMETIC, e->expr.at, "integer overflow in negating %lld", (long long)value_int(v));
	return value_of_int(ev->arena, result);
}
