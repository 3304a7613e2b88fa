#include "module/own.h"

#include "module/definition.h"
#include "module/engine.h"
#include "module/level.h"
#include "module/module.h"

/* Whether a configuration is an instance of a type whose modules are own. The type is declared where its option is. */
static bool has_own_type(struct config *c)
{
	if (c->own_type == OWN_UNKNOWN) {
		const struct option *o = c->outer && c->submodule ? level_option_at(c->path) : NULL;
		c->own_type = o && own_declares(c->outer, o) ? OWN_YES : OWN_NO;
	}
	return c->own_type == OWN_YES;
}

/* Whether a module of an instance is one of its type's. A module that comes from a definition is not. */
static bool is_of_type(const struct config *c, const struct module *m)
{
	for (uint32_t i = 0; i < c->module_count; i++)
		if (c->modules[i] == m)
			return !m->definition;
	return false;
}

static bool is_own(struct config *c, const struct module *m)
{
	return m->own || (c->outer && is_of_type(c, m) && has_own_type(c));
}

bool own_declares(struct config *c, const struct option *o)
{
	for (const struct declaration *d = o->declarations; d; d = d->next)
		if (!is_own(c, d->module))
			return false;
	return o->declarations && !value_ok(o->extra_modules);
}

bool own_defines(struct config *c, const struct definition *d)
{
	while (d && !d->module)
		d = d->outer;
	return d && is_own(c, d->module);
}

/* Whether every declaration and definition of the i-th name is own. */
static bool is_own_name(struct level *level, uint32_t i)
{
	const struct option_entry *entry = &level->set->entries[i];
	const struct state *state = slot_state(level->slots[i]);
	if (entry->option && entry->option->declarations && !own_declares(level->config, entry->option))
		return false;
	if (!state)
		return !level->slots[i].word || own_defines(level->config, slot_definition(level->slots[i]));
	for (const struct definition *d = state->defs.first; d; d = d->next)
		if (!own_defines(level->config, d))
			return false;
	return true;
}

bool own_vouches(struct level *level, uint32_t i)
{
	const struct option *o = level->set->entries[i].option;
	return o && o->vouched && level_defines(level, i) && is_own_name(level, i);
}

struct value own_vouches_value(struct evaluator *ev, struct level *level)
{
	bool all = !level->unmatched;
	struct attrs_builder options = attrs_build(ev->session, 4), b = attrs_build(ev->session, 2);
	for (uint32_t i = 0; i < level->set->n; i++) {
		all = all && is_own_name(level, i);
		if (own_vouches(level, i))
			attrs_put(&options, level->set->entries[i].name, 0, VALUE_OF_NULL);
	}
	attrs_put(&b, SYM_all, 0, value_of_bool(all));
	attrs_put(&b, SYM_options, 0, attrs_done(&options, false));
	return attrs_done(&b, false);
}

bool own_refuse_others(struct evaluator *ev, const struct option *o, const struct definition *first,
                       const struct path *path)
{
	const struct definition *d = first;
	while (d && !o->vouches && own_defines(path->in, d))
		d = d->next;
	if (!d)
		return true;
	eval_error(ev, D_READ_ONLY, definition_place(ev->session, d),
	           "the option '%s' is ctrc's own: a spec cannot define it", option_path_string(ev->session, path));
	ev->failure->catchable = true;
	fault_at(ev, path);
	return false;
}
