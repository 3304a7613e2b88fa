/* Configurations: options of modules and definitions of modules brought together, level by level, as values are
 * needed. */
#include "module/config.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"
#include "module/engine.h"
#include "module/likely.h"
#include "module/nixpkgs_messages.h"
#include "module/own.h"
#include "module/property.h"

/* A value was needed for finding out which values there are. */
static struct value too_early(struct evaluator *ev)
{
	struct span at = {0, 0};
	for (const struct force_frame *f = ev->forcing; f && !at.start; f = f->outer)
		if (f->expr && source_span_is_users(&ev->session->sources, f->expr->at))
			at = f->expr->at;
	eval_error(ev, D_INFINITE_RECURSION, at,
	           "infinite recursion encountered: which options and definitions there are depends on their values");
	eval_help(ev, "imports, options and the names in 'config' have to be known before any value; "
	              "for a condition write 'config = lib.mkIf CONDITION { ... };'");
	return VALUE_NONE;
}

/* Levels. */

static struct level *level_new(struct evaluator *ev, struct config *c, const struct option_set *set,
                               const struct path *path)
{
	struct level *level = arena_zalloc(ev->arena, sizeof *level + sizeof *level->slots * set->n);
	level->config = c;
	level->set = set;
	level->path = path;
	level->unmatched_end = &level->unmatched;
	return level;
}

struct state *config_level_state(struct evaluator *ev, struct level *level, uint32_t i)
{
	struct state *state = slot_state(level->slots[i]);
	const struct definition *only = slot_definition(level->slots[i]);
	if (state)
		return state;
	state = ARENA_NEW(ev->arena, struct state);
	state->in = level;
	state->entry = &level->set->entries[i];
	state->path = (struct path){.up = level->path, .in = level->config, .name = state->entry->name};
	level->slots[i].word = (uintptr_t)state;
	if (only) {
		uint32_t pos;
		const struct value *slot = attrs_find_pos(value_attrs(only->value), state->entry->name, &pos);
		definition_add(ev, &state->defs, *slot, only, only->module, pos);
	}
	return state;
}

bool config_level_defines(const struct level *level, uint32_t i)
{
	const struct state *state = slot_state(level->slots[i]);
	return state ? state->defs.first != NULL : level->slots[i].word != 0;
}

static void add_unmatched(struct evaluator *ev, struct level *level, symbol name, struct definition *d)
{
	struct unmatched *u = arena_alloc(ev->arena, sizeof *u);
	*u = (struct unmatched){name, d, NULL};
	*level->unmatched_end = u;
	level->unmatched_end = &u->next;
}

/* Gives each name of a set of definitions to the option of that name. Both are sorted by symbol. */
static void distribute(struct evaluator *ev, struct level *level, struct definition *d, bool shorthand)
{
	const struct attrs *set = value_attrs(d->value);
	const struct option_entry *entries = level->set->entries;
	if (set->head & ATTRS_OPEN && ev->unknown_stays)
		likely_level(ev, level, d);
	for (uint32_t i = 0, k = 0; i < attrs_len(set); i++) {
		const struct shape_key *key = &set->shape->keys[i];
		if (shorthand && module_owns(key->name))
			continue;
		while (k < level->set->n && entries[k].name < key->name)
			k++;
		if (k < level->set->n && entries[k].name == key->name) {
			if (!level->slots[k].word)
				level->slots[k].word = (uintptr_t)d | 1;
			else
				definition_add(ev, &config_level_state(ev, level, k)->defs, set->slots[i], d, d->module, key->pos);
			continue;
		}
		struct definitions one = {NULL, NULL};
		add_unmatched(ev, level, key->name, definition_add(ev, &one, set->slots[i], d, d->module, key->pos));
	}
}

/* The value of a definition is no set, where there are options below. */
static void no_set_words(struct evaluator *ev, const struct level *level, const struct definition *d)
{
	const char *name = nixpkgs_messages_path(ev, level->path);
	nixpkgs_messages_add_in(ev, level->config, arena_format(ev->arena, "In module `%s', you're trying to define a value of type `%s'\n"
	             "rather than an attribute set for the option\n`%s'!\n"
	             "This usually happens if `%s' has option definitions inside that are not matched.",
	             module_file(d->module), value_type_of(d->value), name, name), NULL, NULL);
}

/* Distributes a definition that lives as long as the level. A failing one is reported and left out, or fails the
 * level. */
static bool distribute_definition(struct evaluator *ev, struct level *level, struct definition *d, bool shorthand)
{
	struct definitions sets = {NULL, NULL};
	struct value v = definition_force(ev, d);
	if (value_ok(v) && value_is(v, OBJECT_ATTRS) && property_of(ev, v) == PROPERTY_NONE) {
		d->value = v;
		distribute(ev, level, d, shorthand);
		return true;
	}
	bool ok = value_ok(v) && !ev->failure && definition_push_down(ev, d, &sets);
	if (!ok)
		type_merge_fault_at(ev, level->path);
	if (!ok && ev->failure && !ev->failure->diag->at.start && d->module)
		ev->failure->diag->at = d->module->at;
	if (value_ok(v) && ev->failure && ev->failure->diag->code == D_OPTION_TYPE)
		no_set_words(ev, level, d);
	for (struct definition *set = sets.first; set; set = set->next)
		distribute(ev, level, set, shorthand);
	return ok || fault_goes_on(ev, level->config);
}

/* The definitions of some modules, the last module's first. */
static bool distribute_modules(struct evaluator *ev, struct level *root, uint32_t from, uint32_t to)
{
	bool ok = true;
	while (ok && to-- > from) {
		const struct module *m = root->config->modules[to];
		struct definitions one = {NULL, NULL};
		if (!value_ok(m->config))
			continue;
		struct definition *d = definition_add(ev, &one, m->config, m->definition, m, m->config_pos);
		if (m->definition && !m->config_pos) {
			d->pos = m->definition->pos;
			d->expr = m->definition->expr;
			d->outer = m->definition->outer;
			d->assumed = m->definition->assumed;
		}
		ok = distribute_definition(ev, root, d, m->shorthand);
	}
	return ok;
}

/* Definitions that are sets of definitions themselves, the last first. */
static bool distribute_reversed(struct evaluator *ev, struct level *root, struct definition *first)
{
	if (!first)
		return true;
	if (!definition_enter(ev, first, 1))
		return false;
	bool ok = distribute_reversed(ev, root, first->next);
	eval_leave(ev);
	return ok && distribute_definition(ev, root, first, false);
}

struct level *config_root(struct evaluator *ev, struct config *c)
{
	if (c->root)
		return c->root;
	if (!c->options || c->distributing)
		return too_early(ev), NULL;
	struct level *root = level_new(ev, c, c->options, c->path);
	c->distributing = true;
	bool ok = distribute_modules(ev, root, c->made_at, c->module_count);
	if (c->made_plainly)
		ok = ok && distribute_reversed(ev, root, c->made_by);
	ok = ok && distribute_modules(ev, root, 0, c->made_at);
	c->distributing = false;
	return ok ? c->root = root : NULL;
}

bool config_distribute(struct evaluator *ev, struct config *c)
{
	return config_root(ev, c);
}

/* `_module.args.name` of a submodule, beside what modules define there. */
static void define_name(struct evaluator *ev, const struct config *c, struct definitions *defs)
{
	struct attrs_builder name = attrs_build(ev->session, 1), args = attrs_build(ev->session, 1);
	attrs_put(&name, SYM_name, 0, value_of_str(symbol_str(&ev->session->symbols, c->name)));
	attrs_put(&args, SYM_args, 0, attrs_done(&name, false));
	definition_add(ev, defs, attrs_done(&args, false), NULL, NULL, 0);
}

struct level *config_level_nested(struct evaluator *ev, struct state *state)
{
	if (state->nested)
		return state->nested;
	struct config *c = state->in->config;
	struct level *level = level_new(ev, c, state->entry->nested, &state->path);
	if (c->name && state->entry->name == SYM__module && state->in == c->root)
		define_name(ev, c, &state->defs);
	for (struct definition *d = state->defs.first; d; d = d->next)
		if (!distribute_definition(ev, level, d, false))
			return NULL;
	return state->nested = level;
}

/* Values of options. */

bool config_option_resolve(struct evaluator *ev, const struct option *o, struct definition *first, struct plain *plain)
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

/* Whether a value that failed is left to others: the system inside of a container, in files of a host, which may lie where
 * their host is. The failure stays pending. */
static bool is_kept(struct evaluator *ev, const struct option *o, const struct type *t, const struct path *path)
{
	struct failure *failure = ev->failure;
	ev->failure = NULL; /* the type's parts may have yet to be computed */
	if (t->kind == &kind_null_or)
		t = type_part(ev, t, 0);
	ev->failure = failure;
	struct span at = option_place(ev->session, o);
	return t && t->kind == &kind_deferred_module && config_reports(path->in) && ev->unknown_stays && at.start &&
	       !source_span_is_users(&ev->session->sources, at);
}

/* The merged value. A default of the wrong type does not matter where the host sets the option. */
static struct value merge_checked(struct evaluator *ev, const struct option *o, const struct type *t,
                                  const struct path *path, const struct plain *plain)
{
	struct value v = type_merge(ev, t, path, plain);
	if (value_ok(v) || !ev->failure || ev->failure->diag->code != D_OPTION_TYPE ||
	    plain->priority != PRIORITY_DEFAULT_VALUE)
		return v;
	struct failure *failure = ev->failure;
	ev->failure = NULL;
	struct value elsewhere = likely_elsewhere(ev, o, path);
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
		return fault_read_only(ev, o, first, path);
	if (o->reserved && !own_refuse_others(ev, o, first, path))
		return VALUE_NONE;
	if (!config_option_resolve(ev, o, first, &plain)) {
		if (!is_kept(ev, o, t, path)) {
			nixpkgs_messages_of_definition(ev, first, path);
			return VALUE_NONE;
		}
		eval_recover(ev);
		return attrs_empty();
	}
	if (plain.n)
		return merge_checked(ev, o, t, path, &plain);
	struct value elsewhere = likely_elsewhere(ev, o, path);
	return value_ok(elsewhere) ? elsewhere : fault_no_value(ev, path);
}

/* An option with what is to be merged for it. */
struct merging {
	struct option *option;
	struct definition *first;
	struct path path;
};

static struct value force_merging(struct evaluator *ev, void *data)
{
	const struct merging *m = data;
	struct value v = merge_option(ev, m->option, m->first, &m->path);
	return value_ok(v) ? v : type_merge_fault_at(ev, &m->path);
}

/* The merged value; of options with `apply` what that function makes of it (which need not look at it). */
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
	type_merge_fault_at(ev, path);
	if (first && ev->failure && !ev->failure->diag->notes)
		definition_origin_note(ev->session, first, ev->failure->diag);
	nixpkgs_messages_context(ev, path->in, "while evaluating the option `%s':", nixpkgs_messages_path(ev, path));
	return VALUE_NONE;
}

/* The default of an option that all instances share, merged in the name of the first that needed it. */
static struct value force_shared(struct evaluator *ev, void *data)
{
	const struct merging *m = data;
	return option_value(ev, m->option, NULL, &m->path);
}

/* The value of an option that a set of definitions which is not known may define: its default at the likeliest. */
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

static struct value level_value(struct evaluator *ev, struct level *level, struct shape *shape)
{
	struct attrs *set = engine_attrs(ev, shape);
	for (uint32_t i = 0, k = 0; i < level->set->n; i++)
		if (shape->n == level->set->n || level->set->entries[i].name != SYM__module)
			set->slots[k++] = config_level_value(ev, level, i);
	return value_of_object(set);
}

static struct value force_nested(struct evaluator *ev, void *data)
{
	struct level *level = config_level_nested(ev, data);
	if (!level)
		return VALUE_NONE;
	struct value v = level_value(ev, level, level->set->shape);
	return config_has_host(level->config) && level->path->name != SYM__module ? foreign_options_values(ev, level, v) : v;
}

/* The value of an option whose only definition is at hand and needs no merging; VALUE_NONE otherwise, without a
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

struct value config_level_value(struct evaluator *ev, struct level *level, uint32_t i)
{
	const struct option_entry *entry = &level->set->entries[i];
	if (!level->slots[i].word && entry->option && entry->option->fixed && entry->option->default_value &&
	    !value_ok(level->unknown))
		return shared_default(ev, level, entry->option);
	struct value v = plain_value(ev, level, i);
	if (value_ok(v))
		return v;
	struct state *state = config_level_state(ev, level, i);
	if (!value_ok(state->value))
		state->value = thunk_native(
		    ev, !entry->option ? force_nested : entry->option->vouches ? force_vouches : force_option, state);
	return state->value;
}

struct value config_own_value(struct evaluator *ev, struct config *c, symbol name)
{
	struct level *root = config_root(ev, c);
	if (!root)
		return VALUE_NONE;
	uint32_t at = (uint32_t)(option_find(root->set, SYM__module) - root->set->entries);
	if (!root->slots[at].word)
		return VALUE_NONE;
	struct level *own = config_level_nested(ev, config_level_state(ev, root, at));
	if (!own)
		return VALUE_NONE;
	uint32_t i = (uint32_t)(option_find(own->set, name) - own->set->entries);
	if (!config_level_defines(own, i))
		return VALUE_NONE;
	struct value v = config_level_value(ev, own, i);
	return value_force(ev, v);
}

bool config_wants_check(struct evaluator *ev, struct config *c)
{
	struct value v = config_own_value(ev, c, SYM_check);
	if (!value_ok(v))
		eval_recover(ev);
	return !value_ok(v) || value_kind(v) != VALUE_BOOL || value_bool(v);
}

/* The configuration as a value. */

static struct value force_value(struct evaluator *ev, void *data)
{
	struct config *c = data;
	struct level *root = config_root(ev, c);
	bool failed = false;
	const struct type *freeform = root ? config_freeform(ev, c, &failed) : NULL;
	if (!root || failed)
		return type_merge_fault_at(ev, c->path);
	struct value v = level_value(ev, root, root->set->outer_shape);
	return freeform ? config_freeform_with(ev, c, freeform, v) : v;
}

static struct value force_inner(struct evaluator *ev, void *data)
{
	struct config *c = data;
	bool failed = false;
	if (config_root(ev, c) && !config_freeform(ev, c, &failed) && !failed) {
		struct value v = level_value(ev, c->root, c->options->shape);
		return config_has_host(c) ? foreign_options_values(ev, c->root, v) : v;
	}
	struct value outer = value_force(ev, c->value);
	if (!value_ok(outer))
		return outer;
	struct attrs_builder b = attrs_build(ev->session, 1);
	uint32_t at = (uint32_t)(option_find(c->options, SYM__module) - c->options->entries);
	attrs_put(&b, SYM__module, 0, config_level_value(ev, c->root, at));
	return attrs_update(ev, value_attrs(outer), value_attrs(attrs_done(&b, false)));
}

/* What modules ask of options before all modules are there is not known at that time. */
static struct value options_later(struct evaluator *ev)
{
	unknown_value_failure(ev, SPAN_NONE, unknown_value_new(ev, UNKNOWN_MODULES, "options"));
	ev->failure->passing = true;
	return VALUE_NONE;
}

static struct value force_options(struct evaluator *ev, void *data)
{
	struct config *c = data;
	return c->options ? config_options_make(ev, c) : config_has_host(c) ? options_later(ev) : too_early(ev);
}

struct value config_inner(struct evaluator *ev, struct config *c)
{
	if (!value_ok(c->inner_value))
		c->inner_value = thunk_native(ev, force_inner, c);
	return c->inner_value;
}

struct value config_option_set(struct evaluator *ev, struct config *c)
{
	if (!value_ok(c->options_value))
		c->options_value = thunk_native(ev, force_options, c);
	return c->options_value;
}

struct value config_argument(struct evaluator *ev, struct config *c, symbol name)
{
	if (!config_root(ev, c))
		return VALUE_NONE;
	struct value args = config_own_value(ev, c, SYM_args);
	if (!value_ok(args) || !value_is(args, OBJECT_ATTRS))
		return VALUE_NONE;
	struct value *slot = attrs_find(value_attrs(args), name);
	return slot ? value_force(ev, *slot) : VALUE_NONE;
}

static bool all_declared_fixed(const struct config *c)
{
	for (uint32_t i = 0; i < c->module_count; i++)
		if (value_ok(c->modules[i]->options) && !c->modules[i]->fixed)
			return false;
	return true;
}

struct config *config_new(struct evaluator *ev, const struct config *start, struct module_source *sources, uint32_t n,
                          struct option_set **shared)
{
	struct config *c = arena_alloc(ev->arena, sizeof *c);
	*c = *start;
	c->value = thunk_native(ev, force_value, c);
	c->inner_value = c->options_value = VALUE_NONE;
	if (!modules_collect(ev, c, sources, n))
		return NULL;
	bool same = shared && all_declared_fixed(c);
	c->options = same && *shared ? *shared : options_declare(ev, c, c->modules, c->module_count);
	if (!c->options)
		return NULL;
	if (same)
		*shared = c->options;
	*c->shared->end = c;
	c->shared->end = &c->next;
	return c;
}

struct value config_value(struct config *c)
{
	return c->value;
}

struct value config_value_of(struct evaluator *ev, struct config *c, const char *set, const char *name)
{
	struct symbols *symbols = &ev->session->symbols;
	const struct attrs *all = force_attrs(ev, config_value(c), SPAN_NONE, NULL);
	struct value inner = all ? force_attribute(ev, all, symbol_of(symbols, set, strlen(set))) : VALUE_NONE;
	const struct attrs *options = value_ok(inner) ? force_attrs(ev, inner, SPAN_NONE, set) : NULL;
	return options ? force_attribute(ev, options, symbol_of(symbols, name, strlen(name))) : VALUE_NONE;
}
