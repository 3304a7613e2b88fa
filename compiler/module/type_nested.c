/* Lists and sets whose elements have a type of their own. */
#include "module/type_nested.h"

#include "module/engine.h"
#include "module/fault.h"

/* `levels` is the number of nested types that are examined; deeper ones count as not kept. */
static bool keeps(struct evaluator *ev, const struct type *t, struct value v, int levels);

static bool keeps_all(struct evaluator *ev, const struct type *element, const struct list *l, int levels)
{
	for (uint64_t i = 0; i < list_len(l); i++)
		if (value_is_thunk(l->items[i]) || !keeps(ev, element, l->items[i], levels))
			return false;
	return true;
}

static bool keeps(struct evaluator *ev, const struct type *t, struct value v, int levels)
{
	const struct type_kind *kind = t->kind;
	if (type_is_plain(ev, t, v))
		return true;
	if (!levels-- || value_is(v, OBJECT_ATTRS) || (t->own & OWN_MERGE))
		return false;
	if (kind->flags & TYPE_SCALAR)
		return type_check(ev, t, v) > 0;
	if (kind == &kind_derived)
		return type_check(ev, t, v) > 0 && keeps(ev, t->base, v, levels);
	if (kind != &kind_null_or && kind != &kind_either && kind != &kind_list && kind != &kind_unique)
		return false;
	if (kind == &kind_null_or && v.word == VALUE_OF_NULL.word)
		return true;
	const struct type *part = type_part(ev, t, 0);
	if (part && kind == &kind_list)
		return value_is(v, OBJECT_LIST) && keeps_all(ev, part, value_list(v), levels);
	if (part && kind == &kind_either && type_check(ev, part, v) <= 0)
		part = type_part(ev, t, 1);
	return part && keeps(ev, part, v, levels);
}

/* Whether a single definition of this value would be merged into the value itself, as far as that is known without
 * forcing anything. Never fails. */
static bool keeps_single(struct evaluator *ev, const struct type *t, struct value v)
{
	if (type_is_plain(ev, t, v))
		return true;
	if (value_is(v, OBJECT_ATTRS) || !eval_enter(ev, SPAN_NONE)) {
		eval_recover(ev);
		return false;
	}
	enum { LEVELS = 32 };
	bool ok = keeps(ev, t, v, LEVELS) && !ev->failure;
	eval_leave(ev);
	eval_recover(ev);
	return ok;
}

/* Elements. */

struct element {
	const struct type *type;
	struct path path;
	struct plain defs;
};

static struct value force_element(struct evaluator *ev, void *data)
{
	const struct element *e = data;
	struct value v = type_merge(ev, e->type, &e->path, &e->defs);
	return value_ok(v) ? v : fault_at(ev, &e->path);
}

static struct config *config_around(const struct path *path)
{
	return path ? path->in : NULL;
}

struct value type_nested_value(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs)
{
	if (defs->n == 1 && keeps_single(ev, t, defs->first->value))
		return defs->first->value;
	struct element *e = arena_alloc(ev->arena, sizeof *e);
	*e = (struct element){t, *path, *defs};
	e->path.in = config_around(path->up);
	return thunk_native(ev, force_element, e);
}

/* The definitions of an element could not be read. If faults are reported, only the element fails: its value is the
 * failure, which is kept. Otherwise the whole set or list fails. */
static bool goes_on(struct evaluator *ev, const struct path *path)
{
	fault_at(ev, path);
	if (!fault_reports(config_around(path->up)))
		return false;
	eval_recover(ev);
	return true;
}

/* Whether a list or set can be used unchanged: every value is of the type, and none is a property. Forces the
 * values. */
static bool all_plain(struct evaluator *ev, const struct type *element, struct value *slots, uint64_t n)
{
	for (uint64_t i = 0; i < n; i++) {
		struct value v = slot_force(ev, &slots[i]);
		if (!value_ok(v) || !keeps_single(ev, element, v)) {
			eval_recover(ev);
			return false;
		}
	}
	return true;
}

/* Lists. */

static int check_list(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_LIST);
}

static const struct expr *item_text(const struct list *l, uint64_t i)
{
	return l->origin ? ((const struct expr_list *)l->origin)->items[i] : NULL;
}

/* Adds the value of an item, if it has one. Returns false with a failure. */
static bool merge_item(struct evaluator *ev, const struct type *element, const struct path *path, uint32_t number,
                       const struct definition *list, uint64_t i, struct value *items, uint64_t *n)
{
	const struct list *l = value_list(list->value);
	struct value v = value_force(ev, l->items[i]);
	if (value_ok(v) && keeps_single(ev, element, v)) {
		items[(*n)++] = v;
		return true;
	}
	eval_recover(ev);
	struct definitions one = {NULL, NULL};
	struct definition *d = definition_add(ev, &one, l->items[i], list, list->module, 0);
	d->expr = item_text(l, i);
	const struct path here = {path, config_around(path), 0, (uint32_t)*n, number, (uint32_t)i + 1};
	struct plain plain;
	if (!definitions_resolve(ev, d, &plain)) {
		if (!goes_on(ev, &here))
			return false;
		items[(*n)++] = l->items[i];
	} else if (plain.n) {
		items[(*n)++] = type_nested_value(ev, element, &here, &plain);
	}
	return true;
}

static struct value merge_list(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs)
{
	const struct type *element = type_part(ev, t, 0);
	if (!element || !type_takes_all(ev, t, path, defs))
		return VALUE_NONE;
	const struct list *only = value_list(defs->first->value);
	if (defs->n == 1 && all_plain(ev, element, only->items, list_len(only)))
		return defs->first->value;
	uint64_t n = 0, most = 0;
	for (const struct definition *d = defs->first; d; d = d->next)
		most += list_len(value_list(d->value));
	struct value *items = ARENA_ARRAY(ev->arena, struct value, most + 1);
	uint32_t number = 0;
	for (const struct definition *d = defs->first; d; d = d->next) {
		number++;
		for (uint64_t i = 0; i < list_len(value_list(d->value)); i++)
			if (!merge_item(ev, element, path, number, d, i, items, &n))
				return VALUE_NONE;
	}
	return value_of_list(ev->arena, items, n);
}

static const char *describe_inner(struct evaluator *ev, const struct type *t, const char *before)
{
	const struct type *element = type_part(ev, t, 0);
	const char *text = element ? type_phrase(ev, element, PHRASE_NOUN | PHRASE_COMPOSITE) : NULL;
	return text ? arena_format(ev->arena, "%s%s", before, text) : NULL;
}

static const char *describe_list(struct evaluator *ev, const struct type *t)
{
	return describe_inner(ev, t, "list of ");
}

const struct type_kind kind_list = {
    .name = "listOf", .expected = "a list", .flags = TYPE_EMPTY_LIST,
    .phrase = PHRASE_COMPOSITE,
    .check = check_list, .merge = merge_list, .describe = describe_list,
};

/* Sets. */

static int check_set(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_ATTRS);
}

/* One name of several sets, with all definitions of it. */
struct lazy_element {
	const struct type *type;
	struct path path;
	struct definition *first;
};

static struct value force_lazy_element(struct evaluator *ev, void *data)
{
	const struct lazy_element *e = data;
	struct plain plain;
	struct value v = VALUE_NONE;
	if (!definitions_resolve(ev, e->first, &plain))
		return fault_at(ev, &e->path);
	if (plain.n)
		v = type_merge(ev, e->type, &e->path, &plain);
	else
		v = type_empty_value(ev, e->type);
	if (!value_ok(v) && !ev->failure)
		v = fault_no_value(ev, &e->path);
	return value_ok(v) ? v : fault_at(ev, &e->path);
}

/* Returns the value of a name; VALUE_NONE with a failure, or without one when no definition of it counts. */
static struct value merge_name(struct evaluator *ev, const struct type *element, const struct path *path, symbol name,
                               struct definition *first, bool lazy)
{
	struct plain plain;
	const struct path here = {.up = path, .in = config_around(path), .name = name};
	if (!lazy && definitions_resolve(ev, first, &plain))
		return plain.n ? type_nested_value(ev, element, &here, &plain) : VALUE_NONE;
	if (!lazy && !goes_on(ev, &here))
		return VALUE_NONE;
	struct lazy_element *e = arena_alloc(ev->arena, sizeof *e);
	*e = (struct lazy_element){element, here, first};
	return thunk_native(ev, force_lazy_element, e);
}

/* Returns the value of a name that is in one set only. */
static struct value merge_slot(struct evaluator *ev, const struct type *element, const struct path *path,
                               const struct definition *set, uint32_t i, bool lazy)
{
	const struct attrs *attrs = value_attrs(set->value);
	const struct shape_key *key = &attrs->shape->keys[i];
	struct value v = lazy ? VALUE_NONE : slot_force(ev, &attrs->slots[i]);
	if (value_ok(v) && keeps_single(ev, element, v))
		return v;
	eval_recover(ev);
	struct definitions one = {NULL, NULL};
	definition_add(ev, &one, attrs->slots[i], set, set->module, key->pos);
	return merge_name(ev, element, path, key->name, one.first, lazy);
}

/* Merges a single set, whose shape can be shared unless a name is dropped. */
static struct value merge_one_set(struct evaluator *ev, const struct type *element, const struct path *path,
                                  const struct definition *d, bool lazy)
{
	const struct attrs *set = value_attrs(d->value);
	uint32_t n = attrs_len(set), kept = 0;
	struct attrs *merged = engine_attrs(ev, set->shape);
	for (uint32_t i = 0; i < n; i++) {
		merged->slots[i] = merge_slot(ev, element, path, d, i, lazy);
		kept += value_ok(merged->slots[i]);
		if (ev->failure)
			return VALUE_NONE;
	}
	if (kept == n)
		return value_of_object(merged);
	struct attrs_builder b = attrs_build(ev->session, kept);
	for (uint32_t i = 0; i < n; i++)
		if (value_ok(merged->slots[i]))
			attrs_put(&b, set->shape->keys[i].name, set->shape->keys[i].pos, merged->slots[i]);
	return attrs_done(&b, false);
}

/* One name of several sets: its first definition, and, if several sets have it, all its definitions. */
struct gathered {
	const struct definition *set;
	uint32_t slot;
	struct definitions all;
};

static void gather(struct evaluator *ev, struct gathered *g, const struct definition *set, uint32_t slot)
{
	if (!g->set) {
		g->set = set;
		g->slot = slot;
		return;
	}
	const struct attrs *first = value_attrs(g->set->value), *more = value_attrs(set->value);
	if (!g->all.first)
		definition_add(ev, &g->all, first->slots[g->slot], g->set, g->set->module, first->shape->keys[g->slot].pos);
	definition_add(ev, &g->all, more->slots[slot], set, set->module, more->shape->keys[slot].pos);
}

/* Collects each name from all sets. The n-th result is for the n-th name of *names, a shape. */
static struct gathered *gather_names(struct evaluator *ev, const struct plain *defs, const struct shape **names)
{
	struct attrs_builder all = attrs_build(ev->session, 16);
	for (const struct definition *d = defs->first; d; d = d->next) {
		const struct attrs *set = value_attrs(d->value);
		for (uint32_t i = 0; i < attrs_len(set); i++)
			attrs_put(&all, set->shape->keys[i].name, set->shape->keys[i].pos, set->slots[i]);
	}
	const struct shape *shape = *names = value_attrs(attrs_done(&all, false))->shape;
	struct gathered *gathered = arena_zalloc(ev->arena, sizeof *gathered * (shape->n + 1));
	for (const struct definition *d = defs->first; d; d = d->next) {
		const struct attrs *set = value_attrs(d->value);
		for (uint32_t i = 0, k = 0; i < attrs_len(set); i++) {
			while (shape->keys[k].name < set->shape->keys[i].name)
				k++;
			gather(ev, &gathered[k], d, i);
		}
	}
	return gathered;
}

static struct value merge_sets(struct evaluator *ev, const struct type *element, const struct path *path,
                               const struct plain *defs, bool lazy)
{
	const struct shape *names;
	struct gathered *gathered = gather_names(ev, defs, &names);
	struct attrs_builder b = attrs_build(ev->session, names->n);
	for (uint32_t i = 0; i < names->n; i++) {
		const struct gathered *g = &gathered[i];
		struct value v = g->all.first ? merge_name(ev, element, path, names->keys[i].name, g->all.first, lazy)
		                              : merge_slot(ev, element, path, g->set, g->slot, lazy);
		if (value_ok(v))
			attrs_put(&b, names->keys[i].name, names->keys[i].pos, v);
		else if (ev->failure)
			return VALUE_NONE;
	}
	return attrs_done(&b, false);
}

struct value type_nested_merge(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs, bool lazy)
{
	const struct type *element = type_part(ev, t, 0);
	if (!element || !type_takes_all(ev, t, path, defs))
		return VALUE_NONE;
	const struct attrs *only = value_attrs(defs->first->value);
	if (defs->n > 1)
		return merge_sets(ev, element, path, defs, lazy);
	if (!attrs_len(only) || (!lazy && all_plain(ev, element, only->slots, attrs_len(only))))
		return defs->first->value;
	return merge_one_set(ev, element, path, defs->first, lazy);
}

static struct value merge_attrs_of(struct evaluator *ev, const struct type *t, const struct path *path,
                                   const struct plain *defs)
{
	return type_nested_merge(ev, t, path, defs, false);
}

static struct value merge_lazy_attrs_of(struct evaluator *ev, const struct type *t, const struct path *path,
                                        const struct plain *defs)
{
	return type_nested_merge(ev, t, path, defs, true);
}

static const char *describe_attrs(struct evaluator *ev, const struct type *t)
{
	return describe_inner(ev, t, "attribute set of ");
}

static const char *describe_lazy_attrs(struct evaluator *ev, const struct type *t)
{
	return describe_inner(ev, t, "lazy attribute set of ");
}

const struct type_kind kind_attrs_of = {
    .name = "attrsOf", .expected = "a set", .flags = TYPE_EMPTY_SET,
    .phrase = PHRASE_COMPOSITE, .check = check_set, .merge = merge_attrs_of, .describe = describe_attrs,
};
const struct type_kind kind_lazy_attrs_of = {
    .name = "lazyAttrsOf", .expected = "a set", .flags = TYPE_EMPTY_SET,
    .phrase = PHRASE_COMPOSITE, .check = check_set, .merge = merge_lazy_attrs_of, .describe = describe_lazy_attrs,
};
