/* Making and forcing thunks. */
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

/* The head of a call's thunk has the place of the call: its start, and its length as far as it fits. */
static uint64_t call_head(enum thunk_state state, struct span at)
{
	enum { LONGEST = 0xffffff };
	uint64_t length = at.end - at.start < LONGEST ? at.end - at.start : LONGEST;
	return (length << 32 | at.start) << 8 | state;
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
