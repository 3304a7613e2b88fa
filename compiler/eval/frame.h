/* Frames, and quick evaluation of expressions whose values are known: used by all files of the core. */
#ifndef EVAL_FRAME_H
#define EVAL_FRAME_H

#include "eval/eval.h"

/* Returns a frame of `size` slots inside of `up`. All slots are empty (word 0: not bound yet). */
static inline struct env *env_new(struct evaluator *ev, struct env *up, uint32_t size)
{
	struct env *env = arena_alloc(ev->arena, sizeof *env + sizeof(struct value) * size);
	env->up = up;
	for (uint32_t i = 0; i < size; i++)
		env->slots[i] = VALUE_NONE;
	return env;
}

/* The end of a frame in memory. */
static inline char *env_end(struct env *env, uint32_t size)
{
	return (char *)(env->slots + size);
}

/* Frees a frame if it is the newest object of the arena. Closures, thunks and inner frames that refer to a frame are
 * made after it, so that nothing can refer to one that is the newest object. `end` is env_end() of the frame. */
static inline void env_drop(struct evaluator *ev, struct env *env, const char *end)
{
	if (arena_ends_at(ev->arena, end))
		arena_drop(ev->arena, env);
}

/* The frame `level` frames out from `env`. */
static inline struct env *env_out(struct env *env, uint32_t level)
{
	while (level--)
		env = env->up;
	return env;
}

/* The same as eval_expr(), for expressions that are mostly variables: it does not call it when the value is known. */
static inline struct value eval_quick(struct evaluator *ev, const struct expr *e, struct env *env)
{
	if (e->kind == EXPR_LOCAL) {
		const struct expr_local *l = EXPR_AS(local, e);
		struct value v = env_out(env, l->level)->slots[l->slot];
		if (!value_is_thunk(v) && v.word)
			return v;
		if (v.word && (uint8_t)value_thunk(v)->head == THUNK_DONE)
			return value_thunk(v)->a;
	} else if (e->kind == EXPR_INT) {
		return value_of_int(ev->arena, EXPR_AS(int, e)->value);
	}
	return eval_expr(ev, e, env);
}

#endif
