/* From trees to values: the central loop.
 *
 * eval_expr() evaluates one expression in one frame. Calls in tail position repeat the loop instead of growing the C
 * stack. A value that is not needed at once is delayed: constants, variables that are bound already and selections from
 * sets that exist already become the value itself, and only the rest becomes a thunk. */
#include "eval/eval.h"

#include "eval/bindings.h"
#include "eval/builtin.h"
#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/globals.h"
#include "eval/operation.h"
#include "eval/unknown_value.h"

static struct value make_closure(struct evaluator *ev, const struct expr *e, struct env *env)
{
	struct closure *c = arena_alloc(ev->arena, sizeof *c);
	*c = (struct closure){OBJECT_CLOSURE, EXPR_AS(lambda, e), env};
	return value_of_object(c);
}

struct value eval_delay_always(struct evaluator *ev, const struct expr *e, struct env *env)
{
	uint64_t *t = arena_alloc(ev->arena, 2 * sizeof(uint64_t)); /* a struct thunk without its b and c */
	t[0] = (uint64_t)(uintptr_t)e << 8 | THUNK_EXPR;
	t[1] = (uintptr_t)env;
	return (struct value){(uintptr_t)t + TAG_THUNK};
}

static struct value make_float(struct evaluator *ev, const struct expr *e)
{
	struct expr_float *f = EXPR_AS(float, e);
	if (!f->cache)
		f->cache = (void *)value_of_float(ev->arena, f->value).word;
	return (struct value){(uintptr_t)f->cache};
}

static struct value make_list(struct evaluator *ev, const struct expr *e, struct env *env)
{
	const struct expr_list *l = EXPR_AS(list, e);
	struct value *items, v = value_new_list(ev->arena, l->n, &items);
	((struct list *)v.word)->origin = e;
	for (uint32_t i = 0; i < l->n; i++)
		items[i] = eval_delay(ev, l->items[i], env);
	return v;
}

static struct value make_position(struct evaluator *ev, struct span at)
{
	struct place p = source_place(&ev->session->sources, ev->arena, at);
	const char *file = p.source ? (p.source->path ? p.source->path : p.source->name) : "";
	struct attrs_builder b = attrs_build(ev->session, 3);
	attrs_put(&b, SYM_file, 0, value_of_text(ev->arena, file, strlen(file)));
	attrs_put(&b, SYM_line, 0, value_of_int(ev->arena, p.line));
	attrs_put(&b, SYM_column, 0, value_of_int(ev->arena, p.column));
	return attrs_done(&b, false);
}

/* a.b where `a` is an existing set: returns the slot's value, or VALUE_NONE. */
static struct value select_now(const struct expr_select *s, struct env *env)
{
	if (s->n != 1 || s->subject->kind != EXPR_LOCAL || !s->names[0].name)
		return VALUE_NONE;
	const struct expr_local *l = EXPR_AS(local, s->subject);
	struct value subject = env_out(env, l->level)->slots[l->slot];
	if (value_is_thunk(subject) && (uint8_t)value_thunk(subject)->head == THUNK_DONE)
		subject = value_thunk(subject)->a;
	if (!subject.word || !value_is(subject, OBJECT_ATTRS))
		return VALUE_NONE;
	const struct value *slot = attrs_lookup(subject, s->names[0].name);
	return slot ? *slot : VALUE_NONE;
}

static struct value int_now(const struct expr *e, struct env *env)
{
	if (e->kind == EXPR_LOCAL) {
		const struct expr_local *l = EXPR_AS(local, e);
		struct value v = env_out(env, l->level)->slots[l->slot];
		if (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
			v = value_thunk(v)->a;
		return v;
	}
	if (e->kind == EXPR_INT)
		return (struct value){(uintptr_t)EXPR_AS(int, e)->value << 1 | 1}; /* the caller has checked that it fits */
	return VALUE_NONE;
}

/* n + 1 and n - 1 where n is an existing small integer, without overflow. */
static struct value arithmetic_now(const struct expr *e, struct env *env)
{
	const struct expr_binary *b = EXPR_AS(binary, e);
	enum { SMALL = 62 };
	if (b->right->kind == EXPR_INT &&
	    (EXPR_AS(int, b->right)->value >> SMALL != 0 && EXPR_AS(int, b->right)->value >> SMALL != -1))
		return VALUE_NONE;
	if (b->left->kind == EXPR_INT)
		return VALUE_NONE;
	struct value l = int_now(b->left, env), r = int_now(b->right, env);
	if (!value_is_small_int(l) || !value_is_small_int(r))
		return VALUE_NONE;
	int64_t sum;
	bool over = e->kind == EXPR_ADD
	                ? __builtin_add_overflow((int64_t)l.word, (int64_t)(r.word - 1), &sum)
	                : __builtin_sub_overflow((int64_t)l.word, (int64_t)(r.word - 1), &sum);
	return over ? VALUE_NONE : (struct value){(uintptr_t)sum};
}

static bool is_plain_set(const struct expr *e)
{
	const struct bindings *b = &EXPR_AS(attrs, e)->b;
	return !(e->flags & EXPR_REC) && !b->dynamic_count && !b->from_count;
}

struct value eval_delay(struct evaluator *ev, const struct expr *e, struct env *env)
{
	struct value v = VALUE_NONE;
	switch (e->kind) {
	case EXPR_INT: return value_of_int(ev->arena, EXPR_AS(int, e)->value);
	case EXPR_STRING:
	case EXPR_PATH: return value_of_str(EXPR_AS(string, e)->text);
	case EXPR_FLOAT: return make_float(ev, e);
	case EXPR_LAMBDA: return make_closure(ev, e, env);
	case EXPR_LIST: return make_list(ev, e, env);
	case EXPR_GLOBAL: return globals_at(ev, EXPR_AS(global, e)->index);
	case EXPR_LOCAL: {
		const struct expr_local *l = EXPR_AS(local, e);
		v = env_out(env, l->level)->slots[l->slot];
		if (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
			v = value_thunk(v)->a;
		break;
	}
	case EXPR_ATTRS:
		if (is_plain_set(e))
			return bindings_attrs(ev, EXPR_AS(attrs, e), env);
		break;
	case EXPR_SELECT: v = select_now(EXPR_AS(select, e), env); break;
	case EXPR_ADD:
	case EXPR_SUB: v = arithmetic_now(e, env); break;
	default: break;
	}
	return v.word ? v : eval_delay_always(ev, e, env);
}

/* Returns the frame of a call with exactly as many arguments as the lambda has parameters, or NULL with a failure. */
static struct env *enter_lambda(struct evaluator *ev, const struct closure *c, const struct expr_call *e,
                                struct env *env)
{
	const struct expr_lambda *l = c->function;
	struct env *inner = arena_alloc(ev->arena, sizeof *inner + sizeof(struct value) * l->frame_size);
	inner->up = c->env;
	for (uint32_t i = 0; i < l->n; i++)
		inner->slots[i] = eval_delay(ev, e->args[i], env);
	for (uint32_t i = l->n; i < l->frame_size; i++)
		inner->slots[i] = VALUE_NONE;
	if (l->pattern && !call_bind_pattern(ev, l, inner, inner->slots[l->n - 1], e->expr.at))
		return NULL;
	return inner;
}

/* For a call in tail position whose frame follows that of the call before it: if nothing was allocated in either,
 * nothing can refer to the earlier frame, and the later one replaces it. So a loop that only counts needs no memory. */
static struct env *replace_frame(struct evaluator *ev, struct env *before, struct env *env, uint32_t size)
{
	if (!arena_ends_at(ev->arena, env_end(env, size)))
		return env;
	assert(before < env);
	ARENA_UNPOISON(before, (size_t)(env_end(env, size) - (char *)before));
	memmove(before, env, (size_t)(env_end(env, size) - (char *)env));
	arena_cut(ev->arena, env_end(before, size));
	return before;
}

/* Not inlined, for the same reason as eval_sums: its array would make every frame of eval_expr() larger, and add a
 * stack guard. */
__attribute__((noinline)) static struct value call_delayed(struct evaluator *ev, struct value f,
                                                           const struct expr_call *e, struct env *env)
{
	struct value few[8], *args = e->n <= 8 ? few : ARENA_ARRAY(ev->arena, struct value, e->n);
	for (uint32_t i = 0; i < e->n; i++)
		args[i] = eval_delay(ev, e->args[i], env);
	return call_function(ev, f, args, e->n, e->expr.at);
}

static struct value eval_local(struct evaluator *ev, const struct expr_local *l, struct env *env)
{
	struct value *slot = &env_out(env, l->level)->slots[l->slot];
	if (!slot->word) /* the frame of a `let` is being filled and needs one of its own names: a cycle */
		return eval_error(ev, D_INFINITE_RECURSION, l->expr.at,
		                  "infinite recursion encountered: this value needs itself");
	return slot_force(ev, slot);
}

/* Returns the value of an `if` whose condition is unknown. */
__attribute__((noinline)) static struct value if_unknown(struct evaluator *ev, const struct expr_if *i, struct env *env,
                                                         struct value condition)
{
	bool holds = unknown_value_holds(ev, condition);
	struct value yes = eval_delay(ev, i->yes, env), no = eval_delay(ev, i->no, env);
	return unknown_value_with(ev, condition, unknown_value_either(ev, holds ? yes : no, holds ? no : yes));
}

/* Computes an operator on two small integers, the most common case. Returns VALUE_NONE when the general functions are
 * needed. */
static inline struct value small_ints(uint8_t kind, struct value l, struct value r)
{
	int64_t result;
	switch (kind) {
	case EXPR_ADD:
		return __builtin_add_overflow((int64_t)l.word, (int64_t)(r.word - 1), &result)
		           ? VALUE_NONE
		           : (struct value){(uintptr_t)result};
	case EXPR_SUB:
		return __builtin_sub_overflow((int64_t)l.word, (int64_t)(r.word - 1), &result)
		           ? VALUE_NONE
		           : (struct value){(uintptr_t)result};
	case EXPR_EQ: return value_of_bool(l.word == r.word);
	case EXPR_NE: return value_of_bool(l.word != r.word);
	case EXPR_LT: return value_of_bool((int64_t)l.word < (int64_t)r.word);
	case EXPR_LE: return value_of_bool((int64_t)l.word <= (int64_t)r.word);
	case EXPR_GT: return value_of_bool((int64_t)l.word > (int64_t)r.word);
	case EXPR_GE: return value_of_bool((int64_t)l.word >= (int64_t)r.word);
	default: return VALUE_NONE;
	}
}

/* Whether a set or unknown value is a set without an unknown half. */
static inline bool is_plain_set_value(struct value v)
{
	return (((const struct object *)v.word)->head & ~(uint64_t)ATTRS_MAPPED) == OBJECT_ATTRS;
}

static struct value eval_binary(struct evaluator *ev, const struct expr_binary *e, struct env *env)
{
	if (e->expr.kind == EXPR_ADD && e->left->kind == EXPR_ADD)
		return operation_sums(ev, e, env);
	struct value l = eval_quick(ev, e->left, env);
	if (!value_ok(l))
		return l;
	struct value r = eval_quick(ev, e->right, env);
	if (!value_ok(r))
		return r;
	if (value_is_small_int(l) && value_is_small_int(r)) {
		struct value quick = small_ints(e->expr.kind, l, r);
		if (quick.word)
			return quick;
	}
	switch ((enum expr_kind)e->expr.kind) {
	case EXPR_EQ:
	case EXPR_NE:
	case EXPR_LT:
	case EXPR_LE:
	case EXPR_GT:
	case EXPR_GE: return operation_compare(ev, e, l, r);
	case EXPR_UPDATE:
		if (!value_is(l, OBJECT_ATTRS) && !value_is_unknown(l))
			return failure_expected(ev, e->left->at, NULL, "a set", l);
		if (!value_is(r, OBJECT_ATTRS) && !value_is_unknown(r))
			return failure_expected(ev, e->right->at, NULL, "a set", r);
		if (is_plain_set_value(l) && is_plain_set_value(r))
			return attrs_overlay(ev->arena, l, r);
		return unknown_value_update(ev, l, r);
	case EXPR_CONCAT: return op_concat(ev, l, r, e);
	default: return eval_arithmetic(ev, e, l, r);
	}
}

/* Calls in tail position take no stack. An endless loop of them must still end before memory does: it ends after this
 * many times the depth that other calls may have. */
enum { TAIL_CALLS = 50 };

/* The state of one activation of eval_expr(). A step into a call, `let`, `with`, `assert` or `if` in tail position sets
 * `e` and `env` and returns true: the loop continues with them. It returns false when `value` is the result. */
struct activation {
	const struct expr *e;
	struct env *env;
	struct value value;
	const struct expr_call *first_call; /* the first call in tail position of this activation */
	const struct expr_lambda *callee;   /* the function that it calls */
	struct env *own;                    /* the frame of the last such call, */
	char *own_end;                      /* and its end */
	uint64_t calls_left;
};

static inline bool has_value(struct activation *a, struct value v)
{
	a->value = v;
	return false;
}

static inline bool go_on_with(struct activation *a, const struct expr *e)
{
	a->e = e;
	return true;
}

static inline bool step_into_closure(struct evaluator *ev, struct activation *a, const struct closure *closure,
                                     const struct expr_call *c)
{
	if (!a->calls_left--)
		return has_value(a, failure_depth(ev, c->expr.at));
	a->env = enter_lambda(ev, closure, c, a->env);
	if (!a->env)
		return has_value(a, VALUE_NONE);
	uint32_t size = closure->function->frame_size;
	a->own = (char *)a->env == a->own_end ? replace_frame(ev, a->own, a->env, size) : a->env;
	a->own_end = env_end(a->own, size);
	a->env = a->own;
	return go_on_with(a, closure->function->body);
}

static inline bool step_call(struct evaluator *ev, struct activation *a, const struct expr_call *c)
{
	struct value f = eval_quick(ev, c->function, a->env);
	if (!value_ok(f))
		return has_value(a, f);
	if (!a->first_call)
		a->first_call = c;
	if (value_is(f, OBJECT_CLOSURE)) {
		const struct closure *closure = (const struct closure *)f.word;
		if (c == a->first_call)
			a->callee = closure->function;
		if (closure->function->n == c->n)
			return step_into_closure(ev, a, closure, c);
	} else if (value_is(f, OBJECT_BUILTIN) && ((const struct object *)f.word)->head >> 8 == c->n) {
		return has_value(a, builtin_call(ev, ((const struct object_builtin *)f.word)->builtin, c, a->env));
	}
	return has_value(a, call_delayed(ev, f, c, a->env));
}

static inline bool step_let(struct evaluator *ev, struct activation *a, const struct expr_let *l)
{
	a->env = bindings_enter(ev, &l->b, a->env, true);
	return go_on_with(a, l->body);
}

static inline bool step_with(struct evaluator *ev, struct activation *a, const struct expr_with *w)
{
	struct value set = eval_delay(ev, w->set, a->env);
	if (w->own_frame)
		a->env = env_new(ev, a->env, w->frame_size);
	a->env->slots[w->slot] = set;
	return go_on_with(a, w->body);
}

static inline bool step_assert(struct evaluator *ev, struct activation *a, const struct expr_assert *e)
{
	struct value v = eval_quick(ev, e->condition, a->env);
	if (!value_ok(v))
		return has_value(a, v);
	if (!operation_is_bool(v) && !value_is_unknown(v))
		return has_value(a, operation_expected_bool(ev, e->condition, v));
	if (v.word == VALUE_OF_FALSE.word)
		return has_value(a, failure_assert(ev, e->condition));
	return go_on_with(a, e->body);
}

static inline bool step_if(struct evaluator *ev, struct activation *a, const struct expr_if *i)
{
	struct value v = eval_quick(ev, i->condition, a->env);
	if (!value_ok(v))
		return has_value(a, v);
	if (!operation_is_bool(v))
		return has_value(a, value_is_unknown(v) ? if_unknown(ev, i, a->env, v)
		                                           : operation_expected_bool(ev, i->condition, v));
	return go_on_with(a, value_bool(v) ? i->yes : i->no);
}

static inline struct value eval_search_path(struct evaluator *ev, const struct expr_string *e)
{
	return files_search(ev, e->text->text, str_len(e->text), e->expr.at);
}

/* Evaluates one expression. Returns true when the loop continues. */
static inline bool step(struct evaluator *ev, struct activation *a)
{
	const struct expr *e = a->e;
	struct env *env = a->env;
	switch ((enum expr_kind)e->kind) {
	case EXPR_CALL: return step_call(ev, a, EXPR_AS(call, e));
	case EXPR_LET: return step_let(ev, a, EXPR_AS(let, e));
	case EXPR_WITH: return step_with(ev, a, EXPR_AS(with, e));
	case EXPR_ASSERT: return step_assert(ev, a, EXPR_AS(assert, e));
	case EXPR_IF: return step_if(ev, a, EXPR_AS(if, e));
	case EXPR_INT: return has_value(a, value_of_int(ev->arena, EXPR_AS(int, e)->value));
	case EXPR_FLOAT: return has_value(a, make_float(ev, e));
	case EXPR_STRING:
	case EXPR_PATH: return has_value(a, value_of_str(EXPR_AS(string, e)->text));
	case EXPR_SEARCH_PATH: return has_value(a, eval_search_path(ev, EXPR_AS(string, e)));
	case EXPR_INTERPOLATION:
	case EXPR_PATH_INTERPOLATION: return has_value(a, eval_interpolation(ev, EXPR_AS(parts, e), env));
	case EXPR_LOCAL: return has_value(a, eval_local(ev, EXPR_AS(local, e), env));
	case EXPR_GLOBAL: return has_value(a, value_force(ev, globals_at(ev, EXPR_AS(global, e)->index)));
	case EXPR_WITH_VAR: return has_value(a, eval_with_var(ev, EXPR_AS(with_var, e), env));
	case EXPR_SELECT: return has_value(a, eval_select(ev, EXPR_AS(select, e), env));
	case EXPR_HAS: return has_value(a, eval_has(ev, EXPR_AS(select, e), env));
	case EXPR_LAMBDA: return has_value(a, make_closure(ev, e, env));
	case EXPR_ATTRS: return has_value(a, eval_attrs(ev, EXPR_AS(attrs, e), env));
	case EXPR_LIST: return has_value(a, make_list(ev, e, env));
	case EXPR_NOT:
	case EXPR_NEGATE: return has_value(a, operation_unary(ev, EXPR_AS(unary, e), env));
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_IMPLIES: return has_value(a, operation_logic(ev, EXPR_AS(binary, e), env));
	case EXPR_ADD:
	case EXPR_SUB:
	case EXPR_MUL:
	case EXPR_DIV:
	case EXPR_EQ:
	case EXPR_NE:
	case EXPR_LT:
	case EXPR_LE:
	case EXPR_GT:
	case EXPR_GE:
	case EXPR_UPDATE:
	case EXPR_CONCAT: return has_value(a, eval_binary(ev, EXPR_AS(binary, e), env));
	case EXPR_CUR_POS: return has_value(a, make_position(ev, e->at));
	case EXPR_VAR:          /* reported by resolve_tree() */
	case EXPR_ERROR: break; /* reported by the parser */
	}
	return has_value(a, failure_said(ev, e->at));
}

struct value eval_expr(struct evaluator *ev, const struct expr *e, struct env *env)
{
	struct activation a = {.e = e, .env = env, .calls_left = (uint64_t)ev->max_depth * TAIL_CALLS};
	if (ev->depth >= ev->max_depth || (char *)__builtin_frame_address(0) < ev->stack_end)
		return failure_depth(ev, e->at);
	ev->depth++;
	while (step(ev, &a))
		;
	ev->depth--;
	env_drop(ev, a.own, a.own_end);
	struct value v = value_ok(a.value) ? a.value : unknown_value_instead(ev);
	if (!value_ok(v) && a.first_call)
		failure_passes_call(ev, &a.first_call->expr, a.callee);
	return v;
}
