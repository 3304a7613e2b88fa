/* Environments, and values of expressions that are not computed yet: what the files of the core share. */
#ifndef EVAL_FRAME_H
#define EVAL_FRAME_H

#include "eval/eval.h"

/* A frame of `size` slots, all empty (word 0: not bound yet). */
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

/* Gives back the memory of a frame in which nothing has been made: then it is the arena's newest piece. Closures,
 * thunks and inner frames, which refer to a frame, are made after it, so nothing can refer to this one. */
static inline void env_drop(struct evaluator *ev, struct env *env, const char *end)
{
	if (arena_ends_at(ev->arena, end))
		arena_drop(ev->arena, env);
}

static inline struct env *env_out(struct env *env, uint32_t level)
{
	while (level--)
		env = env->up;
	return env;
}

/* eval_expr() for expressions that are mostly variables: without a call where the value is at hand. */
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
