#include "module/engine.h"

#include "eval/embedded.h"
#include "eval/globals.h"

#include <stdlib.h>

static int compare_keys(const void *left, const void *right)
{
	const struct shape_key *l = left, *r = right;
	return (l->name > r->name) - (l->name < r->name);
}

struct shape *engine_shape_of_names(struct evaluator *ev, const symbol *names, uint32_t n)
{
	struct shape *shape = attrs_shape_new(ev->arena, n);
	for (uint32_t i = 0; i < n; i++)
		shape->keys[i] = (struct shape_key){names[i], 0};
	qsort(shape->keys, n, sizeof *shape->keys, compare_keys);
	assert(attrs_shape_is_sound(shape));
	return shape;
}

struct value engine_string(struct evaluator *ev, const char *text)
{
	return value_of_text(ev->arena, text, strlen(text));
}

struct engine *engine_of(struct evaluator *ev)
{
	if (ev->module_types)
		return ev->module_types;
	struct engine *e = ARENA_NEW(ev->arena, struct engine);
	ev->module_types = e;
	e->if_shape = engine_shape_of_names(ev, (const symbol[]){SYM__type, SYM_content, SYM_condition}, 3);
	e->merge_shape = engine_shape_of_names(ev, (const symbol[]){SYM__type, SYM_contents}, 2);
	e->weighted_shape = engine_shape_of_names(ev, (const symbol[]){SYM__type, SYM_content, SYM_priority}, 3);
	e->if_word = engine_string(ev, "if");
	e->merge_word = engine_string(ev, "merge");
	e->override_word = engine_string(ev, "override");
	e->order_word = engine_string(ev, "order");
	e->definition_word = engine_string(ev, "definition");
	e->option_word = engine_string(ev, "option");
	e->type_word = engine_string(ev, "option-type");
	return e;
}

struct attrs *engine_attrs(struct evaluator *ev, struct shape *shape)
{
	struct attrs *set = arena_alloc(ev->arena, sizeof *set + sizeof(struct value) * shape->n);
	*set = (struct attrs){.head = OBJECT_ATTRS, .shape = shape, .slots = (struct value *)(set + 1)};
	return set;
}

struct value engine_get(struct evaluator *ev, const struct attrs *set, symbol name)
{
	struct value *slot = attrs_find(set, name);
	return slot ? slot_force(ev, slot) : VALUE_NONE;
}

struct value engine_partial(struct evaluator *ev, const struct builtin *row, struct value arg)
{
	struct partial *p = arena_alloc(ev->arena, sizeof *p + sizeof *p->args);
	p->head = (uint64_t)1 << 8 | OBJECT_PARTIAL;
	p->function = builtin_value(ev, row);
	p->args[0] = arg;
	return value_of_object(p);
}

static struct value force_lib(struct evaluator *ev, void *data)
{
	(void)data;
	return eval_file(ev, EMBEDDED_LIB, SPAN_NONE);
}

struct value engine_lib(struct evaluator *ev)
{
	struct engine *e = engine_of(ev);
	if (!value_ok(e->lib))
		e->lib = globals_value(ev, "lib");
	if (!value_ok(e->lib))
		e->lib = thunk_native(ev, force_lib, NULL);
	return e->lib;
}
