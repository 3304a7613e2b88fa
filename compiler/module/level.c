/* Distributing definitions from modules to the options of each name, level by level, when a value is needed. */
#include "module/level.h"

#include "eval/unknown_value.h"
#include "module/config.h"
#include "module/fault.h"
#include "module/likely.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"
#include "module/property.h"

struct value level_too_early(struct evaluator *ev)
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

struct state *level_state(struct evaluator *ev, struct level *level, uint32_t i)
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

static void add_unmatched(struct evaluator *ev, struct level *level, symbol name, struct definition *d)
{
	struct unmatched *u = arena_alloc(ev->arena, sizeof *u);
	*u = (struct unmatched){name, d, NULL};
	*level->unmatched_end = u;
	level->unmatched_end = &u->next;
}

/* A level gets a set of definitions of which not everything is known. */
static void open_level(struct evaluator *ev, struct level *level, const struct definition *set)
{
	level->unknown = unknown_value_of(set->value);
	likely_leave_out(ev, level->config, level->path, set);
}

/* Gives each name of a set of definitions to the option of that name. Both are sorted by symbol. */
static void distribute(struct evaluator *ev, struct level *level, struct definition *d, bool shorthand)
{
	const struct attrs *set = value_attrs(d->value);
	const struct option_entry *entries = level->set->entries;
	if (set->head & ATTRS_OPEN && ev->unknown_stays)
		open_level(ev, level, d);
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
				definition_add(ev, &level_state(ev, level, k)->defs, set->slots[i], d, d->module, key->pos);
			continue;
		}
		struct definitions one = {NULL, NULL};
		add_unmatched(ev, level, key->name, definition_add(ev, &one, set->slots[i], d, d->module, key->pos));
	}
}

/* Adds the words for a definition whose value is not a set, while there are options below. */
static void no_set_words(struct evaluator *ev, const struct level *level, const struct definition *d)
{
	const char *name = nixpkgs_messages_path(ev, level->path);
	nixpkgs_messages_add_in(
		ev, level->config,
		arena_format(ev->arena,
	                 "In module `%s', you're trying to define a value of type `%s'\n"
	                 "rather than an attribute set for the option\n`%s'!\n"
	                 "This usually happens if `%s' has option definitions inside that are not matched.",
	                 module_file(d->module), value_type_of(d->value), name, name),
		NULL, NULL);
}

/* Distributes a definition that lives as long as the level. A failing one is reported and left out, or makes the level
 * fail. */
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
		fault_at(ev, level->path);
	if (!ok && ev->failure && !ev->failure->diag->at.start && d->module)
		ev->failure->diag->at = d->module->at;
	if (value_ok(v) && ev->failure && ev->failure->diag->code == D_OPTION_TYPE)
		no_set_words(ev, level, d);
	for (struct definition *set = sets.first; set; set = set->next)
		distribute(ev, level, set, shorthand);
	return ok || fault_goes_on(ev, level->config);
}

/* Distributes the definitions of some modules, those of the last module first. */
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

/* Distributes definitions that are sets of definitions themselves, the last one first. */
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

struct level *level_root(struct evaluator *ev, struct config *c)
{
	if (c->root)
		return c->root;
	if (!c->options || c->distributing)
		return level_too_early(ev), NULL;
	struct level *root = level_new(ev, c, c->options, c->path);
	c->distributing = true;
	bool ok = distribute_modules(ev, root, c->made_at, c->module_count);
	if (c->made_plainly)
		ok = ok && distribute_reversed(ev, root, c->made_by);
	ok = ok && distribute_modules(ev, root, 0, c->made_at);
	c->distributing = false;
	return ok ? c->root = root : NULL;
}

/* Defines `_module.args.name` of a submodule, in addition to the definitions of modules. */
static void define_name(struct evaluator *ev, const struct config *c, struct definitions *defs)
{
	struct attrs_builder name = attrs_build(ev->session, 1), args = attrs_build(ev->session, 1);
	attrs_put(&name, SYM_name, 0, value_of_str(symbol_str(&ev->session->symbols, c->name)));
	attrs_put(&args, SYM_args, 0, attrs_done(&name, false));
	definition_add(ev, defs, attrs_done(&args, false), NULL, NULL, 0);
}

struct level *level_nested(struct evaluator *ev, struct state *state)
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

/* Computes the steps that lead from a configuration to the end of the path, at most `most`. */
static uint32_t steps_inside(const struct path *path, const struct path **steps, uint32_t most)
{
	const struct config *c = path->in;
	uint32_t n = 0;
	for (const struct path *p = path; p && p != c->path; p = p->up)
		n++;
	if (n > most)
		return 0;
	uint32_t at = n;
	for (const struct path *p = path; p && p != c->path; p = p->up)
		steps[--at] = p;
	return n;
}

const struct option *level_option_at(const struct path *path)
{
	const struct path *steps[64];
	if (!path || !path->in || !path->in->options)
		return NULL;
	uint32_t n = steps_inside(path, steps, 64);
	const struct option_set *set = path->in->options;
	for (uint32_t i = 0; i < n && set; i++) {
		const struct option_entry *entry = steps[i]->name ? option_find(set, steps[i]->name) : NULL;
		if (!entry || entry->option)
			return entry ? entry->option : NULL;
		set = entry->nested;
	}
	return NULL;
}
