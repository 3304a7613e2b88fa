/* Arguments of module functions: their values, and whether these differ between instances. */
#include "module/arguments.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"
#include "module/config.h"
#include "module/engine.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"

struct argument {
	struct config *config;
	const struct module *module; /* the module that takes it */
	symbol name;
	struct span at;
};

static const char *const names_of_arguments[] = {"config", "lib", "options", "specialArgs"};

static struct value no_argument(struct evaluator *ev, const struct argument *a)
{
	const char *name = symbol_text(&ev->session->symbols, a->name);
	eval_error(ev, D_MODULE_ARGUMENT, a->at, "nothing provides the module argument '%s'", name);
	ev->failure->catchable = true;
	nixpkgs_messages_add_in(ev, a->config, arena_format(ev->arena, "attribute '%s' missing", name), NULL, NULL);
	const char *nearest = nearest_name(name, names_of_arguments, sizeof names_of_arguments / sizeof(char *));
	if (nearest)
		eval_help(ev, "did you mean '%s'?", nearest);
	else
		eval_help(ev, "give it with --module-arg %s EXPR, or in a module: _module.args.%s = ...;", name, name);
	return VALUE_NONE;
}

/* Returns an argument that the host passes. It is unknown, except the library that packages have. */
static struct value foreign_argument(struct evaluator *ev, const struct config *c, const char *name)
{
	struct value unknown = unknown_value_new(ev, UNKNOWN_ARGUMENT, name);
	if (strcmp(name, "pkgs") != 0)
		return unknown;
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, SYM_lib, 0, c->lib);
	return unknown_value_open_set(ev, attrs_done(&b, false), unknown);
}

static struct value force_argument(struct evaluator *ev, void *data)
{
	const struct argument *a = data;
	/* Before the definitions are distributed, only the call can provide it. */
	bool early = fault_reports(a->config) && (!a->config->options || a->config->distributing);
	const char *name = symbol_text(&ev->session->symbols, a->name);
	struct value v = early ? VALUE_NONE : config_argument(ev, a->config, a->name);
	if (!value_ok(v) && !ev->failure)
		v = module_above.argument(ev, a->config, a->name);
	if (!value_ok(v) && !ev->failure && a->config->shared->host_options != HOST_OPTIONS_ERROR)
		return foreign_argument(ev, a->config, name);
	if (!value_ok(v) && !ev->failure) {
		no_argument(ev, a);
		if (early)
			eval_help(ev, "imports, and the names of options and definitions, need it before any module is asked: "
			          "give it with --module-arg %s EXPR", name);
	}
	if (!value_ok(v))
		nixpkgs_messages_context(ev, a->config, "while evaluating the module argument `%s' in \"%s\":", name,
		              module_key_text(ev, a->module));
	return v;
}

struct value module_special(const struct config *c, symbol name)
{
	struct value *slot = value_ok(c->special_args) ? attrs_find(value_attrs(c->special_args), name) : NULL;
	return slot ? *slot : VALUE_NONE;
}

/* Returns the library that the caller passes to modules; when it is unknown, ctrc's own. */
static struct value force_special_lib(struct evaluator *ev, void *data)
{
	const struct config *c = data;
	struct value v = value_force(ev, module_special(c, SYM_lib)), own;
	if (!value_ok(v) || !value_is_unknown(v) || !ev->unknown_stays)
		return v;
	own = value_force(ev, c->lib);
	return value_ok(own) ? unknown_value_open_set(ev, own, v) : own;
}

/* Returns `specialArgs`; a host passes more than is known here. */
static struct value special_arguments(struct evaluator *ev, const struct config *c)
{
	struct value known = value_ok(c->special_args) ? c->special_args : attrs_empty();
	if (!config_has_host(c))
		return known;
	return unknown_value_open_set(ev, known, unknown_value_new(ev, UNKNOWN_ARGUMENT, "specialArgs"));
}

/* Returns the value of an argument that every module can have; VALUE_NONE for others. A spec's special arguments may
 * replace the usual ones, but not for ctrc's own modules. */
static struct value plain_argument(struct evaluator *ev, struct config *c, const struct module *m, symbol name)
{
	struct value v = m->own ? VALUE_NONE : module_special(c, name);
	if (value_ok(v) && name == SYM_lib)
		return thunk_native(ev, force_special_lib, c);
	if (value_ok(v))
		return v;
	switch (name) {
	case SYM_config: return config_inner(ev, c);
	case SYM_options: return config_option_set(ev, c);
	case SYM_lib: return c->lib;
	case SYM_specialArgs: return special_arguments(ev, c);
	default: return VALUE_NONE;
	}
}

static struct value named_argument(struct evaluator *ev, struct config *c, const struct module *m, symbol name,
                                   struct span at)
{
	struct value v = plain_argument(ev, c, m, name);
	if (value_ok(v))
		return v;
	if (name == SYM_name && c->name)
		return value_of_str(symbol_str(&ev->session->symbols, c->name));
	struct argument *a = arena_alloc(ev->arena, sizeof *a);
	*a = (struct argument){c, m, name, at};
	return thunk_native(ev, force_argument, a);
}

static void put_all_plain(struct evaluator *ev, struct config *c, const struct module *m, struct attrs_builder *b)
{
	static const symbol plain[] = {SYM_config, SYM_options, SYM_lib, SYM_specialArgs};
	const struct attrs *special_args = value_ok(c->special_args) && !m->own ? value_attrs(c->special_args) : NULL;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (value_ok(plain_argument(ev, c, m, plain[i])))
			attrs_put(b, plain[i], 0, plain_argument(ev, c, m, plain[i]));
	for (uint32_t i = 0; special_args && i < attrs_len(special_args); i++)
		attrs_put(b, special_args->shape->keys[i].name, special_args->shape->keys[i].pos, special_args->slots[i]);
	if (fault_reports(c))
		attrs_put(b, SYM__reports, 0, VALUE_OF_TRUE);
}

/* Whether the pattern of a function names its whole set (@). */
static bool names_all(const struct expr_lambda *pattern)
{
	return pattern->names[pattern->n - 1] != 0;
}

/* Adds the arguments that a set with __functor names, if it does. */
static bool put_declared(struct evaluator *ev, struct config *c, const struct module *m, const struct attrs *function,
                         struct attrs_builder *b)
{
	struct value names = engine_get(ev, function, SYM___functionArgs);
	if (!value_ok(names))
		return !ev->failure;
	const struct attrs *set = force_attrs(ev, names, SPAN_NONE, "__functionArgs");
	for (uint32_t i = 0; set && i < attrs_len(set); i++)
		attrs_put(b, set->shape->keys[i].name, 0, named_argument(ev, c, m, set->shape->keys[i].name, SPAN_NONE));
	return set != NULL;
}

struct value module_apply(struct evaluator *ev, struct config *c, const struct module *m, struct value f,
                          struct span at)
{
	const struct expr_lambda *l = call_pattern(f);
	struct attrs_builder b = attrs_build(ev->session, l ? l->formal_count : 4);
	for (uint32_t i = 0; l && i < l->formal_count; i++)
		attrs_put(&b, l->formals[i].name, 0, named_argument(ev, c, m, l->formals[i].name, l->formals[i].at));
	if (value_is(f, OBJECT_ATTRS) && !put_declared(ev, c, m, value_attrs(f), &b))
		return VALUE_NONE;
	if (!l || !l->ellipsis || names_all(l))
		put_all_plain(ev, c, m, &b);
	struct value v = call_function1(ev, f, attrs_done(&b, false), at);
	if (!value_ok(v) && ev->failure && l && !l->ellipsis && ev->failure->diag->code == D_ARGUMENT)
		eval_help(ev, "a module's arguments have to end with '...': { config, lib, ... }: { }");
	return v;
}

bool module_same_for_all(const struct config *c, struct value f)
{
	const struct expr_lambda *l = call_pattern(f);
	if (!l || names_all(l) || !l->ellipsis)
		return false;
	for (uint32_t i = 0; i < l->formal_count; i++) {
		symbol name = l->formals[i].name;
		if (name != SYM_lib && name != SYM_specialArgs && !value_ok(module_special(c, name)))
			return false;
	}
	return true;
}
