/* Values of options: definitions resolved, merged and applied, as thunks. */
#include "module/level_value.h"

#include "eval/unknown_value.h"
#include "module/config.h"
#include "module/definition_origin.h"
#include "module/engine.h"
#include "module/fault.h"
#include "module/foreign_options.h"
#include "module/nixpkgs_messages.h"
#include "module/own.h"

/* Values of options. */

bool level_value_resolve(struct evaluator *ev, const struct option *o, struct definition *first, struct plain *plain)
{
	if (!definitions_resolve(ev, first, plain))
		return false;
	if (!o->default_value || (plain->n && plain->priority < PRIORITY_DEFAULT_VALUE))
		return true;
	struct value v = slot_force(ev, o->default_value);
	if (!value_ok(v))
		return false;
	struct definitions all = {NULL, NULL};
	uint32_t pos;
	attrs_find_pos(o->set, SYM_DEFAULT, &pos);
	struct definition *d = definition_add(ev, &all, v, NULL, o->declarations ? o->declarations->module : NULL, pos);
	d->priority = PRIORITY_DEFAULT_VALUE;
	d->next = plain->n && plain->priority == PRIORITY_DEFAULT_VALUE ? plain->first : NULL;
	*plain = (struct plain){d, d->next ? plain->n + 1 : 1, PRIORITY_DEFAULT_VALUE};
	return true;
}

/* Whether this run must not judge the failure of a value: in files of a host, the system inside of a container may
 * exist on that host only. The failure stays pending. */
static bool is_kept(struct evaluator *ev, const struct option *o, const struct type *t, const struct path *path)
{
	struct failure *failure = ev->failure;
	ev->failure = NULL; /* parts of the type may still have to be computed */
	if (t->kind == &kind_null_or)
		t = type_part(ev, t, 0);
	ev->failure = failure;
	struct span at = option_place(ev->session, o);
	return t && t->kind == &kind_deferred_module && fault_reports(path->in) && ev->unknown_stays && at.start &&
	       !source_span_is_users(&ev->session->sources, at);
}

/* Returns an unknown value for an option that the spec declares for a host whose other modules set it; VALUE_NONE for
 * other options. */
static struct value value_elsewhere(struct evaluator *ev, const struct option *o, const struct path *path)
{
	struct span at = option_place(ev->session, o);
	if (!ev->unknown_stays || !path || !path->in || !config_has_host(path->in) ||
	    !source_span_is_users(&ev->session->sources, at))
		return VALUE_NONE;
	return unknown_value_new(ev, UNKNOWN_HOST, option_path_string(ev->session, path));
}

/* Returns the merged value. A default of the wrong type does not matter if the host sets the option. */
static struct value merge_checked(struct evaluator *ev, const struct option *o, const struct type *t,
                                  const struct path *path, const struct plain *plain)
{
	struct value v = type_merge(ev, t, path, plain);
	if (value_ok(v) || !ev->failure || ev->failure->diag->code != D_OPTION_TYPE ||
	    plain->priority != PRIORITY_DEFAULT_VALUE)
		return v;
	struct failure *failure = ev->failure;
	ev->failure = NULL;
	struct value elsewhere = value_elsewhere(ev, o, path);
	ev->failure = value_ok(elsewhere) ? NULL : failure;
	return elsewhere;
}

static struct value merge_option(struct evaluator *ev, struct option *o, struct definition *first,
                                 const struct path *path)
{
	struct plain plain;
	const struct type *t = option_type(ev, o);
	if (!t)
		return VALUE_NONE;
	if (first && (first->next || o->default_value) && option_flag(ev, o, SYM_readOnly, false))
		return fault_read_only(ev, first, path, o->default_value ? option_place(ev->session, o) : SPAN_NONE);
	if (o->reserved && !own_refuse_others(ev, o, first, path))
		return VALUE_NONE;
	if (!level_value_resolve(ev, o, first, &plain)) {
		if (!is_kept(ev, o, t, path)) {
			nixpkgs_messages_of_definition(ev, first, path);
			return VALUE_NONE;
		}
		eval_recover(ev);
		return attrs_empty();
	}
	if (plain.n)
		return merge_checked(ev, o, t, path, &plain);
	struct value elsewhere = value_elsewhere(ev, o, path);
	return value_ok(elsewhere) ? elsewhere : fault_no_value(ev, path);
}

/* An option with the definitions to merge. */
struct merging {
	struct option *option;
	struct definition *first;
	struct path path;
};

static struct value force_merging(struct evaluator *ev, void *data)
{
	const struct merging *m = data;
	struct value v = merge_option(ev, m->option, m->first, &m->path);
	return value_ok(v) ? v : fault_at(ev, &m->path);
}

/* Returns the merged value, or the result of the option's `apply`, which need not use it. */
static struct value option_value(struct evaluator *ev, struct option *o, struct definition *first,
                                 const struct path *path)
{
	struct value v;
	if (o->apply) {
		struct merging *m = arena_alloc(ev->arena, sizeof *m);
		*m = (struct merging){o, first, *path};
		v = call_function1(ev, *o->apply, thunk_native(ev, force_merging, m), option_place(ev->session, o));
	} else {
		v = merge_option(ev, o, first, path);
	}
	if (value_ok(v))
		return v;
	fault_at(ev, path);
	if (first && ev->failure && !ev->failure->diag->notes)
		definition_origin_note(ev->session, first, ev->failure->diag);
	nixpkgs_messages_context(ev, path->in, "while evaluating the option `%s':", nixpkgs_messages_path(ev, path));
	return VALUE_NONE;
}

/* Returns the default of an option that all instances share, merged with the path of the first instance that needs
 * it. */
static struct value force_shared(struct evaluator *ev, void *data)
{
	const struct merging *m = data;
	return option_value(ev, m->option, NULL, &m->path);
}

/* Returns the value of an option that an unknown set of definitions may define. Its likely value is the default. */
static struct value likely_default(struct evaluator *ev, const struct state *state)
{
	struct option *o = state->entry->option;
	struct value likely = VALUE_NONE, unknown = unknown_value_select(ev, state->in->unknown, o->name);
	if (o->default_value) {
		struct merging *m = arena_alloc(ev->arena, sizeof *m);
		*m = (struct merging){o, NULL, state->path};
		likely = thunk_native(ev, force_shared, m);
	}
	return unknown_value_with(ev, unknown, likely);
}

static struct value force_option(struct evaluator *ev, void *data)
{
	const struct state *state = data;
	if (value_ok(state->in->unknown) && !state->defs.first)
		return likely_default(ev, state);
	return option_value(ev, state->entry->option, state->defs.first, &state->path);
}

static struct value force_vouches(struct evaluator *ev, void *data)
{
	const struct state *state = data;
	if (!own_refuse_others(ev, state->entry->option, state->defs.first, &state->path))
		return VALUE_NONE;
	return own_vouches_value(ev, state->in);
}

static struct value shared_default(struct evaluator *ev, const struct level *level, struct option *o)
{
	if (!value_ok(o->shared)) {
		struct merging *m = arena_alloc(ev->arena, sizeof *m);
		*m = (struct merging){o, NULL, {.up = level->path, .in = level->config, .name = o->name}};
		o->shared = thunk_native(ev, force_shared, m);
	} else if (value_is_thunk(o->shared) && (uint8_t)value_thunk(o->shared)->head == THUNK_DONE) {
		o->shared = value_thunk(o->shared)->a;
	}
	return o->shared;
}

struct value level_value_all(struct evaluator *ev, struct level *level, struct shape *shape)
{
	struct attrs *set = engine_attrs(ev, shape);
	for (uint32_t i = 0, k = 0; i < level->set->n; i++)
		if (shape->n == level->set->n || level->set->entries[i].name != SYM__module)
			set->slots[k++] = level_value(ev, level, i);
	return value_of_object(set);
}

static struct value force_nested(struct evaluator *ev, void *data)
{
	struct level *level = level_nested(ev, data);
	if (!level)
		return VALUE_NONE;
	struct value v = level_value_all(ev, level, level->set->shape);
	return config_has_host(level->config) && level->path->name != SYM__module ? foreign_options_values(ev, level, v)
	                                                                          : v;
}

/* Returns the value of an option that has a single definition and needs no merging; otherwise VALUE_NONE, without a
 * failure. */
static struct value plain_value(struct evaluator *ev, const struct level *level, uint32_t i)
{
	struct option *o = level->set->entries[i].option;
	const struct definition *only = slot_definition(level->slots[i]);
	bool plain = o && o->type && (o->type->kind->flags & TYPE_SCALAR) && !o->apply && !o->reserved &&
	             !attrs_find(o->set, SYM_readOnly);
	if (!only || !plain)
		return VALUE_NONE;
	struct value v = *attrs_find(value_attrs(only->value), o->name);
	if (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
		v = value_thunk(v)->a;
	if (value_is_thunk(v) || value_is(v, OBJECT_ATTRS) || type_check(ev, o->type, v) <= 0) {
		eval_recover(ev);
		return VALUE_NONE;
	}
	return v;
}

struct value level_value(struct evaluator *ev, struct level *level, uint32_t i)
{
	const struct option_entry *entry = &level->set->entries[i];
	if (!level->slots[i].word && entry->option && entry->option->fixed && entry->option->default_value &&
	    !value_ok(level->unknown))
		return shared_default(ev, level, entry->option);
	struct value v = plain_value(ev, level, i);
	if (value_ok(v))
		return v;
	struct state *state = level_state(ev, level, i);
	if (!value_ok(state->value))
		state->value = thunk_native(
		    ev, !entry->option ? force_nested : entry->option->vouches ? force_vouches : force_option, state);
	return state->value;
}

struct value level_value_own(struct evaluator *ev, struct config *c, symbol name)
{
	struct level *root = level_root(ev, c);
	if (!root)
		return VALUE_NONE;
	uint32_t at = (uint32_t)(option_find(root->set, SYM__module) - root->set->entries);
	if (!root->slots[at].word)
		return VALUE_NONE;
	struct level *own = level_nested(ev, level_state(ev, root, at));
	if (!own)
		return VALUE_NONE;
	uint32_t i = (uint32_t)(option_find(own->set, name) - own->set->entries);
	if (!level_defines(own, i))
		return VALUE_NONE;
	struct value v = level_value(ev, own, i);
	return value_force(ev, v);
}
