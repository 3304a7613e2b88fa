/* Forcing values, and checking their kinds. */
#include "eval/force.h"

#include "eval/eval.h"
#include "eval/unknown_value.h"
#include "eval/visited.h"

static struct value compute(struct evaluator *ev, const struct thunk *t, uint64_t head)
{
	switch ((enum thunk_state)(head & 0xff)) {
	case THUNK_EXPR: return eval_expr(ev, (const struct expr *)(uintptr_t)(head >> 8), (struct env *)t->a.word);
	case THUNK_CALL: return call_function(ev, t->a, &t->b, 1, thunk_call_place(head));
	case THUNK_CALL2: return call_function(ev, t->a, &t->b, 2, thunk_call_place(head));
	case THUNK_NATIVE: {
		thunk_function *f = (thunk_function *)(uintptr_t)(head >> 8);
		return value_force(ev, f(ev, (void *)t->a.word));
	}
	case THUNK_DONE:
	case THUNK_FAILED:
	case THUNK_BUSY: break;
	}
	return VALUE_NONE;
}

struct value force_thunk(struct evaluator *ev, struct thunk *t)
{
	uint64_t head = t->head;
	enum thunk_state state = (enum thunk_state)(head & 0xff);
	if (state == THUNK_DONE)
		return t->a;
	if (state == THUNK_FAILED) {
		ev->failure = (struct failure *)(uintptr_t)(head >> 8);
		return VALUE_NONE;
	}
	if (state > THUNK_BUSY) {
		struct value part = ev->unknown_stays && ev->part_of_itself ? ev->part_of_itself(ev, t) : VALUE_NONE;
		return value_ok(part) ? part : failure_infinite_recursion(ev, t);
	}
	if (!eval_enter(ev, SPAN_NONE))
		return VALUE_NONE;
	struct force_frame frame = {t, NULL, ev->forcing};
	if (state == THUNK_EXPR)
		frame.expr = (const struct expr *)(uintptr_t)(head >> 8);
	ev->forcing = &frame;
	t->head = head + THUNK_BUSY;
	struct value v = compute(ev, t, head);
	ev->forcing = frame.outer;
	eval_leave(ev);
	if (!value_ok(v) && !(ev->failure && ev->failure->passing))
		v = unknown_value_instead(ev);
	if (value_ok(v)) {
		t->head = THUNK_DONE;
		t->a = v;
	} else if (ev->failure && !ev->failure->passing) {
		t->head = (uint64_t)(uintptr_t)ev->failure << 8 | THUNK_FAILED;
	} else {
		t->head = head;
	}
	return v;
}

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

/* Forces everything inside of a value. `seen` ends cycles. */
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
