/* Option types as sets of the language, and sets of the language as types.
 *
 * The set of a native type contains the struct itself in a hidden member. If the set has been changed since it was
 * made, the members that differ are the user's own and are called instead of the native ones. */
#include "module/type_value.h"

#include "module/engine.h"
#include "module/fault.h"
#include "module/module.h"
#include "module/type.h"
#include "module/type_merge.h"
#include "module/type_submodule.h"

static const char native_tag;

/* Functions of a type in the language: the type is their first argument. */

static const struct type *self(struct value v)
{
	return ((const struct external *)v.word)->data;
}

static struct value run_check(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	int ok = type_check(ev, self(args[0]), args[1]);
	return ok < 0 ? VALUE_NONE : value_of_bool(ok);
}

/* Reads { file, value }, which modules pass to a merge function. */
static bool definition_of_set(struct evaluator *ev, struct value v, struct span at, struct definitions *to)
{
	const struct attrs *set = force_attrs(ev, v, at, "a definition");
	struct value *value = set ? attrs_find(set, SYM_value) : NULL;
	struct value file = set ? engine_get(ev, set, SYM_file) : VALUE_NONE;
	if (!set || ev->failure)
		return false;
	if (!value) {
		eval_error(ev, D_BAD_PROPERTY, at, "a definition lacks its 'value'");
		return false;
	}
	const struct str *text = value_ok(file) ? text_of_value(ev, file, COERCE_TO_STRING, at) : NULL;
	if (ev->failure)
		return false;
	struct value forced = slot_force(ev, value);
	if (!value_ok(forced))
		return false;
	struct module *module = module_of_file(ev, text ? text->text : NULL);
	definition_add(ev, to, forced, NULL, module, 0);
	return true;
}

static struct value run_merge(struct evaluator *ev, struct value *args, struct span at)
{
	const struct type *t = self(args[0]);
	const struct path *path;
	const struct list *defs = value_list(args[2]);
	struct definitions all = {NULL, NULL};
	if (!option_path_of_value(ev, args[1], at, &path))
		return VALUE_NONE;
	for (uint64_t i = 0; i < list_len(defs); i++)
		if (!definition_of_set(ev, defs->items[i], at, &all))
			return VALUE_NONE;
	if (!all.first)
		return fault_no_value(ev, path);
	struct plain plain = {all.first, (uint32_t)list_len(defs), PRIORITY_PLAIN};
	return t->kind->merge(ev, t, path, &plain);
}

static struct value too_deep(struct evaluator *ev, struct span at, int deepest)
{
	eval_error(ev, D_DEPTH, at, "options are nested too deep (more than %d levels)", deepest);
	eval_help(ev, "the type may be a part of itself: show its options to some depth only");
	return VALUE_NONE;
}

static struct value run_sub_options(struct evaluator *ev, struct value *args, struct span at)
{
	enum { DEEPEST = 500 };
	const struct path *path;
	if (list_len(value_list(args[1])) > DEEPEST)
		return too_deep(ev, at, DEEPEST);
	return option_path_of_value(ev, args[1], at, &path) ? type_submodule_options(ev, self(args[0]), path) : VALUE_NONE;
}

static struct value run_subst(struct evaluator *ev, struct value *args, struct span at)
{
	const struct type *t = self(args[0]);
	(void)at;
	if (t->kind == &kind_submodule)
		return type_value(ev, type_submodule_with_modules(ev, t, args[1]));
	return VALUE_OF_NULL;
}

static const struct type *native_in(const struct attrs *set)
{
	struct value *slot = attrs_find(set, SYM___native);
	if (!slot || !value_is(*slot, OBJECT_EXTERNAL))
		return NULL;
	const struct external *e = (const struct external *)slot->word;
	return e->tag == &native_tag ? e->data : NULL;
}

static struct value run_join(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	const struct type *other = native_in(value_attrs(args[1]));
	bool failed = false;
	const struct type *joined = other ? type_join(ev, self(args[0]), other, &failed) : NULL;
	return joined ? type_value(ev, joined) : failed ? VALUE_NONE : VALUE_OF_NULL;
}

static const struct builtin rows[] = {
    {"check", "vv", run_check, "whether a value is of the type", false},
    {"merge", "vll", run_merge, "several definitions as one value", false},
    {"getSubOptions", "vl", run_sub_options, "the options inside of the type", false},
    {"substSubModules", "v.", run_subst, "the type with other modules", false},
    {"typeMerge", "va", run_join, "what two declarations mean together", false},
    {NULL, NULL, NULL, NULL, false},
};

static struct value external_of(struct evaluator *ev, const struct type *t)
{
	return value_of_external(ev->arena, &native_tag, t->cache->self);
}

/* Members, computed on first use. */

static struct value member_check(struct evaluator *ev, void *t)
{
	return engine_partial(ev, &rows[0], external_of(ev, t));
}
static struct value member_merge(struct evaluator *ev, void *t)
{
	return engine_partial(ev, &rows[1], external_of(ev, t));
}
static struct value member_sub_options(struct evaluator *ev, void *t)
{
	return engine_partial(ev, &rows[2], external_of(ev, t));
}
static struct value member_subst(struct evaluator *ev, void *t)
{
	return engine_partial(ev, &rows[3], external_of(ev, t));
}
static struct value member_join(struct evaluator *ev, void *t)
{
	return engine_partial(ev, &rows[4], external_of(ev, t));
}
static struct value member_name(struct evaluator *ev, void *t)
{
	return engine_string(ev, type_name(ev, t));
}
static struct value member_description(struct evaluator *ev, void *t)
{
	const char *text = type_description(ev, t);
	return text ? engine_string(ev, text) : VALUE_NONE;
}
static struct value member_description_class(struct evaluator *ev, void *data)
{
	unsigned phrase = type_class(ev, data);
	if (ev->failure)
		return VALUE_NONE;
	return type_phrase_name(phrase) ? engine_string(ev, type_phrase_name(phrase)) : VALUE_OF_NULL;
}
static struct value member_empty(struct evaluator *ev, void *t)
{
	struct value empty = type_empty_value(ev, t);
	if (!value_ok(empty))
		return ev->failure ? VALUE_NONE : attrs_empty();
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, SYM_value, 0, empty);
	return attrs_done(&b, false);
}
static struct value member_sub_modules(struct evaluator *ev, void *data)
{
	const struct type *t = data;
	(void)ev;
	if (t->kind == &kind_submodule)
		return type_submodule_modules(t);
	return VALUE_OF_NULL;
}
static struct value member_nested(struct evaluator *ev, void *data)
{
	const struct type *t = data;
	struct attrs_builder b = attrs_build(ev->session, 2);
	const struct type_kind *kind = t->kind;
	if (kind == &kind_either) {
		attrs_put(&b, symbol_of(&ev->session->symbols, "left", 4), 0, t->parts[0]);
		attrs_put(&b, symbol_of(&ev->session->symbols, "right", 5), 0, t->parts[1]);
	} else if (kind == &kind_coerced) {
		attrs_put(&b, symbol_of(&ev->session->symbols, "coercedType", 11), 0, t->parts[0]);
		attrs_put(&b, symbol_of(&ev->session->symbols, "finalType", 9), 0, t->parts[1]);
	} else if (value_ok(t->parts[0])) {
		attrs_put(&b, SYM_elemType, 0, t->parts[0]);
	}
	return attrs_done(&b, false);
}
static struct value member_functor(struct evaluator *ev, void *data)
{
	const struct type *t = data;
	struct attrs_builder b = attrs_build(ev->session, 6);
	attrs_put(&b, SYM_name, 0, thunk_native(ev, member_name, data));
	attrs_put(&b, SYM_wrapped, 0, value_ok(t->parts[0]) ? t->parts[0] : VALUE_OF_NULL);
	attrs_put(&b, SYM_payload, 0, value_ok(t->data) ? t->data : VALUE_OF_NULL);
	attrs_put(&b, SYM_binOp, 0, VALUE_OF_NULL);
	attrs_put(&b, SYM_type, 0, VALUE_OF_NULL);
	attrs_put(&b, SYM___native, 0, external_of(ev, t));
	return attrs_done(&b, false);
}

static const struct member {
	symbol name;
	thunk_function *make; /* NULL: see type_value */
} members[] = {
    {SYM_name, member_name},
    {SYM_description, member_description},
    {SYM_descriptionClass, member_description_class},
    {SYM_check, member_check},
    {SYM_merge, member_merge},
    {SYM_emptyValue, member_empty},
    {SYM_getSubOptions, member_sub_options},
    {SYM_getSubModules, member_sub_modules},
    {SYM_substSubModules, member_subst},
    {SYM_typeMerge, member_join},
    {SYM_functor, member_functor},
    {SYM_nestedTypes, member_nested},
    {SYM__type, NULL},
    {SYM_deprecationMessage, NULL},
    {SYM___native, NULL},
};
enum { MEMBERS = sizeof members / sizeof *members };

static struct shape *type_shape(struct evaluator *ev)
{
	struct engine *e = engine_of(ev);
	symbol names[MEMBERS];
	for (size_t i = 0; i < MEMBERS; i++)
		names[i] = members[i].name;
	if (!e->type_shape)
		e->type_shape = engine_shape_of_names(ev, names, MEMBERS);
	return e->type_shape;
}

struct value type_value(struct evaluator *ev, const struct type *t)
{
	if (value_ok(t->cache->set))
		return t->cache->set;
	struct value set = attrs_of_shape(ev->arena, type_shape(ev), (const struct value[MEMBERS]){{0}});
	const struct attrs *attrs = value_attrs(set);
	for (size_t i = 0; i < MEMBERS; i++)
		if (members[i].make)
			*attrs_find(attrs, members[i].name) = thunk_native(ev, members[i].make, t->cache->self);
	*attrs_find(attrs, SYM__type) = engine_of(ev)->type_word;
	*attrs_find(attrs, SYM_deprecationMessage) = VALUE_OF_NULL;
	*attrs_find(attrs, SYM___native) = external_of(ev, t);
	t->cache->set = set;
	return set;
}

/* And back. */

static struct value without_thunk(struct value v)
{
	while (value_is_thunk(v) && (uint8_t)value_thunk(v)->head == THUNK_DONE)
		v = value_thunk(v)->a;
	return v;
}

static bool replaced(const struct attrs *set, const struct attrs *native, symbol name)
{
	struct value *l = attrs_find(set, name), *r = attrs_find(native, name);
	return l && (!r || without_thunk(*l).word != without_thunk(*r).word);
}

static const struct type *derive(struct evaluator *ev, struct value set, const struct type *base)
{
	struct type *t = type_new(ev, &kind_derived);
	const struct attrs *mine = value_attrs(set), *native = value_attrs(type_value(ev, base));
	t->base = base;
	t->cache->set = set;
	t->own = (replaced(mine, native, SYM_check) ? OWN_CHECK : 0u) |
	         (replaced(mine, native, SYM_merge) ? OWN_MERGE : 0u) |
	         (replaced(mine, native, SYM_description) || replaced(mine, native, SYM_name) ? OWN_DESCRIPTION : 0u) |
	         (replaced(mine, native, SYM_getSubOptions) ? OWN_SUB_OPTIONS : 0u);
	return t;
}

const struct type *type_value_read(struct evaluator *ev, struct value v, struct span at)
{
	v = value_force(ev, v);
	if (!value_ok(v))
		return NULL;
	struct value word = value_is(v, OBJECT_ATTRS) ? engine_get(ev, value_attrs(v), SYM__type) : VALUE_NONE;
	if (ev->failure)
		return NULL;
	if (!value_ok(word) || !value_is(word, OBJECT_STRING) || strcmp(value_str(word)->text, "option-type") != 0) {
		eval_expected(ev, at, "an option type (one of lib.types)", v);
		ev->failure->diag->code = D_BAD_OPTION;
		ev->failure->catchable = true;
		if (value_kind(v) == VALUE_FUNCTION)
			eval_help(ev, "the type takes an argument first, as in 'types.listOf types.str'");
		return NULL;
	}
	const struct type *t = native_in(value_attrs(v));
	if (!t) {
		struct engine *e = engine_of(ev);
		if (!e->custom_type)
			e->custom_type = type_new(ev, &kind_custom);
		t = e->custom_type;
	}
	return t->cache->set.word == v.word ? t : derive(ev, v, t);
}

/* Types of the user's own. */

static struct value own_member(const struct type *t, symbol name)
{
	return *attrs_find(value_attrs(t->cache->set), name);
}

static int check_derived(struct evaluator *ev, const struct type *t, struct value v)
{
	bool holds;
	if (!(t->own & OWN_CHECK))
		return type_check(ev, t->base, v);
	struct value answer = call_function1(ev, own_member(t, SYM_check), v, SPAN_NONE);
	if (!value_ok(answer) || !force_bool(ev, answer, SPAN_NONE, "the check of an option type", &holds))
		return -1;
	return holds;
}

static struct value merge_derived(struct evaluator *ev, const struct type *t, const struct path *path,
                                  const struct plain *defs)
{
	if (!(t->own & OWN_MERGE))
		return t->base->kind->merge(ev, t->base, path, defs);
	return call_function2(ev, own_member(t, SYM_merge), option_path_value(ev, path), definition_values(ev, defs->first),
	             definition_place(ev->session, defs->first));
}

static const char *describe_derived(struct evaluator *ev, const struct type *t)
{
	if (!(t->own & OWN_DESCRIPTION))
		return type_description(ev, t->base);
	struct value text = engine_get(ev, value_attrs(t->cache->set), SYM_description);
	if (value_ok(text) && value_is(text, OBJECT_STRING))
		return value_str(text)->text;
	return ev->failure ? NULL : type_name(ev, t);
}

static const char *expects_derived(struct evaluator *ev, const struct type *t)
{
	if (t->own & OWN_DESCRIPTION) {
		const char *text = describe_derived(ev, t);
		return text ? arena_format(ev->arena, "a value of the type '%s'", text) : NULL;
	}
	const char *text = type_expects(ev, t->base);
	return text && (t->own & OWN_CHECK) ? arena_format(ev->arena, "%s that passes the type's check", text) : text;
}

const struct type_kind kind_derived = {
    .name = "derived", .check = check_derived, .merge = merge_derived, .describe = describe_derived,
    .expects = expects_derived, .flags = TYPE_DERIVED,
};
const struct type_kind kind_custom = {
    .name = "unnamed", .expected = "a value", .description = "unnamed", .phrase = PHRASE_OTHER, .merge = type_merge_any,
};
