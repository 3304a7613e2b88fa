#include "module/type_check.h"

#include "module/fault.h"

static void check_each(struct evaluator *ev, const struct type *element, struct value *slots, uint64_t n,
                       const struct path *path)
{
	for (uint64_t i = 0; i < n; i++) {
		struct value v = slot_force(ev, &slots[i]);
		if (value_ok(v))
			type_check_inside(ev, element, v, path);
		else
			fault_at(ev, path), fault_report(ev, path ? path->in : NULL);
	}
}

static const struct type *part_that_takes(struct evaluator *ev, const struct type *t, struct value v)
{
	for (int i = 0; i < 2; i++) {
		const struct type *part = type_part(ev, t, i);
		int takes = part ? type_check(ev, part, v) : -1;
		if (takes)
			return takes > 0 ? part : NULL;
	}
	return NULL;
}

/* Returns the type inside whose value is the value itself. */
static const struct type *inner_type(struct evaluator *ev, const struct type *t, struct value v)
{
	const struct type_kind *kind = t->kind;
	if (kind == &kind_derived)
		return t->base;
	if (kind == &kind_null_or)
		return v.word == VALUE_OF_NULL.word ? NULL : type_part(ev, t, 0);
	if (kind == &kind_either)
		return part_that_takes(ev, t, v);
	if (kind == &kind_coerced)
		return type_part(ev, t, 1);
	return kind == &kind_unique || kind == &kind_checked || kind == &kind_filled ? type_part(ev, t, 0) : NULL;
}

void type_check_inside(struct evaluator *ev, const struct type *t, struct value v, const struct path *path)
{
	if (type_is_plain(ev, t, v))
		return;
	const struct type *inner = inner_type(ev, t, v);
	for (uint32_t steps = 0; inner && steps < TYPE_MOST_STEPS; steps++) {
		t = inner;
		inner = inner_type(ev, t, v);
	}
	if (inner || (t->kind->flags & TYPE_SCALAR) || !eval_enter(ev, SPAN_NONE))
		return eval_recover(ev);
	bool set = t->kind == &kind_attrs_of || t->kind == &kind_lazy_attrs_of || t->kind == &kind_anything;
	const struct type *element = t;
	if (t->kind != &kind_anything)
		element = value_ok(t->parts[0]) || t->cache->made[0] ? type_part(ev, t, 0) : NULL;
	if (set && value_is(v, OBJECT_ATTRS) && element)
		check_each(ev, element, value_attrs(v)->slots, attrs_len(value_attrs(v)), path);
	else if (t->kind == &kind_list && value_is(v, OBJECT_LIST) && element)
		check_each(ev, element, value_list(v)->items, list_len(value_list(v)), path);
	else if (t->kind == &kind_tagged && value_is(v, OBJECT_ATTRS) && attrs_len(value_attrs(v)) == 1)
		if (!value_ok(slot_force(ev, value_attrs(v)->slots)))
			fault_report(ev, path ? path->in : NULL);
	eval_leave(ev);
}
