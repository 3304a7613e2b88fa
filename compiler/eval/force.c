/* Values forced, and held to a kind. */
#include "eval/force.h"

#include "eval/eval.h"
#include "eval/visited.h"

const struct attrs *force_attrs(struct evaluator *ev, struct value v, struct span at, const char *what)
{
	v = value_force(ev, v);
	if (value_ok(v) && value_is(v, OBJECT_ATTRS))
		return value_attrs(v);
	if (value_ok(v))
		failure_expected(ev, at, what, "a set", v);
	return NULL;
}

const struct list *force_list(struct evaluator *ev, struct value v, struct span at, const char *what)
{
	v = value_force(ev, v);
	if (value_ok(v) && value_is(v, OBJECT_LIST))
		return value_list(v);
	if (value_ok(v))
		failure_expected(ev, at, what, "a list", v);
	return NULL;
}

const struct str *force_string(struct evaluator *ev, struct value v, struct span at, const char *what)
{
	v = value_force(ev, v);
	if (value_ok(v) && value_is(v, OBJECT_STRING))
		return value_str(v);
	if (value_ok(v))
		failure_expected(ev, at, what, "a string", v);
	return NULL;
}

bool force_bool(struct evaluator *ev, struct value v, struct span at, const char *what, bool *result)
{
	v = value_force(ev, v);
	if (!value_ok(v))
		return false;
	if (value_kind(v) != VALUE_BOOL)
		return failure_expected(ev, at, what, "a Boolean", v), false;
	*result = value_bool(v);
	return true;
}

bool force_int(struct evaluator *ev, struct value v, struct span at, const char *what, int64_t *result)
{
	v = value_force(ev, v);
	if (!value_ok(v))
		return false;
	if (value_kind(v) != VALUE_INT)
		return failure_expected(ev, at, what, "an integer", v), false;
	*result = value_int(v);
	return true;
}

struct value force_attribute(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value *slot = attrs_find(set, name);
	return slot ? slot_force(ev, slot) : VALUE_NONE;
}

/* Cycles end where they began. */
static bool force_below(struct evaluator *ev, struct value v, struct visited *seen)
{
	v = value_force(ev, v);
	if (!value_ok(v))
		return false;
	struct value *slots;
	uint64_t n;
	if (value_is(v, OBJECT_LIST)) {
		slots = value_list(v)->items;
		n = list_len(value_list(v));
	} else if (value_is(v, OBJECT_ATTRS)) {
		slots = value_attrs(v)->slots;
		n = attrs_len(value_attrs(v));
	} else {
		return true;
	}
	if (!n || !visited_first(seen, v.word))
		return true;
	if (!eval_enter(ev, SPAN_NONE))
		return false;
	bool ok = true;
	for (uint64_t i = 0; ok && i < n; i++)
		ok = force_below(ev, slots[i], seen);
	eval_leave(ev);
	return ok;
}

bool force_deep(struct evaluator *ev, struct value v)
{
	struct visited seen = {.arena = ev->arena};
	return force_below(ev, v, &seen);
}
