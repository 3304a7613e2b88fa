/* `options` as modules see it: each declared option with its declaration, its definitions and its value. */
#include "module/config.h"
#include "module/engine.h"

/* The definitions that count; NULL with a failure. */
static const struct plain *resolved(struct evaluator *ev, const struct state *state)
{
	struct plain *plain = arena_alloc(ev->arena, sizeof *plain);
	if (option_resolve(ev, state->entry->option, state->defs.first, plain))
		return plain;
	fault_at(ev, &state->path);
	return NULL;
}

static struct value member_loc(struct evaluator *ev, void *data)
{
	const struct state *state = data;
	return path_value(ev, &state->path);
}

static struct value member_is_defined(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? value_of_bool(plain->n > 0) : VALUE_NONE;
}

static struct value member_highest(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? value_of_int(ev->arena, plain->n ? plain->priority : PRIORITY_PLAIN) : VALUE_NONE;
}

static struct value member_with_locations(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	return plain ? definitions_as_list(ev, plain->first) : VALUE_NONE;
}

static struct value member_definitions(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	struct value *items, list = plain ? list_make(ev->arena, plain->n, &items) : VALUE_NONE;
	for (const struct definition *d = plain ? plain->first : NULL; d; d = d->next)
		*items++ = d->value;
	return list;
}

static struct value member_files(struct evaluator *ev, void *data)
{
	const struct plain *plain = resolved(ev, data);
	struct value *items, list = plain ? list_make(ev->arena, plain->n, &items) : VALUE_NONE;
	for (const struct definition *d = plain ? plain->first : NULL; d; d = d->next)
		*items++ = value_of_string(ev, module_file(d->module));
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
	const struct option *o = ((const struct state *)data)->entry->option;
	struct value *items, list = list_make(ev->arena, count_declarations(o), &items);
	for (const struct declaration *d = o->declarations; d; d = d->next)
		*items++ = value_of_string(ev, module_file(d->module));
	return list;
}

static struct value position(struct evaluator *ev, const struct declaration *d)
{
	struct attrs_builder b = attrs_build(ev->session, 3);
	struct span at = {d->pos, d->pos + 1};
	struct place place = d->pos ? place_of(&ev->session->sources, ev->arena, at) : (struct place){NULL, 0, 0, 0, 0};
	attrs_put(&b, SYM_file, 0, value_of_string(ev, module_file(d->module)));
	attrs_put(&b, SYM_line, 0, place.source ? value_of_int(ev->arena, place.line) : VALUE_OF_NULL);
	attrs_put(&b, SYM_column, 0, place.source ? value_of_int(ev->arena, place.column) : VALUE_OF_NULL);
	return attrs_done(&b, false);
}

static struct value member_positions(struct evaluator *ev, void *data)
{
	const struct option *o = ((const struct state *)data)->entry->option;
	struct value *items, list = list_make(ev->arena, count_declarations(o), &items);
	for (const struct declaration *d = o->declarations; d; d = d->next)
		*items++ = position(ev, d);
	return list;
}

static struct value member_type(struct evaluator *ev, void *data)
{
	const struct type *t = option_type(ev, ((const struct state *)data)->entry->option);
	return t ? type_value(ev, t) : VALUE_NONE;
}

static struct value member_value(struct evaluator *ev, void *data)
{
	const struct state *state = data;
	uint32_t i = (uint32_t)(state->entry - state->in->set->entries);
	return value_force(ev, level_value_at(ev, state->in, i));
}

static struct value path_as_text(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct state *state = ((const struct external *)args[0].word)->data;
	return value_of_string(ev, path_string(ev->session, &state->path));
}

static struct value member_to_string(struct evaluator *ev, void *data)
{
	static const struct builtin row = {"showOption", "v.", path_as_text, "the option's path", false};
	static const char tag;
	return value_of_partial(ev, &row, value_of_external(ev->arena, &tag, data));
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
	const struct state *state = data;
	enum { N = sizeof members / sizeof *members };
	struct attrs_builder b = attrs_build(ev->session, N);
	for (size_t i = 0; i < N; i++)
		attrs_put(&b, members[i].name, 0, thunk_native(ev, members[i].make, data));
	return attrs_update(ev, state->entry->option->set, value_attrs(attrs_done(&b, false)));
}

static struct value force_nested_options(struct evaluator *ev, void *data)
{
	struct level *level = level_nested(ev, data);
	return level ? level_options(ev, level) : VALUE_NONE;
}

struct value level_options(struct evaluator *ev, struct level *level)
{
	struct attrs *set = attrs_new(ev, level->set->shape);
	for (uint32_t i = 0; i < level->set->n; i++) {
		struct state *state = level_state(ev, level, i);
		set->slots[i] = thunk_native(ev, state->entry->option ? force_option_set : force_nested_options, state);
	}
	return value_of_object(set);
}

struct value definitions_as_list(struct evaluator *ev, const struct definition *first)
{
	uint64_t n = 0;
	for (const struct definition *d = first; d; d = d->next)
		n++;
	struct value *items, list = list_make(ev->arena, n, &items);
	for (const struct definition *d = first; d; d = d->next) {
		struct attrs_builder b = attrs_build(ev->session, 2);
		attrs_put(&b, SYM_file, 0, value_of_string(ev, module_file(d->module)));
		attrs_put(&b, SYM_value, d->pos, d->value);
		*items++ = attrs_done(&b, false);
	}
	return list;
}
