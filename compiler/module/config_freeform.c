/* Definitions of undeclared names, in types that take them: they are merged as one value of the freeform type, and the
 * values of declared options are laid over it. */
#include "module/config_freeform.h"

#include "module/config.h"
#include "module/definition.h"
#include "module/level.h"
#include "module/level_value.h"
#include "module/module.h"
#include "module/type.h"
#include "module/type_value.h"

static const struct type *join_freeform(struct evaluator *ev, const struct type *l, struct value v, struct span at,
                                        bool *failed)
{
	const struct type *r = type_value_read(ev, v, at);
	const struct type *joined = r && l ? type_join(ev, l, r, failed) : r;
	if (!joined && !ev->failure) {
		eval_error(ev, D_CONFLICT, at, "modules declare freeform types that cannot be merged");
		ev->failure->catchable = true;
	}
	*failed = *failed || !joined;
	return joined;
}

const struct type *config_freeform(struct evaluator *ev, struct config *c, bool *failed)
{
	*failed = false;
	if (c->freeform_known)
		return c->freeform;
	const struct type *t = NULL;
	for (uint32_t i = 0; i < c->module_count && !*failed; i++) {
		const struct module *m = c->modules[i];
		if (value_ok(m->freeform) && m->freeform.word != VALUE_OF_NULL.word)
			t = join_freeform(ev, t, m->freeform, (struct span){m->freeform_pos, m->freeform_pos + 1}, failed);
	}
	struct value own = *failed ? VALUE_NONE : level_value_own(ev, c, SYM_freeformType);
	if (!value_ok(own) && ev->failure)
		*failed = true;
	if (value_ok(own) && value_kind(own) != VALUE_NULL)
		t = join_freeform(ev, t, own, SPAN_NONE, failed);
	if (*failed)
		return NULL;
	c->freeform_known = true;
	return c->freeform = t;
}

/* { a.b.NAME = value; } for a name at the level a.b. */
static struct value below_path(struct evaluator *ev, const struct level *level, symbol name, const struct definition *d)
{
	struct value v = d->value;
	uint32_t pos = d->pos;
	for (const struct path *p = level->path;; p = p->up) {
		struct attrs_builder b = attrs_build(ev->session, 1);
		attrs_put(&b, name, pos, v);
		v = attrs_done(&b, false);
		if (p == level->config->path)
			return v;
		name = p->name;
		pos = d->outer ? d->outer->pos : 0;
	}
}

static bool each_unmatched(struct evaluator *ev, struct level *level, struct definitions *all, uint32_t *n)
{
	for (const struct unmatched *u = level->unmatched; u; u = u->next, ++*n)
		definition_add(ev, all, below_path(ev, level, u->name, u->definition), u->definition, u->definition->module,
		               0);
	for (uint32_t i = 0; i < level->set->n; i++) {
		const struct option_entry *entry = &level->set->entries[i];
		if (!entry->nested || entry->name == SYM__module || !level_defines(level, i))
			continue;
		struct level *nested = level_nested(ev, level_state(ev, level, i));
		if (!nested || !each_unmatched(ev, nested, all, n))
			return false;
	}
	return true;
}

struct united {
	struct value free, declared;
};

/* Returns both sets in one; sets under a common name are united recursively. A declared value takes precedence. */
static struct value unite(struct evaluator *ev, void *data)
{
	const struct united *u = data;
	struct value l = value_force(ev, u->free), r = value_ok(l) ? value_force(ev, u->declared) : VALUE_NONE;
	if (!value_ok(r) || !value_is(l, OBJECT_ATTRS) || !value_is(r, OBJECT_ATTRS))
		return r;
	struct value both = attrs_update(ev, value_attrs(l), value_attrs(r));
	const struct attrs *set = value_attrs(both), *left = value_attrs(l);
	bool common = false;
	for (uint32_t i = 0; i < attrs_len(left) && !common; i++)
		common = attrs_find(value_attrs(r), left->shape->keys[i].name);
	if (!common)
		return both;
	both = attrs_of_shape(ev->arena, set->shape, set->slots);
	for (uint32_t i = 0; i < attrs_len(left); i++) {
		struct value *slot = attrs_find(value_attrs(r), left->shape->keys[i].name);
		if (!slot)
			continue;
		struct united *inner = arena_alloc(ev->arena, sizeof *inner);
		*inner = (struct united){left->slots[i], *slot};
		*attrs_find(value_attrs(both), left->shape->keys[i].name) = thunk_native(ev, unite, inner);
	}
	return both;
}

struct value config_freeform_with(struct evaluator *ev, struct config *c, const struct type *t, struct value declared)
{
	struct definitions all = {NULL, NULL};
	uint32_t n = 0;
	if (!each_unmatched(ev, c->root, &all, &n))
		return VALUE_NONE;
	if (!n)
		return declared;
	const struct plain plain = {all.first, n, PRIORITY_PLAIN};
	struct value free = t->kind->merge(ev, t, c->path, &plain);
	if (!value_ok(free))
		return fault_at(ev, c->path);
	struct united u = {free, declared};
	return unite(ev, &u);
}
