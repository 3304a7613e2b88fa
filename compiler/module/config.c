/* Configurations: options and definitions of modules brought together, level by level, as values are needed. */
#include "module/config.h"

#include "eval/unknown_value.h"
#include "module/config_freeform.h"
#include "module/config_options.h"
#include "module/foreign_options.h"
#include "module/level.h"
#include "module/level_value.h"
#include "module/option.h"

bool config_distribute(struct evaluator *ev, struct config *c)
{
	return level_root(ev, c);
}

bool config_wants_check(struct evaluator *ev, struct config *c)
{
	struct value v = level_value_own(ev, c, SYM_check);
	if (!value_ok(v))
		eval_recover(ev);
	return !value_ok(v) || value_kind(v) != VALUE_BOOL || value_bool(v);
}

/* The configuration as a value. */

static struct value force_value(struct evaluator *ev, void *data)
{
	struct config *c = data;
	struct level *root = level_root(ev, c);
	bool failed = false;
	const struct type *freeform = root ? config_freeform(ev, c, &failed) : NULL;
	if (!root || failed)
		return fault_at(ev, c->path);
	struct value v = level_value_all(ev, root, root->set->outer_shape);
	return foreign_options_open(ev, c, freeform ? config_freeform_with(ev, c, freeform, v) : v);
}

static struct value force_inner(struct evaluator *ev, void *data)
{
	struct config *c = data;
	bool failed = false;
	if (level_root(ev, c) && !config_freeform(ev, c, &failed) && !failed) {
		struct value v = level_value_all(ev, c->root, c->options->shape);
		return config_has_host(c) ? foreign_options_values(ev, c->root, v) : foreign_options_open(ev, c, v);
	}
	struct value outer = value_force(ev, c->value);
	if (!value_ok(outer))
		return outer;
	struct attrs_builder b = attrs_build(ev->session, 1);
	uint32_t at = (uint32_t)(option_find(c->options, SYM__module) - c->options->entries);
	attrs_put(&b, SYM__module, 0, level_value(ev, c->root, at));
	struct value inner = attrs_update(ev, value_attrs(outer), value_attrs(attrs_done(&b, false)));
	return value_is_open(outer) ? unknown_value_open_set(ev, inner, unknown_value_of(outer)) : inner;
}

/* `options` is unknown while modules are still being collected: a module that needs it then gets this failure. */
static struct value options_later(struct evaluator *ev)
{
	unknown_value_failure(ev, SPAN_NONE, unknown_value_new(ev, UNKNOWN_MODULES, "options"));
	ev->failure->passing = true;
	return VALUE_NONE;
}

static struct value force_options(struct evaluator *ev, void *data)
{
	struct config *c = data;
	return c->options ? config_options_make(ev, c) : config_has_host(c) ? options_later(ev) : level_too_early(ev);
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
	if (!level_root(ev, c))
		return VALUE_NONE;
	struct value args = level_value_own(ev, c, SYM_args);
	if (!value_ok(args) || !value_is(args, OBJECT_ATTRS))
		return VALUE_NONE;
	struct value *slot = attrs_find(value_attrs(args), name);
	return slot ? value_force(ev, *slot) : VALUE_NONE;
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

void config_init(struct evaluator *ev, struct config *c)
{
	c->value = thunk_native(ev, force_value, c);
	c->inner_value = c->options_value = VALUE_NONE;
}

struct config_shared *config_shared_new(struct evaluator *ev)
{
	struct config_shared *shared = ARENA_NEW(ev->arena, struct config_shared);
	shared->end = &shared->first;
	return shared;
}
