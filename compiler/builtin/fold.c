#include "builtin/fold.h"

#include "builtin/groups.h"
#include "eval/attrs.h"
#include "eval/builtin.h"
#include "eval/failure.h"
#include "eval/frame.h"
#include "eval/unknown_value.h"
#include "syntax/expr_part.h"

#include <stdlib.h>

/* The parts of such a function. */
struct grouping {
	const struct expr_lambda *step, *each; /* acc: item: ... and name: value: ... */
	const struct expr *map_attrs, *set;    /* evaluated in the frame of `step` */
	const struct expr_binary *joined;      /* (acc.${name} or [ ]) ++ part, evaluated in the frame of `each` */
};

/* The form of the function. */

static bool is_local(const struct expr *e, uint32_t level, uint32_t slot)
{
	return e && e->kind == EXPR_LOCAL && EXPR_AS(local, e)->level == level && EXPR_AS(local, e)->slot == slot;
}

static bool takes_two(const struct expr *e)
{
	return e->kind == EXPR_LAMBDA && EXPR_AS(lambda, e)->n == 2 && !EXPR_AS(lambda, e)->pattern;
}

struct mention {
	symbol name;
	bool found;
};

static void see_mention(void *data, struct expr **part);

static bool inherits(const struct bindings *b, symbol name)
{
	for (uint32_t i = 0; i < b->n; i++)
		if (b->items[i]->kind == BINDING_INHERIT && b->items[i]->name == name)
			return true;
	return false;
}

/* Whether an expression contains a variable of a name, also if that is another variable of the same name. */
static bool mentions(const struct expr *e, symbol name)
{
	struct mention m = {name, false};
	if (e->kind == EXPR_LOCAL)
		return EXPR_AS(local, e)->name == name;
	if ((e->kind == EXPR_ATTRS && inherits(&EXPR_AS(attrs, e)->b, name)) ||
	    (e->kind == EXPR_LET && inherits(&EXPR_AS(let, e)->b, name)))
		return true;
	expr_part_each(e, see_mention, &m);
	return m.found;
}

static void see_mention(void *data, struct expr **part)
{
	struct mention *m = data;
	m->found = m->found || mentions(*part, m->name);
}

/* Whether it is acc.${name} or [ ], in the frame of `each`. */
static bool is_collected(const struct expr *e)
{
	if (e->kind != EXPR_SELECT)
		return false;
	const struct expr_select *s = EXPR_AS(select, e);
	return s->n == 1 && is_local(s->subject, 1, 0) && !s->names[0].name && is_local(s->names[0].dynamic, 0, 0) &&
	       s->fallback && s->fallback->kind == EXPR_LIST && !EXPR_AS(list, s->fallback)->n;
}

static bool find_form(const struct expr_lambda *step, struct grouping *g)
{
	if (!takes_two(&step->expr) || step->body->kind != EXPR_UPDATE)
		return false;
	const struct expr_binary *update = EXPR_AS(binary, step->body);
	if (!is_local(update->left, 0, 0) || update->right->kind != EXPR_CALL)
		return false;
	const struct expr_call *call = EXPR_AS(call, update->right);
	if (call->n != 2 || !takes_two(call->args[0]))
		return false;
	const struct expr_lambda *each = EXPR_AS(lambda, call->args[0]);
	if (each->body->kind != EXPR_CONCAT || !is_collected(EXPR_AS(binary, each->body)->left))
		return false;
	*g = (struct grouping){step, each, call->function, call->args[1], EXPR_AS(binary, each->body)};
	symbol acc = step->names[0];
	return !mentions(g->map_attrs, acc) && !mentions(g->set, acc) && !mentions(g->joined->right, acc);
}

/* The sets of the items. */

struct item {
	struct env *env; /* of `step` */
	const struct attrs *set;
};

static bool is_map_attrs(struct value v)
{
	return value_ok(v) && value_is(v, OBJECT_BUILTIN) &&
	       strcmp(((const struct object_builtin *)v.word)->builtin->name, "mapAttrs") == 0;
}

static bool find_set(struct evaluator *ev, const struct grouping *g, struct env *up, struct value v, struct item *item)
{
	item->env = env_new(ev, up, g->step->frame_size);
	item->env->slots[1] = v;
	if (!is_map_attrs(eval_quick(ev, g->map_attrs, item->env)))
		return false;
	struct value set = eval_expr(ev, g->set, item->env);
	if (!value_ok(set) || !value_is(set, OBJECT_ATTRS) || value_is_open(set))
		return false;
	item->set = value_attrs(set);
	return true;
}

/* The values of the names. */

struct part {
	struct env *env; /* of `step` */
	struct value value;
};

struct parts {
	const struct expr_lambda *each;
	const struct part *items;
	uint32_t n;
	symbol name;
};

static struct value part_list(struct evaluator *ev, const struct parts *p, const struct part *part)
{
	const struct expr_binary *joined = EXPR_AS(binary, p->each->body);
	struct env *env = env_new(ev, part->env, p->each->frame_size);
	env->slots[0] = value_of_str(symbol_str(&ev->session->symbols, p->name));
	env->slots[1] = part->value;
	const char *end = env_end(env, p->each->frame_size);
	struct value v = eval_quick(ev, joined->right, env);
	env_drop(ev, env, end);
	return value_ok(v) && !value_is(v, OBJECT_LIST) ? failure_expected(ev, joined->right->at, NULL, "a list", v) : v;
}

/* [ ] ++ part ++ part ...: if only one list has items, the result is that list. */
static struct value join_parts(struct evaluator *ev, void *data)
{
	const struct parts *p = data;
	if (p->n == 1)
		return part_list(ev, p, p->items);
	struct value *lists = ARENA_ARRAY(ev->arena, struct value, p->n), *items;
	uint64_t total = 0, used = 0;
	for (uint32_t i = 0; i < p->n; i++) {
		lists[i] = part_list(ev, p, &p->items[i]);
		if (!value_ok(lists[i]))
			return VALUE_NONE;
		total += list_len(value_list(lists[i]));
	}
	for (uint32_t i = 0; i < p->n; i++)
		if (list_len(value_list(lists[i])) == total)
			return lists[i];
	struct value all = value_new_list(ev->arena, total, &items);
	for (uint32_t i = 0; i < p->n; i++) {
		const struct list *l = value_list(lists[i]);
		memcpy(items + used, l->items, sizeof *items * list_len(l));
		used += list_len(l);
	}
	return all;
}

/* Grouping. */

static int compare_names(const void *left, const void *right)
{
	symbol l = ((const struct group *)left)->name, r = ((const struct group *)right)->name;
	return (l > r) - (l < r);
}

/* Counts the members of each group, and sorts the groups in the order of a shape. */
static uint64_t count_members(struct groups *g, const struct item *items, uint64_t n)
{
	uint64_t all = 0;
	groups_clear(g);
	for (uint64_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < attrs_len(items[i].set); k++) {
			struct group *group = groups_find(g, items[i].set->shape->keys[k].name);
			group->pos = items[i].set->shape->keys[k].pos;
			group->first = group->count++;
		}
	for (uint32_t i = 0; i < g->n; i++) {
		g->items[i].first = all;
		all += g->items[i].count;
	}
	return all;
}

static struct value group_items(struct evaluator *ev, const struct grouping *form, const struct item *items, uint64_t n)
{
	if (!ev->fold_groups) {
		ev->fold_groups = ARENA_NEW(ev->arena, struct groups);
		ev->fold_groups->ev = ev;
	}
	struct groups *g = ev->fold_groups;
	struct part *parts = ARENA_ARRAY(ev->arena, struct part, count_members(g, items, n));
	for (uint64_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < attrs_len(items[i].set); k++) {
			struct group *group = groups_find(g, items[i].set->shape->keys[k].name);
			parts[group->first++] = (struct part){items[i].env, items[i].set->slots[k]};
		}
	qsort(g->items, g->n, sizeof *g->items, compare_names);
	struct shape *shape = attrs_shape_new(ev->arena, g->n);
	struct attrs *set = arena_alloc(ev->arena, sizeof *set + sizeof *set->slots * g->n);
	*set = (struct attrs){OBJECT_ATTRS | ATTRS_MAPPED, shape, {(struct value *)(set + 1)}};
	for (uint32_t i = 0; i < g->n; i++) {
		const struct group *group = &g->items[i];
		struct parts *p = ARENA_NEW(ev->arena, struct parts);
		*p = (struct parts){form->each, parts + group->first - group->count, (uint32_t)group->count, group->name};
		shape->keys[i] = (struct shape_key){group->name, group->pos};
		set->slots[i] = thunk_native(ev, join_parts, p);
	}
	return value_of_object(set);
}

static bool is_empty_set(struct value v)
{
	if (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
		v = value_thunk(v)->a;
	return !value_is_thunk(v) && value_is(v, OBJECT_ATTRS) && !value_is_open(v) && !attrs_len(value_attrs(v));
}

struct value fold_grouped(struct evaluator *ev, struct value function, struct value start, const struct list *list)
{
	if (list_len(list) < 2 || ev->unknown_stays || !value_is(function, OBJECT_CLOSURE) || !is_empty_set(start))
		return VALUE_NONE;
	const struct closure *closure = (const struct closure *)function.word;
	struct expr *step = (struct expr *)&closure->function->expr;
	struct grouping form;
	if (step->flags & EXPR_NO_GROUPS)
		return VALUE_NONE;
	if (!find_form(closure->function, &form)) {
		step->flags |= EXPR_NO_GROUPS;
		return VALUE_NONE;
	}
	struct item *items = ARENA_ARRAY(ev->arena, struct item, list_len(list));
	for (uint64_t i = 0; i < list_len(list); i++)
		if (!find_set(ev, &form, closure->env, list->items[i], &items[i])) {
			eval_recover(ev);
			return VALUE_NONE;
		}
	return group_items(ev, &form, items, list_len(list));
}
