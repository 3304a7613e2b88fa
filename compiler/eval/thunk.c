/* Thunks: making and forcing them. */
#include "eval/thunk.h"

#include "eval/eval.h"
#include "eval/unknown_value.h"

struct value thunk_native(struct evaluator *ev, thunk_function *f, void *data)
{
	uint64_t *t = arena_alloc(ev->arena, 2 * sizeof(uint64_t));
	t[0] = (uint64_t)(uintptr_t)f << 8 | THUNK_NATIVE;
	t[1] = (uintptr_t)data;
	return (struct value){(uintptr_t)t + TAG_THUNK};
}

/* The head of a call's thunk has the place of the call: its start, and a length as far as there is room. */
static uint64_t call_head(enum thunk_state state, struct span at)
{
	enum { LONGEST = 0xffffff };
	uint64_t length = at.end - at.start < LONGEST ? at.end - at.start : LONGEST;
	return (length << 32 | at.start) << 8 | state;
}

static struct span call_place(uint64_t head)
{
	uint32_t start = (uint32_t)(head >> 8);
	return (struct span){start, start + (uint32_t)(head >> 40)};
}

struct value thunk_call(struct evaluator *ev, struct value f, struct value arg, struct span at)
{
	uint64_t *t = arena_alloc(ev->arena, 3 * sizeof(uint64_t));
	t[0] = call_head(THUNK_CALL, at);
	t[1] = f.word;
	t[2] = arg.word;
	return (struct value){(uintptr_t)t + TAG_THUNK};
}

struct value thunk_call2(struct evaluator *ev, struct value f, struct value arg1, struct value arg2, struct span at)
{
	struct thunk *t = arena_alloc(ev->arena, sizeof *t);
	*t = (struct thunk){call_head(THUNK_CALL2, at), f, arg1, arg2};
	return (struct value){(uintptr_t)t + TAG_THUNK};
}

static struct value compute(struct evaluator *ev, const struct thunk *t, uint64_t head)
{
	switch ((enum thunk_state)(head & 0xff)) {
	case THUNK_EXPR: return eval_expr(ev, (const struct expr *)(uintptr_t)(head >> 8), (struct env *)t->a.word);
	case THUNK_CALL: return call_function(ev, t->a, &t->b, 1, call_place(head));
	case THUNK_CALL2: return call_function(ev, t->a, &t->b, 2, call_place(head));
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

struct value thunk_force(struct evaluator *ev, struct thunk *t)
{
	uint64_t head = t->head;
	enum thunk_state state = (enum thunk_state)(head & 0xff);
	if (state == THUNK_DONE)
		return t->a;
	if (state == THUNK_FAILED) {
		ev->failure = (struct failure *)(uintptr_t)(head >> 8);
		return VALUE_NONE;
	}
	if (state > THUNK_BUSY)
		return failure_infinite_recursion(ev, t);
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
