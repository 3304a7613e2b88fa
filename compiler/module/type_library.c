/* lib.types: the named types, and the functions that make types. */
#include "module/type_library.h"

#include "eval/print.h"
#include "module/engine.h"
#include "module/library.h"
#include "module/type_submodule.h"
#include "module/type_value.h"

#include <float.h>

/* Types that need no argument. */
static const struct named {
	const char *name;
	const struct type_kind *kind;
	const char *type_name, *description, *expected; /* NULL when they are those of the kind */
	int64_t low, high;
	const char *text;
} named[] = {
    {"unspecified", &kind_unspecified, NULL, NULL, NULL, 0, 0, NULL},
    {"anything", &kind_anything, NULL, NULL, NULL, 0, 0, NULL},
    {"raw", &kind_raw, NULL, NULL, NULL, 0, 0, NULL},
    {"bool", &kind_bool, NULL, NULL, NULL, 0, 0, NULL},
    {"boolByOr", &kind_bool_or, NULL, NULL, NULL, 0, 0, NULL},
    {"int", &kind_int, NULL, NULL, NULL, 0, 0, NULL},
    {"float", &kind_float, NULL, NULL, NULL, 0, 0, NULL},
    {"number", &kind_number, NULL, NULL, NULL, 0, 0, NULL},
    {"port", &kind_range, "unsignedInt16", NULL, "a port number (an integer from 0 to 65535)", 0, UINT16_MAX, NULL},
    {"str", &kind_str, NULL, NULL, NULL, 0, 0, NULL},
    {"singleLineStr", &kind_single_line, NULL, NULL, NULL, 0, 0, NULL},
    {"nonEmptyStr", &kind_non_empty, NULL, NULL, NULL, 0, 0, NULL},
    {"string", &kind_separated, "string", "string", NULL, 0, 0, ""},
    {"lines", &kind_separated, NULL, NULL, NULL, 0, 0, "\n"},
    {"commas", &kind_separated, NULL, NULL, NULL, 0, 0, ","},
    {"envVar", &kind_separated, NULL, NULL, NULL, 0, 0, ":"},
    {"path", &kind_path, NULL, NULL, NULL, 0, 0, NULL},
    {"pathInStore", &kind_path_with, NULL, NULL, "a path in the Nix store", -1, 1, NULL},
    {"externalPath", &kind_path_with, NULL, NULL, NULL, 1, 0, NULL},
    {"luaInline", &kind_lua, NULL, NULL, NULL, 0, 0, NULL},
    {"package", &kind_package, NULL, NULL, NULL, 0, 0, NULL},
    {"shellPackage", &kind_package, NULL, NULL, NULL, 0, 0, NULL},
    {"pkgs", &kind_package_set, NULL, NULL, NULL, 0, 0, NULL},
    {"attrs", &kind_attrs, NULL, NULL, NULL, 0, 0, NULL},
    {"optionType", &kind_option_type, NULL, NULL, NULL, 0, 0, NULL},
    {"deferredModule", &kind_deferred_module, NULL, NULL, NULL, 0, 0, NULL},
};
static const struct named named_ints[] = {
    {"unsigned", &kind_range, "unsignedInt", "unsigned integer, meaning >=0", NULL, 0, INT64_MAX, NULL},
    {"positive", &kind_range, "positiveInt", "positive integer, meaning >0", NULL, 1, INT64_MAX, NULL},
    {"u8", &kind_range, "unsignedInt8", NULL, NULL, 0, UINT8_MAX, NULL},
    {"u16", &kind_range, "unsignedInt16", NULL, NULL, 0, UINT16_MAX, NULL},
    {"u32", &kind_range, "unsignedInt32", NULL, NULL, 0, UINT32_MAX, NULL},
    {"s8", &kind_range, "signedInt8", NULL, NULL, INT8_MIN, INT8_MAX, NULL},
    {"s16", &kind_range, "signedInt16", NULL, NULL, INT16_MIN, INT16_MAX, NULL},
    {"s32", &kind_range, "signedInt32", NULL, NULL, INT32_MIN, INT32_MAX, NULL},
};

static symbol name_of(struct evaluator *ev, const char *text)
{
	return symbol_of(&ev->session->symbols, text, strlen(text));
}

static struct value make_named(struct evaluator *ev, void *data)
{
	const struct named *n = data;
	struct type *t = type_new(ev, n->kind);
	t->name = n->type_name;
	t->description = n->description;
	t->expected = n->expected;
	t->low = n->low;
	t->high = n->high;
	if (n->text)
		t->text = str_new(ev->arena, n->text, strlen(n->text));
	if (n->kind == &kind_range && n->high == INT64_MAX)
		t->phrase = PHRASE_CLAUSE;
	return type_value(ev, t);
}

/* Functions that make types. */

static struct value make_separated(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_new(ev, &kind_separated);
	t->text = value_str(args[0]);
	return type_value(ev, t);
}

static struct value make_matching(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_new(ev, &kind_matching);
	t->text = value_str(args[0]);
	t->name = arena_format(ev->arena, "strMatching %s", print_short(ev, args[0]));
	return type_value(ev, t);
}

static struct value make_enum(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_new(ev, &kind_enum);
	t->data = args[0];
	return type_value(ev, t);
}

static struct value make_around(struct evaluator *ev, const struct type_kind *kind, struct value element)
{
	return type_value(ev, type_around(ev, kind, element));
}

static struct value make_null_or(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_null_or, args[0]);
}

static struct value make_list(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_list, args[0]);
}

static struct value make_attrs_of(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_attrs_of, args[0]);
}

static struct value make_lazy_attrs_of(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_lazy_attrs_of, args[0]);
}

static struct value make_function_to(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_function, args[0]);
}

static struct value make_uniq(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return make_around(ev, &kind_unique, args[0]);
}

static struct value make_unique(struct evaluator *ev, struct value *args, struct span at)
{
	struct type *t = type_around(ev, &kind_unique, args[1]);
	struct value message = engine_get(ev, value_attrs(args[0]), SYM_message);
	if (ev->failure)
		return VALUE_NONE;
	if (value_ok(message) && !(t->text = force_string(ev, message, at, "the message of a unique type")))
		return VALUE_NONE;
	return type_value(ev, t);
}

static struct value make_passwd_entry(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_around(ev, &kind_passwd_entry, args[0]);
	const struct type *inner = type_part(ev, t, 0);
	const char *name = inner ? type_name(ev, inner) : NULL;
	if (!name)
		return VALUE_NONE;
	t->name = arena_format(ev->arena, "passwdEntry %s", name);
	return type_value(ev, t);
}

static struct value make_non_empty_list(struct evaluator *ev, struct value *args, struct span at)
{
	struct type *list = type_around(ev, &kind_list, args[0]);
	(void)at;
	return make_around(ev, &kind_filled, type_value(ev, list));
}

static struct value make_either(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_around(ev, &kind_either, args[0]);
	t->parts[1] = args[1];
	return type_value(ev, t);
}

static struct value make_one_of(struct evaluator *ev, struct value *args, struct span at)
{
	const struct list *types = value_list(args[0]);
	if (!list_len(types))
		return eval_error(ev, D_BAD_OPTION, at, "oneOf needs at least one type");
	struct value all = types->items[0];
	for (uint64_t i = 1; i < list_len(types); i++)
		all = make_either(ev, (struct value[]){all, types->items[i]}, at);
	return value_force(ev, all);
}

static struct value make_coerced(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_around(ev, &kind_coerced, args[0]);
	t->data = args[1];
	t->parts[1] = args[2];
	return type_value(ev, t);
}

static struct value make_checked(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct type *t = type_around(ev, &kind_checked, args[0]);
	const struct type *inner = type_part(ev, t, 0);
	if (!inner)
		return VALUE_NONE;
	t->name = type_name(ev, inner);
	t->data = args[1];
	return type_value(ev, t);
}

/* Each tag is an option, not a type. Returns false with a failure. */
static bool tags_are_options(struct evaluator *ev, const struct attrs *tags, struct span at)
{
	for (uint32_t i = 0; i < attrs_len(tags); i++) {
		const char *name = symbol_text(&ev->session->symbols, tags->shape->keys[i].name);
		struct value tag = slot_force(ev, &tags->slots[i]);
		struct value type = value_ok(tag) && value_is(tag, OBJECT_ATTRS) ? engine_get(ev, value_attrs(tag), SYM__type)
		                                                                 : VALUE_NONE;
		if (ev->failure)
			return false;
		const char *word = value_ok(type) && value_is(type, OBJECT_STRING) ? value_str(type)->text : "";
		if (strcmp(word, "option") == 0)
			continue;
		bool is_type = strcmp(word, "option-type") == 0;
		eval_error(ev, D_BAD_OPTION, at,
		           is_type ? "In attrTag, each tag value must be an option, but tag %s was a bare type, "
		                     "not wrapped in mkOption."
		                   : "In attrTag, each tag value must be an option, but tag %s is none",
		           name);
		ev->failure->catchable = true;
		return false;
	}
	return true;
}

static struct value make_tagged(struct evaluator *ev, struct value *args, struct span at)
{
	if (!tags_are_options(ev, value_attrs(args[0]), at))
		return VALUE_NONE;
	struct type *t = type_new(ev, &kind_tagged);
	t->data = args[0];
	return type_value(ev, t);
}

/* Reads 1, 0 or, when the value is null or missing, -1. Returns false with a failure. */
static bool read_tristate(struct evaluator *ev, const struct attrs *set, symbol name, struct span at, int64_t *result)
{
	struct value v = engine_get(ev, set, name);
	bool wanted;
	*result = -1;
	if (!value_ok(v) || v.word == VALUE_OF_NULL.word)
		return !ev->failure;
	if (!force_bool(ev, v, at, symbol_text(&ev->session->symbols, name), &wanted))
		return false;
	*result = wanted;
	return true;
}

static struct value make_path_with(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	struct type *t = type_new(ev, &kind_path_with);
	if (!read_tristate(ev, set, name_of(ev, "absolute"), at, &t->low) ||
	    !read_tristate(ev, set, name_of(ev, "inStore"), at, &t->high))
		return VALUE_NONE;
	return type_value(ev, t);
}

static struct value make_between(struct evaluator *ev, struct value *args, struct span at)
{
	struct type *t = type_new(ev, &kind_range);
	t->low = value_int(args[0]);
	t->high = value_int(args[1]);
	if (t->low > t->high)
		return eval_error(ev, D_BAD_OPTION, at, "the range of ints.between is empty: %lld is above %lld",
		                  (long long)t->low, (long long)t->high);
	return type_value(ev, t);
}

static struct value real_range(struct evaluator *ev, double low, double high, const char *description)
{
	struct type *t = type_new(ev, &kind_real);
	t->real_low = low;
	t->real_high = high;
	t->description = description;
	return type_value(ev, t);
}

static const char any_number[] = "integer or floating point number";

static double number_of(struct value v)
{
	return value_kind(v) == VALUE_INT ? (double)value_int(v) : value_float(v);
}

static struct value make_number_between(struct evaluator *ev, struct value *args, struct span at)
{
	double low = number_of(args[0]), high = number_of(args[1]);
	if (low > high)
		return eval_error(ev, D_BAD_OPTION, at, "the range of numbers.between is empty");
	const char *from = print_short(ev, args[0]), *to = print_short(ev, args[1]);
	return real_range(ev, low, high,
	                  arena_format(ev->arena, "%s between %s and %s (both inclusive)", any_number, from, to));
}

/* Submodules. */

static struct value force_to_list(struct evaluator *ev, void *data)
{
	struct value *modules = data;
	struct value v = value_force(ev, *modules);
	if (!value_ok(v) || value_is(v, OBJECT_LIST))
		return v;
	return value_of_list(ev->arena, modules, 1);
}

static struct value make_submodule(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct value *modules = arena_alloc(ev->arena, sizeof *modules);
	*modules = args[0];
	return type_value(ev, type_submodule_new(ev, thunk_native(ev, force_to_list, modules), VALUE_NONE, true));
}

static bool flag(struct evaluator *ev, const struct attrs *set, symbol name, struct span at, bool *result)
{
	struct value v = engine_get(ev, set, name);
	*result = false;
	return value_ok(v) ? force_bool(ev, v, at, symbol_text(&ev->session->symbols, name), result) : !ev->failure;
}

static struct value make_submodule_with(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	struct value *modules = attrs_find(set, SYM_modules);
	struct value special = engine_get(ev, set, SYM_specialArgs), text = engine_get(ev, set, SYM_description);
	struct value class = engine_get(ev, set, name_of(ev, "class"));
	bool only_config;
	if (ev->failure || !flag(ev, set, SYM_shorthandOnlyDefinesConfig, at, &only_config))
		return VALUE_NONE;
	if (!modules)
		return eval_error(ev, D_BAD_OPTION, at, "submoduleWith needs a list 'modules'");
	if (value_ok(special) && !force_attrs(ev, special, at, "specialArgs"))
		return VALUE_NONE;
	struct type *t = type_submodule_new(ev, *modules, special, only_config);
	if (value_ok(text) && value_is(text, OBJECT_STRING))
		t->submodule->description = value_str(text)->text;
	if (value_ok(class) && value_is(class, OBJECT_STRING))
		t->submodule->class = value_str(class)->text;
	return type_value(ev, t);
}

static struct value make_deferred_with(struct evaluator *ev, struct value *args, struct span at)
{
	struct type *t = type_new(ev, &kind_deferred_module);
	struct value modules = engine_get(ev, value_attrs(args[0]), SYM_staticModules);
	if (ev->failure || (value_ok(modules) && !force_list(ev, modules, at, "staticModules")))
		return VALUE_NONE;
	t->data = modules;
	return type_value(ev, t);
}

static struct value make_attrs_with(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	struct value *element = attrs_find(set, SYM_elemType);
	bool lazy;
	if (!flag(ev, set, SYM_lazy, at, &lazy))
		return VALUE_NONE;
	if (!element)
		return eval_error(ev, D_BAD_OPTION, at, "attrsWith needs an 'elemType'");
	return make_around(ev, lazy ? &kind_lazy_attrs_of : &kind_attrs_of, *element);
}

static const struct builtin makers[] = {
    {"pathWith", "a", make_path_with, "paths, by whether they are absolute and in the store", false},
    {"separatedString", "s", make_separated, "strings, joined with a separator", false},
    {"strMatching", "s", make_matching, "strings that match a pattern", false},
    {"enum", "l", make_enum, "one of the values of a list", false},
    {"nullOr", ".", make_null_or, "null or a value of a type", false},
    {"either", "..", make_either, "a value of one type or of another", false},
    {"oneOf", "l", make_one_of, "a value of one of several types", false},
    {"listOf", ".", make_list, "lists of a type", false},
    {"nonEmptyListOf", ".", make_non_empty_list, "lists of a type with one item at least", false},
    {"attrsOf", ".", make_attrs_of, "sets of values of a type", false},
    {"lazyAttrsOf", ".", make_lazy_attrs_of, "the same with names that may turn out to have no value", false},
    {"loaOf", ".", make_attrs_of, "attrsOf, by its former name", false},
    {"attrsWith", "a", make_attrs_with, "attrsOf or lazyAttrsOf, by arguments", false},
    {"functionTo", ".", make_function_to, "functions whose result is of a type", false},
    {"uniq", ".", make_uniq, "a type that takes one definition only", false},
    {"unique", "a.", make_unique, "the same with a message", false},
    {"coercedTo", "...", make_coerced, "a type that also takes values that a function turns into it", false},
    {"addCheck", "..", make_checked, "a type with one more condition", false},
    {"passwdEntry", ".", make_passwd_entry, "text without newlines and colons", false},
    {"attrTag", "a", make_tagged, "a set with exactly one of several names", false},
    {"submodule", ".", make_submodule, "sets with options of their own", false},
    {"submoduleWith", "a", make_submodule_with, "the same, by arguments", false},
    {"deferredModuleWith", "a", make_deferred_with, "modules that are kept as they are", false},
    {NULL, NULL, NULL, NULL, false},
};
static const struct builtin int_makers[] = {
    {"between", "ii", make_between, "integers of a range", false},
    {NULL, NULL, NULL, NULL, false},
};
static const struct builtin number_makers[] = {
    {"between", "nn", make_number_between, "numbers of a range", false},
    {NULL, NULL, NULL, NULL, false},
};

void type_library_put(struct evaluator *ev, struct attrs_builder *b, const struct builtin *rows)
{
	for (; rows->name; rows++)
		attrs_put(b, name_of(ev, rows->name), 0, builtin_value(ev, rows));
}

static void put_named(struct evaluator *ev, struct attrs_builder *b, const struct named *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		attrs_put(b, name_of(ev, rows[i].name), 0, thunk_native(ev, make_named, (void *)(uintptr_t)&rows[i]));
}

static struct value make_ints(struct evaluator *ev, void *data)
{
	(void)data;
	struct attrs_builder b = attrs_build(ev->session, 16);
	put_named(ev, &b, named_ints, sizeof named_ints / sizeof *named_ints);
	type_library_put(ev, &b, int_makers);
	return attrs_done(&b, false);
}

static struct value make_numbers(struct evaluator *ev, void *data)
{
	(void)data;
	struct attrs_builder b = attrs_build(ev->session, 4);
	const char *from_zero = arena_format(ev->arena, "nonnegative %s, meaning >=0", any_number);
	const char *above_zero = arena_format(ev->arena, "positive %s, meaning >0", any_number);
	attrs_put(&b, name_of(ev, "nonnegative"), 0, real_range(ev, 0, DBL_MAX, from_zero));
	attrs_put(&b, name_of(ev, "positive"), 0, real_range(ev, DBL_TRUE_MIN, DBL_MAX, above_zero));
	type_library_put(ev, &b, number_makers);
	return attrs_done(&b, false);
}

struct value type_library_value(struct evaluator *ev)
{
	struct engine *e = engine_of(ev);
	if (value_ok(e->types))
		return e->types;
	struct attrs_builder b = attrs_build(ev->session, 64);
	put_named(ev, &b, named, sizeof named / sizeof *named);
	type_library_put(ev, &b, makers);
	attrs_put(&b, name_of(ev, "ints"), 0, thunk_native(ev, make_ints, NULL));
	attrs_put(&b, name_of(ev, "numbers"), 0, thunk_native(ev, make_numbers, NULL));
	library_put_type_helpers(ev, &b);
	return e->types = attrs_done(&b, false);
}
