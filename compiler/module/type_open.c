/* Types that take anything, or sets of anything. */
#include "module/engine.h"
#include "module/fault.h"
#include "module/type.h"
#include "module/type_merge.h"
#include "module/type_nested.h"
#include "module/type_value.h"

const struct type_kind kind_unspecified = {
    .name = "unspecified", .description = "unspecified value", .expected = "a value", .flags = TYPE_SCALAR,
    .merge = type_merge_any,
};
const struct type_kind kind_raw = {
    .name = "raw", .description = "raw value", .expected = "a value", .flags = TYPE_SCALAR | TYPE_TAKES_PROPERTIES,
    .merge = type_merge_one,
};

/* Sets, of which the last one takes precedence. */

static int check_set(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)ev, (void)t;
	return value_is(v, OBJECT_ATTRS);
}

const struct type_kind kind_attrs = {
    .name = "attrs", .description = "attribute set", .expected = "a set", .phrase = PHRASE_OTHER,
    .flags = TYPE_SCALAR | TYPE_EMPTY_SET,
    .check = check_set, .merge = type_merge_any,
};

/* Anything: sets are merged name by name, functions by their results; all other values have to be equal. */

struct functions {
	struct path path;
	struct definition *first;
};

static struct value merge_anything(struct evaluator *ev, const struct type *t, const struct path *path,
                                   const struct plain *defs);
static const char functions_tag;

static struct value merged_function(struct evaluator *ev, struct value *args, struct span at)
{
	const struct external *e = (const struct external *)args[0].word;
	const struct functions *f = e->data;
	struct definitions all = {NULL, NULL};
	struct plain plain;
	for (const struct definition *d = f->first; d; d = d->next) {
		struct value v = call_function1(ev, d->value, args[1], at);
		if (!value_ok(v))
			return v;
		definition_add(ev, &all, v, d, d->module, 0);
	}
	if (!definitions_resolve(ev, all.first, &plain))
		return VALUE_NONE;
	return plain.n ? merge_anything(ev, NULL, &f->path, &plain) : fault_no_value(ev, &f->path);
}

static struct value merge_functions(struct evaluator *ev, const struct path *path, const struct plain *defs)
{
	static const struct builtin row = {"merged", "v.", merged_function, "what several functions give, merged", false};
	struct functions *f = arena_alloc(ev->arena, sizeof *f);
	symbol body = symbol_of(&ev->session->symbols, "<function body>", strlen("<function body>"));
	*f = (struct functions){{.up = path, .in = path ? path->in : NULL, .name = body}, defs->first};
	return engine_partial(ev, &row, value_of_external(ev->arena, &functions_tag, f));
}

static struct value merge_anything(struct evaluator *ev, const struct type *t, const struct path *path,
                                   const struct plain *defs)
{
	static const struct conflict kinds = {"has conflicting definitions", "The option `",
	                                      "' has conflicting option types. Definition values:"};
	enum value_kind kind = value_kind(defs->first->value);
	for (const struct definition *d = defs->first->next; d; d = d->next)
		if (value_kind(d->value) != kind)
			return type_merge_conflict(ev, path, defs, &kinds);
	if (kind == VALUE_FUNCTION)
		return merge_functions(ev, path, defs);
	if (kind != VALUE_ATTRS)
		return type_merge_equal(ev, t, path, defs);
	const struct attrs *first = value_attrs(defs->first->value);
	if (attrs_find(first, SYM_outPath) || attrs_find(first, SYM___toString))
		return type_merge_one(ev, t, path, defs);
	struct type *self = type_new(ev, &kind_anything);
	self->cache->made[0] = t ? t : self;
	return type_nested_merge(ev, self, path, defs, false);
}

const struct type_kind kind_anything = {
    .name = "anything", .description = "anything", .expected = "a value", .merge = merge_anything,
};

/* Types as values. */

static int check_type(struct evaluator *ev, const struct type *t, struct value v)
{
	(void)t;
	if (!value_is(v, OBJECT_ATTRS))
		return 0;
	struct value type = engine_get(ev, value_attrs(v), SYM__type);
	if (!value_ok(type))
		return ev->failure ? -1 : 0;
	return value_is(type, OBJECT_STRING) && strcmp(value_str(type)->text, "option-type") == 0;
}

static struct value merge_types(struct evaluator *ev, const struct type *t, const struct path *path,
                                const struct plain *defs)
{
	static const struct conflict different = {"has definitions that are different types", "The option `",
	                                          "' has conflicting option types. Definition values:"};
	(void)t;
	if (defs->n == 1)
		return defs->first->value;
	const struct type *all = NULL;
	for (const struct definition *d = defs->first; d; d = d->next) {
		bool failed = false;
		const struct type *one = type_value_read(ev, d->value, definition_place(ev->session, d));
		if (!one)
			return VALUE_NONE;
		all = all ? type_join(ev, all, one, &failed) : one;
		if (failed)
			return VALUE_NONE;
		if (!all)
			return type_merge_conflict(ev, path, defs, &different);
	}
	return type_value(ev, all);
}

const struct type_kind kind_option_type = {
    .name = "optionType", .description = "optionType", .expected = "an option type (one of lib.types)",
    .check = check_type, .merge = merge_types,
};
