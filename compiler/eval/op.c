/* Operators on values that are already computed: arithmetic, ++, equality, order. */
#include "eval/op.h"

#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/unknown_value.h"
#include "eval/visited.h"

static bool is_number(struct value v)
{
	enum value_kind kind = value_kind(v);
	return kind == VALUE_INT || kind == VALUE_FLOAT;
}

static double as_float(struct value v)
{
	return value_kind(v) == VALUE_INT ? (double)value_int(v) : value_float(v);
}

static const char *operation_name(uint8_t kind)
{
	switch (kind) {
	case EXPR_ADD: return "adding";
	case EXPR_SUB: return "subtracting";
	case EXPR_MUL: return "multiplying";
	default: return "dividing";
	}
}

static struct value int_arithmetic(struct evaluator *ev, const struct expr_binary *e, int64_t l, int64_t r)
{
	int64_t result = 0;
	bool over = false;
	switch ((enum expr_kind)e->expr.kind) {
	case EXPR_ADD: over = __builtin_add_overflow(l, r, &result); break;
	case EXPR_SUB: over = __builtin_sub_overflow(l, r, &result); break;
	case EXPR_MUL: over = __builtin_mul_overflow(l, r, &result); break;
	default: /* EXPR_DIV */
		if (!r)
			return eval_error(ev, D_ARITHMETIC, e->right->at, "division by zero");
		over = l == INT64_MIN && r == -1;
		result = over ? 0 : l / r;
		break;
	}
	if (over)
		return eval_error(ev, D_ARITHMETIC, e->expr.at, "integer overflow in %s %lld %s %lld",
		                  operation_name(e->expr.kind), (long long)l,
		                  expr_operator_of((enum expr_kind)e->expr.kind)->sign, (long long)r);
	return value_of_int(ev->arena, result);
}

struct value eval_arithmetic(struct evaluator *ev, const struct expr_binary *e, struct value l, struct value r)
{
	if (e->expr.kind == EXPR_ADD && !is_number(l))
		return text_add(ev, l, r, e);
	if (!is_number(l))
		return failure_expected(ev, e->left->at, NULL, "a number", l);
	if (!is_number(r)) {
		if (e->expr.kind == EXPR_ADD && !value_is_unknown(r)) {
			eval_error(ev, D_TYPE, e->expr.at, "cannot add %s to %s", failure_value_name(ev, r),
			           failure_value_name(ev, l));
			if (value_is(r, OBJECT_STRING))
				eval_help(ev, "numbers become text with 'toString'");
			return VALUE_NONE;
		}
		return failure_expected(ev, e->right->at, NULL, "a number", r);
	}
	if (value_kind(l) == VALUE_INT && value_kind(r) == VALUE_INT)
		return int_arithmetic(ev, e, value_int(l), value_int(r));
	double a = as_float(l), b = as_float(r);
	switch ((enum expr_kind)e->expr.kind) {
	case EXPR_ADD: return value_of_float(ev->arena, a + b);
	case EXPR_SUB: return value_of_float(ev->arena, a - b);
	case EXPR_MUL: return value_of_float(ev->arena, a * b);
	default:
		if (b == 0)
			return eval_error(ev, D_ARITHMETIC, e->right->at, "division by zero");
		return value_of_float(ev->arena, a / b);
	}
}

struct value op_concat(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e)
{
	if (!value_is(l, OBJECT_LIST) && !value_is_unknown(l))
		return failure_expected(ev, e->left->at, NULL, "a list", l);
	if (!value_is(r, OBJECT_LIST) && !value_is_unknown(r))
		return failure_expected(ev, e->right->at, NULL, "a list", r);
	if (value_is_unknown(l) || value_is_unknown(r))
		return unknown_value_concat(ev, l, r);
	const struct list *a = value_list(l), *b = value_list(r);
	if (!list_len(a))
		return r;
	if (!list_len(b))
		return l;
	struct value *items, v = value_new_list(ev->arena, list_len(a) + list_len(b), &items);
	memcpy(items, a->items, sizeof *items * list_len(a));
	memcpy(items + list_len(a), b->items, sizeof *items * list_len(b));
	return v;
}

/* Equality. */

static int equal_slots(struct evaluator *ev, struct value *l, struct value *r, struct span at)
{
	bool same = l->word == r->word; /* the identical value, also if it is a function */
	struct value a = slot_force(ev, l);
	if (!value_ok(a))
		return -1;
	if (same)
		return 1;
	struct value b = slot_force(ev, r);
	if (!value_ok(b))
		return -1;
	return op_equal(ev, a, b, at);
}

static int equal_lists(struct evaluator *ev, const struct list *l, const struct list *r, struct span at)
{
	if (list_len(l) != list_len(r))
		return 0;
	for (uint64_t i = 0; i < list_len(l); i++) {
		int same = equal_slots(ev, &l->items[i], &r->items[i], at);
		if (same != 1)
			return same;
	}
	return 1;
}

/* Returns the outPath of a derivation: derivations are equal when their outputs are. */
static struct value *derivation_output(struct evaluator *ev, const struct attrs *set)
{
	struct value *type = attrs_find(set, SYM_type);
	if (!type || !attrs_find(set, SYM_outPath))
		return NULL;
	struct value t = slot_force(ev, type);
	if (!value_ok(t)) {
		eval_recover(ev);
		return NULL;
	}
	if (!value_is(t, OBJECT_STRING) || strcmp(value_str(t)->text, "derivation") != 0)
		return NULL;
	return attrs_find(set, SYM_outPath);
}

/* Compares an open set. The only result that can be known is that it differs. */
static int equal_open(struct evaluator *ev, const struct attrs *l, const struct attrs *r, struct span at)
{
	for (uint32_t i = 0; i < attrs_len(l); i++) {
		struct value *other = attrs_find(r, l->shape->keys[i].name);
		int same = other ? equal_slots(ev, &l->slots[i], other, at) : r->head & ATTRS_OPEN ? 1 : 0;
		if (same != 1)
			return same;
	}
	for (uint32_t i = 0; i < attrs_len(r) && !(l->head & ATTRS_OPEN); i++)
		if (!attrs_find(l, r->shape->keys[i].name))
			return 0;
	unknown_value_failure(ev, at, value_of_object(l->head & ATTRS_OPEN ? l : r));
	return -1;
}

static int equal_attrs(struct evaluator *ev, const struct attrs *l, const struct attrs *r, struct span at)
{
	struct value *lout = derivation_output(ev, l), *rout = lout ? derivation_output(ev, r) : NULL;
	if (lout && rout)
		return equal_slots(ev, lout, rout, at);
	if ((l->head | r->head) & ATTRS_OPEN)
		return equal_open(ev, l, r, at);
	if (attrs_len(l) != attrs_len(r))
		return 0;
	for (uint32_t i = 0; l->shape != r->shape && i < attrs_len(l); i++)
		if (l->shape->keys[i].name != r->shape->keys[i].name)
			return 0;
	for (uint32_t i = 0; i < attrs_len(l); i++) {
		int same = equal_slots(ev, &l->slots[i], &r->slots[i], at);
		if (same != 1)
			return same;
	}
	return 1;
}

/* Forces the two sides of a comparison, the left one first. Returns false with a failure, also when one is unknown. */
static bool force_both(struct evaluator *ev, struct value *l, struct value *r, struct span at)
{
	*l = value_force(ev, *l);
	if (!value_ok(*l))
		return false;
	*r = value_force(ev, *r);
	if (!value_ok(*r))
		return false;
	if (!value_is_unknown(*l) && !value_is_unknown(*r))
		return true;
	unknown_value_failure(ev, at, value_is_unknown(*l) ? *l : *r);
	return false;
}

int op_equal(struct evaluator *ev, struct value l, struct value r, struct span at)
{
	if (!force_both(ev, &l, &r, at))
		return -1;
	enum value_kind kind = value_kind(l);
	if (kind != value_kind(r))
		return is_number(l) && is_number(r) ? as_float(l) == as_float(r) : 0;
	int same = 0;
	switch (kind) {
	case VALUE_INT: return value_int(l) == value_int(r);
	case VALUE_FLOAT: return value_float(l) == value_float(r);
	case VALUE_BOOL: return l.word == r.word;
	case VALUE_NULL: return 1;
	case VALUE_STRING:
	case VALUE_PATH: {
		const struct str *a = value_str(l), *b = value_str(r);
		return a == b || (str_len(a) == str_len(b) && memcmp(a->text, b->text, str_len(a)) == 0);
	}
	case VALUE_FUNCTION: return 0;
	case VALUE_EXTERNAL: return l.word == r.word;
	case VALUE_UNKNOWN: break;
	case VALUE_LIST:
	case VALUE_ATTRS:
		if (!eval_enter(ev, at))
			return -1;
		same = kind == VALUE_LIST ? equal_lists(ev, value_list(l), value_list(r), at)
		                          : equal_attrs(ev, value_attrs(l), value_attrs(r), at);
		eval_leave(ev);
		return same;
	}
	return same;
}

/* Order. */

static int less_text(const struct str *l, const struct str *r)
{
	size_t n = str_len(l) < str_len(r) ? str_len(l) : str_len(r);
	int c = memcmp(l->text, r->text, n);
	return c ? c < 0 : str_len(l) < str_len(r);
}

static int less_lists(struct evaluator *ev, const struct list *l, const struct list *r, struct span at)
{
	for (uint64_t i = 0;; i++) {
		if (i == list_len(r))
			return 0;
		if (i == list_len(l))
			return 1;
		int same = equal_slots(ev, &l->items[i], &r->items[i], at);
		if (same < 0)
			return -1;
		if (!same)
			return op_less(ev, l->items[i], r->items[i], at);
	}
}

int op_less(struct evaluator *ev, struct value l, struct value r, struct span at)
{
	if (!force_both(ev, &l, &r, at))
		return -1;
	if (is_number(l) && is_number(r)) {
		if (value_kind(l) == VALUE_INT && value_kind(r) == VALUE_INT)
			return value_int(l) < value_int(r);
		return as_float(l) < as_float(r);
	}
	enum value_kind kind = value_kind(l);
	if (kind != value_kind(r)) {
		eval_error(ev, D_TYPE, at, "cannot compare %s with %s", value_kind_name(kind), value_kind_name(value_kind(r)));
		return -1;
	}
	if (kind == VALUE_STRING || kind == VALUE_PATH)
		return less_text(value_str(l), value_str(r));
	if (kind != VALUE_LIST) {
		eval_error(ev, D_TYPE, at, "cannot compare %s with %s: values of that type have no order",
		           value_kind_name(kind), value_kind_name(kind));
		return -1;
	}
	if (!eval_enter(ev, at))
		return -1;
	int less = less_lists(ev, value_list(l), value_list(r), at);
	eval_leave(ev);
	return less;
}
