/* Functions of lib for options and modules. Native functions are here; those that are rarely called are written in the
 * language, in runtime/lib/modules.spec and options.spec, which are loaded on first use. */
#include "module/library.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"
#include "module/config_evaluate.h"
#include "module/engine.h"
#include "module/property.h"
#include "module/type.h"
#include "module/type_library.h"
#include "module/type_value.h"

/* Properties. */

static struct value make_if(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_if(ev, args[0], args[1]);
}

static struct value make_merge(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_merge(ev, args[0]);
}

static struct value make_override(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_override(ev, args[0], args[1]);
}

static struct value with_priority(struct evaluator *ev, int priority, struct value content)
{
	return property_override(ev, value_of_int(ev->arena, priority), content);
}

static struct value make_option_default(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_priority(ev, PRIORITY_DEFAULT_VALUE, args[0]);
}

static struct value make_default(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_priority(ev, PRIORITY_MKDEFAULT, args[0]);
}

static struct value make_image_override(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_priority(ev, 60, args[0]);
}

static struct value make_force(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_priority(ev, PRIORITY_FORCE, args[0]);
}

static struct value make_vm_override(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_priority(ev, 10, args[0]);
}

static struct value make_order(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_order(ev, args[0], args[1]);
}

static struct value make_before(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_order(ev, value_of_int(ev->arena, ORDER_BEFORE), args[0]);
}

static struct value make_after(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return property_order(ev, value_of_int(ev->arena, ORDER_AFTER), args[0]);
}

static struct value same(struct evaluator *ev, struct value *args, struct span at)
{
	(void)ev, (void)at;
	return args[0];
}

/* Sets with a type. */

static struct value with_type(struct evaluator *ev, struct value set, struct value word)
{
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, SYM__type, 0, word);
	return attrs_update(ev, value_attrs(set), value_attrs(attrs_done(&b, false)));
}

static struct value make_option(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_type(ev, args[0], engine_of(ev)->option_word);
}

static struct value make_definition(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_type(ev, args[0], engine_of(ev)->definition_word);
}

static struct value set_type(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return with_type(ev, args[1], args[0]);
}

/* Whether a forced value is a set of a type. VALUE_NONE with a failure. */
static struct value has_type(struct evaluator *ev, struct value v, const char *type)
{
	if (!value_is(v, OBJECT_ATTRS))
		return VALUE_OF_FALSE;
	struct value word = engine_get(ev, value_attrs(v), SYM__type);
	if (!value_ok(word))
		return ev->failure ? VALUE_NONE : VALUE_OF_FALSE;
	return value_of_bool(value_is(word, OBJECT_STRING) && strcmp(value_str(word)->text, type) == 0);
}

static struct value is_type(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return has_type(ev, args[1], value_str(args[0])->text);
}

static struct value is_option(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return has_type(ev, args[0], "option");
}

static struct value is_option_type(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return has_type(ev, args[0], "option-type");
}

/* Types of the user's own. */

static struct value make_type(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct engine *e = engine_of(ev);
	const struct attrs *set = value_attrs(args[0]);
	if (!e->custom_type)
		e->custom_type = type_new(ev, &kind_custom);
	struct value all = attrs_update(ev, value_attrs(type_value(ev, e->custom_type)), set);
	struct value *name = attrs_find(set, SYM_name);
	if (!name || attrs_find(set, SYM_description))
		return all;
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, SYM_description, 0, *name);
	return attrs_update(ev, value_attrs(all), value_attrs(attrs_done(&b, false)));
}

/* Returns a text that stands for a value in documentation. */
static struct value literal(struct evaluator *ev, struct value text, const char *type)
{
	struct attrs_builder b = attrs_build(ev->session, 2);
	attrs_put(&b, SYM__type, 0, engine_string(ev, type));
	attrs_put(&b, SYM_text, 0, text);
	return attrs_done(&b, false);
}

static struct value literal_expression(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return literal(ev, args[0], "literalExpression");
}

static struct value literal_markdown(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return literal(ev, args[0], "literalMD");
}

static const struct builtin type_helpers[] = {
    {"mkOptionType", "a", make_type, "an option type of one's own", false},
    {"isOptionType", "k", is_option_type, "whether a value is an option type", false},
    {"isType", "sk", is_type, "whether a value is a set whose _type is the one named", false},
    {"setType", "sa", set_type, "a set with a _type", false},
    {NULL, NULL, NULL, NULL, false},
};

static const struct builtin rows[] = {
    {"mkIf", "..", make_if, "a definition that counts when a condition holds", false},
    {"mkMerge", ".", make_merge, "several definitions in one", false},
    {"mkOverride", "..", make_override, "a definition with a priority; the lowest number wins", false},
    {"mkOptionDefault", ".", make_option_default, "a definition with the priority of an option's default", false},
    {"mkDefault", ".", make_default, "a definition that any plain one replaces", false},
    {"mkImageMediaOverride", ".", make_image_override, "a definition with priority 60", false},
    {"mkForce", ".", make_force, "a definition that replaces plain ones", false},
    {"mkVMOverride", ".", make_vm_override, "a definition with priority 10", false},
    {"mkFixStrictness", ".", same, "its argument", false},
    {"mkOrder", "..", make_order, "a definition with a place in the order; 1000 is the plain one", false},
    {"mkBefore", ".", make_before, "a definition before plain ones", false},
    {"mkAfter", ".", make_after, "a definition after plain ones", false},
    {"mkOption", "a", make_option, "a declaration of an option", false},
    {"mkDefinition", "a", make_definition, "a definition with a file of its own", false},
    {"isOption", "k", is_option, "whether a value is a declared option", false},
    {"literalExpression", "v", literal_expression, "an example or default, as text of the language", false},
    {"literalExample", "v", literal_expression, "the same, by its former name", false},
    {"literalMD", "v", literal_markdown, "an example or default, as Markdown", false},
    {"literalDocBook", "v", literal_markdown, "the same for documents of old", false},
    {"mdDoc", ".", same, "its argument", false},
    {"evalModules", "a", module_eval_modules, "modules, evaluated", false},
    {NULL, NULL, NULL, NULL, false},
};

/* Functions written in the language. */

struct written {
	const char *file, *name;
};
static const struct written written[] = {
#define MODULES EMBEDDED_ROOT "lib/modules.spec"
#define OPTIONS EMBEDDED_ROOT "lib/options.spec"
#define TYPES EMBEDDED_ROOT "lib/types.spec"
    {MODULES, "mkAssert"}, {MODULES, "mkAliasDefinitions"}, {MODULES, "mkAliasAndWrapDefinitions"},
    {MODULES, "mkAliasAndWrapDefsWithPriority"}, {MODULES, "mkAliasIfDef"}, {MODULES, "mkDerivedConfig"},
    {MODULES, "doRename"}, {MODULES, "mkRenamedOptionModule"}, {MODULES, "mkRenamedOptionModuleWith"},
    {MODULES, "mkRemovedOptionModule"}, {MODULES, "mkMergedOptionModule"}, {MODULES, "mkChangedOptionModule"},
    {MODULES, "mkAliasOptionModule"}, {MODULES, "mkAliasOptionModuleMD"}, {MODULES, "importApply"},
    {MODULES, "setDefaultModuleLocation"}, {MODULES, "filterOverrides"}, {MODULES, "sortProperties"},
    {MODULES, "dischargeProperties"}, {MODULES, "pushDownProperties"}, {MODULES, "fixupOptionType"},
    {MODULES, "filterOverrides'"}, {MODULES, "mergeDefinitions"}, {MODULES, "evalOptionValue"},
    {MODULES, "mergeModules"}, {MODULES, "mergeModules'"}, {MODULES, "mergeOptionDecls"},
    {MODULES, "unifyModuleSyntax"}, {MODULES, "applyModuleArgs"}, {MODULES, "applyModuleArgsIfFunction"},
    {MODULES, "fixMergeModules"},
    {OPTIONS, "mkEnableOption"}, {OPTIONS, "mkPackageOption"}, {OPTIONS, "mkPackageOptionMD"},
    {OPTIONS, "mkSinkUndeclaredOptions"}, {OPTIONS, "mergeDefaultOption"}, {OPTIONS, "mergeOneOption"},
    {OPTIONS, "mergeEqualOption"}, {OPTIONS, "mergeUniqueOption"}, {OPTIONS, "getValues"}, {OPTIONS, "getFiles"},
    {OPTIONS, "showOption"}, {OPTIONS, "showFiles"}, {OPTIONS, "showDefs"}, {OPTIONS, "showOptionWithDefLocs"},
    {OPTIONS, "unknownModule"}, {OPTIONS, "scrubOptionValue"}, {OPTIONS, "optionAttrSetToDocList"},
    {OPTIONS, "optionAttrSetToDocList'"}, {OPTIONS, "renderOptionValue"},
    {TYPES, "defaultTypeMerge"}, {TYPES, "defaultFunctor"},
};
/* Functions in lib.types only. */
static const struct written written_types[] = {
    {TYPES, "defaultTypeMerge"}, {TYPES, "defaultFunctor"}, {TYPES, "optionDescriptionPhrase"},
    {TYPES, "noCheckForDocsModule"}, {TYPES, "fileset"},
};

static struct value read_written(struct evaluator *ev, void *data)
{
	const struct written *w = data;
	struct value file = eval_file(ev, w->file, SPAN_NONE);
	const struct attrs *set = value_ok(file) ? force_attrs(ev, file, SPAN_NONE, w->file) : NULL;
	struct value *slot = set ? attrs_find(set, symbol_of(&ev->session->symbols, w->name, strlen(w->name))) : NULL;
	if (set && !slot)
		return eval_error(ev, D_NO_ATTRIBUTE, SPAN_NONE, "attribute '%s' missing in %s", w->name, w->file);
	return slot ? slot_force(ev, slot) : VALUE_NONE;
}

static struct value force_types(struct evaluator *ev, void *data)
{
	(void)data;
	return type_library_value(ev);
}

static void put_written(struct evaluator *ev, struct attrs_builder *b, const struct written *w)
{
	attrs_put(b, symbol_of(&ev->session->symbols, w->name, strlen(w->name)), 0,
	          thunk_native(ev, read_written, (void *)(uintptr_t)w));
}

void library_put_type_helpers(struct evaluator *ev, struct attrs_builder *b)
{
	type_library_put(ev, b, type_helpers);
	for (size_t i = 0; i < sizeof written_types / sizeof *written_types; i++)
		put_written(ev, b, &written_types[i]);
	attrs_put(b, SYM_types, 0, thunk_native(ev, force_types, NULL));
}

static void put_constants(struct evaluator *ev, struct attrs_builder *b)
{
	static const struct {
		const char *name;
		int value;
	} numbers[] = {
	    {"defaultPriority", PRIORITY_PLAIN},
	    {"defaultOverridePriority", PRIORITY_PLAIN},
	    {"defaultOrderPriority", ORDER_PLAIN},
	};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		attrs_put(b, symbol_of(&ev->session->symbols, numbers[i].name, strlen(numbers[i].name)), 0,
		          value_of_int(ev->arena, numbers[i].value));
}

static struct value make_library(struct evaluator *ev, struct value *args, struct span at)
{
	(void)args, (void)at;
	struct engine *e = engine_of(ev);
	if (value_ok(e->library))
		return e->library;
	struct attrs_builder b = attrs_build(ev->session, 96);
	type_library_put(ev, &b, rows);
	type_library_put(ev, &b, type_helpers);
	put_constants(ev, &b);
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		put_written(ev, &b, &written[i]);
	attrs_put(&b, SYM_types, 0, thunk_native(ev, force_types, NULL));
	return e->library = attrs_done(&b, false);
}

static struct value is_known(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	struct value v = value_force(ev, args[0]);
	bool unknown = value_ok(v) ? value_is_unknown(v) : ev->failure->unknown.word;
	if (!value_ok(v) && !unknown)
		return VALUE_NONE;
	eval_recover(ev);
	return value_of_bool(!unknown);
}

const struct builtin builtins_modules[] = {
    {"isKnown", ".", is_known, "whether a value is known, which it is not where it depends on what only the host knows",
     false},
    {"moduleLib", "", make_library, "what lib has to do with options and modules", false},
    {NULL, NULL, NULL, NULL, false},
};
