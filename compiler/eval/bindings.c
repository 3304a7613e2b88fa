/* Sets: making them, looking into them, merging them. */
#include "eval/bindings.h"

#include "eval/context.h"
#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/unknown_value.h"

/* The shape of a set's static names: made once for each expression and shared by all its values. */
static struct shape *static_shape(struct evaluator *ev, const struct expr_attrs *e)
{
	if (e->cache_shape)
		return e->cache_shape;
	const struct bindings *b = &e->b;
	struct shape *shape = attrs_shape_new(ev->arena, b->n);
	for (uint32_t i = 0; i < b->n; i++)
		shape->keys[i] = (struct shape_key){b->items[i]->name, b->items[i]->at.start};
	assert(attrs_shape_is_sound(shape));
	((struct expr_attrs *)e)->cache_shape = shape; /* a cache, which does not change the meaning of the tree */
	return shape;
}

struct value bindings_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env)
{
	const struct bindings *b = &e->b;
	if (!b->n)
		return attrs_empty();
	struct attrs *set = arena_alloc(ev->arena, sizeof *set + sizeof(struct value) * b->n);
	set->head = OBJECT_ATTRS;
	set->shape = static_shape(ev, e);
	set->slots = (struct value *)(set + 1);
	for (uint32_t i = 0; i < b->n; i++)
		set->slots[i] = eval_delay(ev, b->items[i]->value, env);
	return value_of_object(set);
}

struct env *bindings_enter(struct evaluator *ev, const struct bindings *b, struct env *env, bool recursive)
{
	uint32_t names = recursive ? b->n : 0;
	if (b->own_frame)
		env = env_new(ev, env, b->frame_size);
	struct value *slots = env ? env->slots + b->first : NULL;
	for (uint32_t i = 0; i < names + b->from_count; i++)
		slots[i] = VALUE_NONE;
	for (uint32_t i = 0; i < b->from_count; i++)
		slots[names + i] = eval_delay(ev, b->from[i], env);
	for (uint32_t i = 0; i < names; i++)
		slots[i] = eval_delay(ev, b->items[i]->value, env);
	return env;
}

/* Returns the name of a dynamic attribute: 0 for null (no attribute), or -1 with a failure. */
static int64_t dynamic_name(struct evaluator *ev, const struct expr *e, struct env *env)
{
	struct value v = eval_expr(ev, e, env);
	if (!value_ok(v))
		return -1;
	if (v.word == VALUE_OF_NULL.word)
		return 0;
	if (!value_is(v, OBJECT_STRING)) {
		failure_expected(ev, e->at, "the name of an attribute", "a string", v);
		return -1;
	}
	if (!context_none(ev, value_str(v), e->at))
		return -1;
	return symbol_of_str(&ev->session->symbols, value_str(v));
}

static struct value duplicate_name(struct evaluator *ev, const struct dynamic_binding *d, symbol name, uint32_t pos)
{
	eval_error(ev, D_DUPLICATE_ATTRIBUTE, d->at, "dynamic attribute '%s' already defined",
	           symbol_text(&ev->session->symbols, name));
	const struct binding *first = expr_binding_at(&ev->session->sources, pos);
	if (first)
		eval_note(ev, first->at, "first defined here");
	return VALUE_NONE;
}

/* Returns a set of the static and the dynamic names. */
static struct value add_dynamic(struct evaluator *ev, const struct bindings *b, struct env *env,
                                const struct attrs *set)
{
	struct attrs_builder all = attrs_build(ev->session, attrs_len(set) + b->dynamic_count);
	for (uint32_t i = 0; i < attrs_len(set); i++)
		attrs_put(&all, set->shape->keys[i].name, set->shape->keys[i].pos, set->slots[i]);
	symbol *names = ARENA_ARRAY(ev->arena, symbol, b->dynamic_count);
	struct value unknown = VALUE_NONE; /* the unknown value of a name */
	for (uint32_t i = 0; i < b->dynamic_count; i++) {
		const struct dynamic_binding *d = &b->dynamic[i];
		int64_t name = dynamic_name(ev, d->name, env);
		if (name < 0) {
			struct value other = unknown_value_instead(ev);
			if (!value_ok(other))
				return VALUE_NONE;
			unknown = other;
			name = 0;
		}
		names[i] = (symbol)name;
		if (name)
			attrs_put(&all, (symbol)name, d->at.start, eval_delay(ev, d->value, env));
	}
	uint32_t n = all.n;
	struct value v = attrs_done(&all, false);
	for (uint32_t i = 0; attrs_len(value_attrs(v)) < n && i < b->dynamic_count; i++) {
		uint32_t pos;
		if (names[i] && attrs_find_pos(value_attrs(v), names[i], &pos) && pos != b->dynamic[i].at.start)
			return duplicate_name(ev, &b->dynamic[i], names[i], pos);
	}
	return value_ok(unknown) ? unknown_value_open_set(ev, v, unknown) : v;
}

/* A recursive set with the attribute __overrides. The attributes in it replace those that are written, also for the
 * expressions of the set. So no name is looked up before they are known. */
static struct value override(struct evaluator *ev, const struct expr_attrs *e, struct env *env, struct value *slots)
{
	const struct bindings *b = &e->b;
	uint32_t at = 0;
	for (uint32_t i = 0; i < b->n; i++) {
		if (b->items[i]->kind != BINDING_INHERIT)
			slots[i] = eval_delay_always(ev, b->items[i]->value, env);
		if (b->items[i]->name == SYM___overrides)
			at = i;
	}
	struct value v = slot_force(ev, &slots[at]);
	const struct attrs *overrides = force_attrs(ev, v, b->items[at]->value->at, "__overrides");
	if (!overrides)
		return VALUE_NONE;
	struct value written = attrs_of_shape(ev->arena, static_shape(ev, e), slots);
	for (uint32_t i = 0; i < b->n; i++) {
		const struct value *other = attrs_find(overrides, b->items[i]->name);
		if (other)
			slots[i] = *other;
	}
	return attrs_update(ev, value_attrs(written), overrides);
}

struct value eval_attrs(struct evaluator *ev, const struct expr_attrs *e, struct env *env)
{
	const struct bindings *b = &e->b;
	bool recursive = e->expr.flags & EXPR_REC;
	if (!recursive && !b->dynamic_count && !b->from_count)
		return bindings_attrs(ev, e, env);
	env = bindings_enter(ev, b, env, recursive);
	struct value *slots;
	if (recursive) {
		slots = env ? env->slots + b->first : NULL;
	} else {
		slots = ARENA_ARRAY(ev->arena, struct value, b->n);
		for (uint32_t i = 0; i < b->n; i++)
			slots[i] = eval_delay(ev, b->items[i]->value, env);
	}
	struct value set = b->n ? attrs_of_shape(ev->arena, static_shape(ev, e), slots) : attrs_empty();
	if (recursive && e->expr.flags & EXPR_OVERRIDES)
		set = override(ev, e, env, slots);
	return b->dynamic_count && value_ok(set) ? add_dynamic(ev, b, env, value_attrs(set)) : set;
}

/* Selection. */

static bool path_symbol(struct evaluator *ev, const struct attr_name *n, struct env *env, symbol *name)
{
	*name = n->name;
	if (n->name)
		return true;
	struct value v = eval_expr(ev, n->dynamic, env);
	if (!value_ok(v))
		return false;
	if (!value_is(v, OBJECT_STRING)) {
		failure_expected(ev, n->at, "the name of an attribute", "a string", v);
		return false;
	}
	*name = symbol_of_str(&ev->session->symbols, value_str(v));
	return context_none(ev, value_str(v), n->at);
}

/* Finds a static name in a set, and caches its position for sets of the same shape. */
static struct value *find_cached(struct expr_select *e, struct value v)
{
	const struct attrs *set = (const struct attrs *)v.word;
	if (set->shape && e->cache_shape == set->shape)
		return &set->slots[e->cache_index];
	struct value *slot = attrs_lookup(v, e->names[0].name);
	if (slot && set->shape) {
		e->cache_shape = set->shape;
		e->cache_index = (uint32_t)(slot - set->slots);
	}
	return slot;
}

/* Returns the value of a name that ctrc's library lacks. The library of a host may have it, so the value is unknown
 * unless the name looks misspelt. Otherwise returns VALUE_NONE, and the failure stays pending. */
static struct value of_hosts_library(struct evaluator *ev, const struct attrs *set, symbol name)
{
	static const char *const of_each[] = {"evalModules", "mkIf", "mkOption", "types"};
	enum { SHORT = 4 }; /* a name this short is near to another one by coincidence */
	struct symbols *symbols = &ev->session->symbols;
	if (!ev->unknown_stays || (ev->failure->diag->help && strlen(symbol_text(symbols, name)) > SHORT))
		return VALUE_NONE;
	for (size_t i = 0; i < sizeof of_each / sizeof *of_each; i++)
		if (!attrs_find(set, symbol_of(symbols, of_each[i], strlen(of_each[i]))))
			return VALUE_NONE;
	eval_recover(ev);
	return unknown_value_new(ev, UNKNOWN_ARGUMENT, arena_format(ev->arena, "lib.%s", symbol_text(symbols, name)));
}

static struct value not_selectable(struct evaluator *ev, const struct expr_select *e, uint32_t i, symbol name,
                                   struct value v)
{
	const struct span at = i ? e->names[i - 1].at : e->subject->at;
	if (value_is(v, OBJECT_ATTRS)) {
		failure_no_attribute(ev, e->names[i].at, name, value_attrs(v));
		return of_hosts_library(ev, value_attrs(v), name);
	}
	failure_expected(ev, at, NULL, "a set", v);
	if (ev->failure)
		eval_note(ev, e->names[i].at, "to select '%s' from", symbol_text(&ev->session->symbols, name));
	return VALUE_NONE;
}

struct value eval_select(struct evaluator *ev, const struct expr_select *e, struct env *env)
{
	struct value v = eval_quick(ev, e->subject, env);
	for (uint32_t i = 0; i < e->n; i++) {
		if (!value_ok(v))
			return v;
		symbol name;
		if (!path_symbol(ev, &e->names[i], env, &name))
			return VALUE_NONE;
		struct value *slot = NULL;
		if (value_is(v, OBJECT_ATTRS))
			slot = i || !e->names[0].name ? attrs_lookup(v, name) : find_cached((struct expr_select *)e, v);
		if (slot)
			v = slot_force(ev, slot);
		else if (value_is_open(v) || value_is_unknown(v))
			v = unknown_value_select_or(ev, v, name, e->fallback ? eval_delay(ev, e->fallback, env) : VALUE_NONE);
		else if (e->fallback)
			return eval_expr(ev, e->fallback, env);
		else
			v = not_selectable(ev, e, i, name, v);
	}
	return v;
}

struct value eval_has(struct evaluator *ev, const struct expr_select *e, struct env *env)
{
	struct value v = eval_quick(ev, e->subject, env);
	for (uint32_t i = 0; i < e->n; i++) {
		if (!value_ok(v))
			return v;
		symbol name;
		if (!path_symbol(ev, &e->names[i], env, &name))
			return VALUE_NONE;
		struct value *slot = value_is(v, OBJECT_ATTRS) ? attrs_lookup(v, name) : NULL;
		if (!slot)
			return value_is_open(v) || value_is_unknown(v) ? unknown_value_with(ev, unknown_value_of(v), VALUE_NONE)
			                                               : VALUE_OF_FALSE;
		if (i + 1 < e->n)
			v = slot_force(ev, slot);
	}
	return VALUE_OF_TRUE;
}

struct value eval_with_var(struct evaluator *ev, const struct expr_with_var *e, struct env *env)
{
	struct value open = VALUE_NONE;
	for (const struct with_scope *w = e->scopes; w; w = w->outer) {
		struct value set = slot_force(ev, &env_out(env, w->level)->slots[w->slot]);
		if (!value_ok(set))
			return set;
		if (!value_is(set, OBJECT_ATTRS) && !value_is_unknown(set))
			return failure_expected(ev, e->expr.at, "the set of a 'with'", "a set", set);
		struct value *slot = value_is_unknown(set) ? NULL : attrs_lookup(set, e->name);
		if (slot)
			return slot_force(ev, slot);
		if (value_is_unknown(set) || value_is_open(set))
			open = set;
	}
	if (value_ok(open))
		return unknown_value_select(ev, open, e->name);
	eval_error(ev, D_UNDEFINED_VARIABLE, e->expr.at, "undefined variable '%s'",
	           symbol_text(&ev->session->symbols, e->name));
	eval_help(ev, "it is in none of the sets of the 'with's around it");
	return VALUE_NONE;
}
