/* `options` as modules see it: each declared option with its declaration, its definitions and its value. */
#include "module/config_options.h"

#include "eval/unknown_value.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/level.h"
#include "module/level_value.h"
#include "module/module.h"
#include "module/option.h"
#include "module/type_submodule.h"
#include "module/type_value.h"

/* One name of the declared options. Names and declarations can be read before any definition is known, so the state is
 * looked up only for members that need it. */
struct option_reference {
	struct config *config;
	const struct option_reference *outer; /* the nested set that it is in, or NULL */
	const struct option_set *set;
	uint32_t index;
	struct path path;
};

static struct state *state_of(struct evaluator *ev, const struct option_reference *r)
{
	struct state *outer = r->outer ? state_of(ev, r->outer) : NULL;
	if (r->outer && !outer)
		return NULL;
	struct level *level = outer ? level_nested(ev, outer) : level_root(ev, r->config);
	return level ? level_state(ev, level, r->index) : NULL;
}

static struct option *option_of(const struct option_reference *r)
{
	return r->set->entries[r->index].option;
}

/* Returns the definitions that count. Returns NULL with a failure. */
static const struct plain *resolved(struct evaluator *ev, const struct option_reference *r)
{
	const struct state *state = state_of(ev, r);
	if (!state)
		return NULL;
	struct plain *plain = arena_alloc(ev->arena, sizeof *plain);
	if (level_value_resolve(ev, state->entry->option, state->defs.first, plain))
		return plain;
	fault_at(ev, &state->path);
	return NULL;
}

static struct value member_loc(struct evaluator *ev, void *data)
{
	const struct option_reference *r = data;
	return option_path_value(ev, &r->path);
}

static struct value member_is_defined(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? value_of_bool(plain->n > 0) : VALUE_NONE;
}

static struct value member_highest(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? value_of_int(ev->arena, plain->n ? plain->priority : PRIORITY_NONE) : VALUE_NONE;
}

static struct value member_with_locations(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? definition_values(ev, plain->first) : VALUE_NONE;
}

static struct value member_definitions(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	struct value *items, list = plain ? value_new_list(ev->arena, plain->n, &items) : VALUE_NONE;
	for (const struct definition *d = plain ? plain->first : NULL; d; d = d->next)
		*items++ = d->value;
	return list;
}

static struct value member_files(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	struct value *items, list = plain ? value_new_list(ev->arena, plain->n, &items) : VALUE_NONE;
	for (const struct definition *d = plain ? plain->first : NULL; d; d = d->next)
		*items++ = engine_string(ev, module_file(d->module));
	return list;
}

static size_t count_declarations(const struct option *o)
{
	size_t n = 0;
	for (const struct declaration *d = o->declarations; d; d = d->next)
		n++;
	return n;
}

static struct value member_declarations(struct evaluator *ev, void *data)
{
	const struct option *o = option_of(data);
	struct value *items, list = value_new_list(ev->arena, count_declarations(o), &items);
	for (const struct declaration *d = o->declarations; d; d = d->next)
		*items++ = engine_string(ev, module_file(d->module));
	return list;
}

static struct value position(struct evaluator *ev, const struct declaration *d)
{
	struct attrs_builder b = attrs_build(ev->session, 3);
	struct span at = {d->pos, d->pos + 1};
	struct place place = d->pos ? source_place(&ev->session->sources, ev->arena, at) : (struct place){NULL, 0, 0, 0, 0};
	attrs_put(&b, SYM_file, 0,
	          engine_string(ev, place.source && place.source->path ? place.source->path : module_file(d->module)));
	attrs_put(&b, SYM_line, 0, place.source ? value_of_int(ev->arena, place.line) : VALUE_OF_NULL);
	attrs_put(&b, SYM_column, 0, place.source ? value_of_int(ev->arena, place.column) : VALUE_OF_NULL);
	return attrs_done(&b, false);
}

static struct value member_positions(struct evaluator *ev, void *data)
{
	const struct option *o = option_of(data);
	struct value *items, list = value_new_list(ev->arena, count_declarations(o), &items);
	for (const struct declaration *d = o->declarations; d; d = d->next)
		*items++ = position(ev, d);
	return list;
}

static struct value member_type(struct evaluator *ev, void *data)
{
	const struct option *o = option_of(data);
	const struct type *t = option_type(ev, option_of(data));
	if (t && o->declarations)
		type_submodule_declared_in(ev, t, o->declarations->module->file);
	return t ? type_value(ev, t) : VALUE_NONE;
}

static struct value member_value(struct evaluator *ev, void *data)
{
	const struct option_reference *r = data;
	const struct state *state = state_of(ev, r);
	return state ? value_force(ev, level_value(ev, state->in, r->index)) : VALUE_NONE;
}

static struct value path_as_text(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct option_reference *r = ((const struct external *)args[0].word)->data;
	return engine_string(ev, option_path_string(ev->session, &r->path));
}

static struct value member_to_string(struct evaluator *ev, void *data)
{
	static const struct builtin row = {"showOption", "v.", path_as_text, "the option's path", false};
	static const char tag;
	return engine_partial(ev, &row, value_of_external(ev->arena, &tag, data));
}

static const struct member {
	symbol name;
	thunk_function *make;
} members[] = {
    {SYM_loc, member_loc},
    {SYM_isDefined, member_is_defined},
    {SYM_highestPrio, member_highest},
    {SYM_definitionsWithLocations, member_with_locations},
    {SYM_definitions, member_definitions},
    {SYM_files, member_files},
    {SYM_declarations, member_declarations},
    {SYM_declarationPositions, member_positions},
    {SYM_type, member_type},
    {SYM_value, member_value},
    {SYM___toString, member_to_string},
};

static struct value force_option_set(struct evaluator *ev, void *data)
{
	enum { N = sizeof members / sizeof *members };
	struct attrs_builder b = attrs_build(ev->session, N);
	for (size_t i = 0; i < N; i++)
		attrs_put(&b, members[i].name, 0, thunk_native(ev, members[i].make, data));
	return attrs_update(ev, option_of(data)->set, value_attrs(attrs_done(&b, false)));
}

static struct value make_options(struct evaluator *ev, struct config *c, const struct option_reference *outer,
                                 const struct option_set *set);

static struct value force_nested_options(struct evaluator *ev, void *data)
{
	const struct option_reference *r = data;
	return make_options(ev, r->config, r, r->set->entries[r->index].nested);
}

static struct value make_options(struct evaluator *ev, struct config *c, const struct option_reference *outer,
                                 const struct option_set *set)
{
	struct attrs *options = engine_attrs(ev, set->shape);
	struct option_reference *refs = ARENA_ARRAY(ev->arena, struct option_reference, set->n);
	for (uint32_t i = 0; i < set->n; i++) {
		const struct option_entry *entry = &set->entries[i];
		refs[i] = (struct option_reference){
			c, outer, set, i, {.up = outer ? &outer->path : c->path, .in = c, .name = entry->name}};
		options->slots[i] = thunk_native(ev, entry->option ? force_option_set : force_nested_options, &refs[i]);
	}
	struct value all = value_of_object(options);
	if (!config_has_host(c))
		return all;
	const char *path = outer ? option_path_string(ev->session, &outer->path) : NULL;
	return unknown_value_open_set(
		ev, all,
		unknown_value_new(ev, UNKNOWN_MODULES, path ? arena_format(ev->arena, "options.%s", path) : "options"));
}

struct value config_options_make(struct evaluator *ev, struct config *c)
{
	return make_options(ev, c, NULL, c->options);
}
