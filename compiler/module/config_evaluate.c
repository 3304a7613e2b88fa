/* Evaluation of modules, for the compiler (module_eval) and for the language (lib.evalModules). */
#include "module/config_evaluate.h"

#include "eval/embedded.h"
#include "eval/globals.h"
#include "module/config.h"
#include "module/config_make.h"
#include "module/config_unknown.h"
#include "module/engine.h"
#include "module/foreign_options.h"
#include "module/load.h"
#include "module/property.h"
#include "module/submodule.h"
#include "module/type_submodule.h"
#include "module/type_value.h"

static struct config_shared *shared_new(struct evaluator *ev, bool reports)
{
	struct config_shared *shared = config_shared_new(ev);
	shared->log.reports = reports;
	return shared;
}

struct config *module_eval(struct evaluator *ev, const struct module_input *modules, size_t count,
                           struct value special_args, enum host_options host_options)
{
	struct module_source *sources = arena_zalloc(ev->arena, sizeof *sources * (count + 1));
	for (size_t i = 0; i < count; i++) {
		sources[i].value = modules[i].value;
		sources[i].at = modules[i].at;
		sources[i].file = modules[i].file;
		sources[i].own = modules[i].own;
	}
	struct config start = {.shared = shared_new(ev, true), .lib = engine_lib(ev)};
	start.shared->host_options = host_options;
	if (host_options != HOST_OPTIONS_ERROR)
		start.shared->log.weigh = foreign_options_argument;
	ev->part_of_itself = foreign_options_part;
	if (value_ok(special_args)) {
		const struct attrs *set = force_attrs(ev, special_args, SPAN_NONE, "the arguments of modules");
		if (!set)
			return eval_report(ev), NULL;
		start.special_args = value_of_object(set);
	}
	struct config *c = config_make(ev, &start, sources, (uint32_t)count, NULL);
	if (!c)
		eval_report(ev);
	else
		config_option_set(ev, c);
	return c;
}

/* lib.evalModules */

struct evaluation {
	struct value modules, special_args; /* a list; a set or VALUE_NONE */
	struct value own; /* definitions of _module from the old arguments `args` and `check`, or VALUE_NONE */
	const struct path *prefix;
	struct value lib; /* the argument `lib` of modules */
	struct value class;
	symbol name;           /* the argument `name` of a submodule's modules, or 0 */
	struct config *config; /* NULL until it is needed */
	bool making;
	bool checked;
};

static const char evaluation_tag;

static struct value evaluation_result(struct evaluator *ev, struct evaluation *e);

/* Returns the class that modules must have, or NULL. Returns false with a failure. */
static bool class_of(struct evaluator *ev, const struct evaluation *e, const char **class)
{
	struct value v = value_force(ev, e->class);
	*class = value_ok(v) && value_is(v, OBJECT_STRING) ? value_str(v)->text : NULL;
	return value_ok(v);
}

static struct config *make_config(struct evaluator *ev, struct evaluation *e)
{
	const struct list *list = force_list(ev, e->modules, SPAN_NONE, "the modules of evalModules");
	if (!list)
		return NULL;
	uint32_t n = (uint32_t)list_len(list);
	struct module_source *sources = module_sources(ev, list, 1);
	if (value_ok(e->own))
		sources[n++] = (struct module_source){.value = e->own, .only_config = true};
	struct config start = {.shared = shared_new(ev, false), .path = e->prefix, .lib = e->lib,
	                       .special_args = e->special_args, .name = e->name, .evaluation = e};
	if (!class_of(ev, e, &start.class))
		return NULL;
	return config_make(ev, &start, sources, n, NULL);
}

static struct config *evaluation_config(struct evaluator *ev, struct evaluation *e)
{
	if (e->config)
		return e->config;
	if (e->making) {
		eval_error(ev, D_INFINITE_RECURSION, SPAN_NONE,
		           "infinite recursion encountered: modules need their own result");
		return NULL;
	}
	e->making = true;
	e->config = make_config(ev, e);
	e->making = false;
	return e->config;
}

/* Returns the configuration after its definitions of undeclared options have been refused. */
static struct config *checked_config(struct evaluator *ev, struct evaluation *e)
{
	struct config *c = evaluation_config(ev, e);
	if (!c || (!e->checked && !value_ok(c->left_out) && !config_unknown_refuse(ev, c)))
		return NULL;
	e->checked = true;
	return c;
}

static struct value member_config(struct evaluator *ev, void *data)
{
	struct config *c = checked_config(ev, data);
	return c ? value_force(ev, c->value) : VALUE_NONE;
}

static struct value member_options(struct evaluator *ev, void *data)
{
	struct config *c = checked_config(ev, data);
	return c ? value_force(ev, config_option_set(ev, c)) : VALUE_NONE;
}

static struct value member_module(struct evaluator *ev, void *data)
{
	struct config *c = checked_config(ev, data);
	struct value inner = c ? value_force(ev, config_inner(ev, c)) : VALUE_NONE;
	return value_ok(inner) ? engine_get(ev, value_attrs(inner), SYM__module) : VALUE_NONE;
}

/* Returns the unknown value because of which modules were left out, or null. */
static struct value member_left_out(struct evaluator *ev, void *data)
{
	struct config *c = evaluation_config(ev, data);
	return !c ? VALUE_NONE : value_ok(c->left_out) ? c->left_out : VALUE_OF_NULL;
}

static struct value member_type(struct evaluator *ev, void *data)
{
	const struct evaluation *e = data;
	struct type *t = type_submodule_new(ev, e->modules, e->special_args, false);
	return class_of(ev, e, &t->submodule->class) ? type_value(ev, t) : VALUE_NONE;
}

static struct value joined_lists(struct evaluator *ev, struct value l, struct value r)
{
	const struct list *left = force_list(ev, l, SPAN_NONE, "the modules of evalModules");
	const struct list *right = left ? force_list(ev, r, SPAN_NONE, "the modules of extendModules") : NULL;
	if (!right)
		return VALUE_NONE;
	struct value *items, all = value_new_list(ev->arena, list_len(left) + list_len(right), &items);
	if (list_len(left))
		memcpy(items, left->items, sizeof *items * list_len(left));
	if (list_len(right))
		memcpy(items + list_len(left), right->items, sizeof *items * list_len(right));
	return all;
}

static struct value extend(struct evaluator *ev, struct value *args, struct span at)
{
	const struct evaluation *from = ((const struct external *)args[0].word)->data;
	const struct attrs *with = value_attrs(args[1]);
	struct value *modules = attrs_find(with, SYM_modules), *prefix = attrs_find(with, SYM_prefix);
	struct value special = engine_get(ev, with, SYM_specialArgs);
	struct evaluation *e = arena_alloc(ev->arena, sizeof *e);
	*e = (struct evaluation){.modules = from->modules, .special_args = from->special_args, .prefix = from->prefix,
	                         .own = from->own, .class = from->class, .lib = from->lib,
	                         .name = from->name};
	if (ev->failure || (prefix && !option_path_of_value(ev, *prefix, at, &e->prefix)))
		return VALUE_NONE;
	if (modules)
		e->modules = joined_lists(ev, from->modules, *modules);
	if (value_ok(special) && !force_attrs(ev, special, SPAN_NONE, "specialArgs"))
		return VALUE_NONE;
	if (value_ok(special))
		e->special_args = value_ok(from->special_args)
		                      ? attrs_update(ev, value_attrs(from->special_args), value_attrs(special))
		                      : special;
	return value_ok(e->modules) ? evaluation_result(ev, e) : VALUE_NONE;
}

static struct value member_extend(struct evaluator *ev, void *data)
{
	static const struct builtin row = {"extendModules", "va", extend, "the same modules and more, evaluated", false};
	return engine_partial(ev, &row, value_of_external(ev->arena, &evaluation_tag, data));
}

static struct value evaluation_result(struct evaluator *ev, struct evaluation *e)
{
	static const struct {
		symbol name;
		thunk_function *make;
	} members[] = {
	    {SYM_config, member_config}, {SYM_options, member_options},       {SYM__module, member_module},
	    {SYM_type, member_type},     {SYM_extendModules, member_extend},
	};
	struct attrs_builder b = attrs_build(ev->session, 8);
	for (size_t i = 0; i < sizeof members / sizeof *members; i++)
		attrs_put(&b, members[i].name, 0, thunk_native(ev, members[i].make, e));
	if (ev->unknown_stays)
		attrs_put(&b, symbol_of(&ev->session->symbols, "_leftOut", 8), 0, thunk_native(ev, member_left_out, e));
	attrs_put(&b, SYM__type, 0, engine_string(ev, "configuration"));
	attrs_put(&b, symbol_of(&ev->session->symbols, "class", 5), 0, e->class);
	return attrs_done(&b, false);
}

/* Returns the call that a configuration was made by; NULL with a failure, or without one when it is unknown. */
static struct evaluation *evaluation_of(struct evaluator *ev, const struct config *c)
{
	struct evaluation *e = arena_alloc(ev->arena, sizeof *e);
	if (c->evaluation) {
		*e = *c->evaluation;
		return e;
	}
	if (!c->submodule)
		return NULL;
	*e = (struct evaluation){.modules = submodule_modules(ev, c), .special_args = c->special_args,
	                         .prefix = c->path, .lib = c->lib, .name = c->name};
	e->class = c->class ? engine_string(ev, c->class) : VALUE_OF_NULL;
	return value_ok(e->modules) ? e : NULL;
}

struct value config_evaluate_argument(struct evaluator *ev, const struct config *c, symbol name)
{
	bool extends = name == SYM_extendModules;
	if (!extends && strcmp(symbol_text(&ev->session->symbols, name), "moduleType") != 0)
		return VALUE_NONE;
	struct evaluation *e = evaluation_of(ev, c);
	if (!e)
		return VALUE_NONE;
	return extends ? member_extend(ev, e) : member_type(ev, e);
}

/* Returns { _module = { args = ...; check = ...; }; } from the arguments that evalModules had in the past. */
static struct value own_definitions(struct evaluator *ev, const struct attrs *set)
{
	struct value *args = attrs_find(set, SYM_args), *check = attrs_find(set, SYM_check);
	if (!args && !check)
		return VALUE_NONE;
	struct attrs_builder inner = attrs_build(ev->session, 2), outer = attrs_build(ev->session, 1);
	if (args)
		attrs_put(&inner, SYM_args, 0, *args);
	if (check) /* it was the default, so a module's definition takes precedence */
		attrs_put(&inner, SYM_check, 0,
		          property_override(ev, value_of_int(ev->arena, PRIORITY_DEFAULT_VALUE - 1), *check));
	attrs_put(&outer, SYM__module, 0, attrs_done(&inner, false));
	return attrs_done(&outer, false);
}

struct value module_eval_modules(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	struct value *modules = attrs_find(set, SYM_modules), *prefix = attrs_find(set, SYM_prefix);
	struct value *class = attrs_find(set, symbol_of(&ev->session->symbols, "class", 5));
	struct value special = engine_get(ev, set, SYM_specialArgs);
	if (!modules) {
		eval_error(ev, D_ARGUMENT, at, "evalModules needs a list 'modules'");
		return VALUE_NONE;
	}
	struct evaluation *e = arena_alloc(ev->arena, sizeof *e);
	/* An extended library is passed as _lib. */
	struct value *lib = attrs_find(set, symbol_of(&ev->session->symbols, "_lib", 4));
	*e = (struct evaluation){.modules = *modules, .own = own_definitions(ev, set), .lib = lib ? *lib : engine_lib(ev)};
	e->class = class ? *class : VALUE_OF_NULL;
	if (ev->failure || (value_ok(special) && !force_attrs(ev, special, at, "specialArgs")))
		return VALUE_NONE;
	if (value_ok(special))
		e->special_args = special;
	if (prefix && !option_path_of_value(ev, *prefix, at, &e->prefix))
		return VALUE_NONE;
	return evaluation_result(ev, e);
}
