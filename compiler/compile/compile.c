#include "compile/compile.h"

#include "builtin/builtins.h"
#include "compile/artifacts.h"
#include "compile/assertions.h"
#include "compile/auto_arguments.h"
#include "compile/flake.h"
#include "compile/guests.h"
#include "compile/looked_at.h"
#include "compile/made.h"
#include "compile/project.h"
#include "compile/spec_file.h"
#include "eval/embedded.h"
#include "eval/globals.h"
#include "lint/lint_library.h"
#include "module/config_check.h"
#include "module/config_evaluate.h"
#include "module/library.h"

struct evaluator *compile_evaluator(struct session *s, const struct eval_options *options)
{
	struct evaluator *ev = evaluator_new(s, options);
	builtins_add(ev);
	globals_add_embedded(ev, builtins_modules);
	globals_add_embedded(ev, builtins_lint);
	globals_add_embedded(ev, flake_builtins);
	return ev;
}

/* The module that the spec gives: what is at --attr, and what --arg makes of a function. A function that names none of
 * these arguments is a module itself. */
static struct value module_of(struct compilation *c, struct source *spec, struct value *special_args)
{
	const struct compile_options *o = &c->options;
	const struct span at = {spec->base, spec->base + 1};
	struct value v = eval_source(c->ev, spec), outputs = VALUE_NONE;
	bool flake = value_ok(v) && flake_is(c->ev, v);
	if (!flake && !o->attribute && !o->arguments)
		return v;
	struct value args = auto_arguments_of(c->ev, o->arguments);
	if (flake) {
		const struct flake_call how = {spec->dir, args, auto_arguments_of(c->ev, o->inputs)};
		v = outputs = flake_outputs(c->ev, v, &how);
	}
	if (flake && !o->attribute)
		return flake_refuse(c->ev, outputs, at), VALUE_NONE;
	if (value_ok(v) && o->attribute)
		v = flake_selected(c->ev, outputs,
		                   auto_arguments_select(c->ev, v, o->attribute, value_attrs(args),
		                                         c->settings.host_options != HOST_OPTIONS_ERROR),
		                   o->attribute, at);
	if (value_ok(v) && auto_arguments_named(v, value_attrs(args)))
		v = auto_arguments_call(c->ev, v, value_attrs(args), false);
	return value_ok(v) ? flake_module(c->ev, v, special_args) : v;
}

/* What modules get besides the usual arguments: what a flake gives its systems, and over it what the call gives. */
static struct value special_arguments(struct compilation *c, struct value of_flake)
{
	const struct auto_argument *given = c->options.module_arguments;
	if (!given)
		return of_flake;
	struct value args = auto_arguments_of(c->ev, given);
	return value_ok(of_flake) ? attrs_update(c->ev, value_attrs(of_flake), value_attrs(args)) : args;
}

/* { build.hosted = true; } */
static struct value hosted(struct compilation *c)
{
	struct attrs_builder inner = attrs_build(c->session, 1), outer = attrs_build(c->session, 1);
	attrs_put(&inner, symbol_of(&c->session->symbols, "hosted", strlen("hosted")), 0, VALUE_OF_TRUE);
	attrs_put(&outer, symbol_of(&c->session->symbols, "build", strlen("build")), 0, attrs_done(&inner, false));
	return attrs_done(&outer, false);
}

struct config *compile_modules(struct compilation *c, struct source *spec, struct value more)
{
	struct evaluator *ev = c->ev;
	struct span nowhere = {0, 0};
	struct value special_args = VALUE_NONE;
	ev->unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
	struct value set = spec ? looked_at_set(c) : VALUE_NONE;
	struct module_input modules[5] = {{.value = eval_file(ev, EMBEDDED_MODULES, nowhere), .file = EMBEDDED_MODULES, .own = true}};
	size_t n = 1;
	if (spec && value_ok(modules[0].value))
		modules[n++] = (struct module_input){.value = module_of(c, spec, &special_args),
		                                     .at = {spec->base, spec->base + spec->len}, .file = spec->name};
	if (c->settings.host_options != HOST_OPTIONS_ERROR && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = hosted(c), .own = true};
	if (value_ok(set) && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = set, .file = "--set"};
	if (value_ok(more) && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = more};
	if (!value_ok(modules[n - 1].value)) {
		eval_report(ev);
		return NULL;
	}
	return module_eval(ev, modules, n, special_arguments(c, special_args), c->settings.host_options);
}

/* What comes of a need for options that only the host knows. */
static enum severity host_values_are(const struct compilation *c)
{
	if (!c->options.lenient || c->settings.host_options == HOST_OPTIONS_ERROR)
		return SEVERITY_ERROR;
	return c->settings.host_options == HOST_OPTIONS_WARN ? SEVERITY_WARNING : SEVERITY_INFO;
}

enum exit_status compile_settle(struct compilation *c, enum exit_status status)
{
	c->settings.control.host_values = host_values_are(c);
	c->settings.control.unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
	severity_apply(c->session, &c->settings.control, c->options.lints && c->config, c->lint_names);
	if (status == STATUS_SPEC || status == STATUS_FINE)
		return c->session->diags.errors ? STATUS_SPEC : STATUS_FINE;
	return status;
}

/* The configuration with what Nix built for it. NULL with its status when that is not to be had: Nix is not troubled with a
 * spec that is at fault. */
static struct config *with_systems(struct compilation *c, struct config *config, enum exit_status *status)
{
	struct value paths;
	config_check(c->ev, config);
	*status = c->session->diags.errors ? STATUS_SPEC : c->options.build_systems(c, config, &paths);
	if (*status != STATUS_FINE)
		return NULL;
	return value_ok(paths) ? compile_modules(c, c->spec, paths) : config;
}

/* The configuration with the paths of the systems that its guests are. */
static struct config *with_guests(struct compilation *c, struct config *config)
{
	struct value paths = guests_evaluate(c, config);
	return value_ok(paths) ? compile_modules(c, c->spec, paths) : config;
}

enum exit_status compile_spec(struct compilation *c, bool whole)
{
	struct session *s = c->session;
	struct source *spec = spec_file_load(s, c->options.file);
	if (!spec)
		return STATUS_SYSTEM;
	c->spec = spec;
	project_read(c);
	guests_prepare(c);
	struct config *config = compile_modules(c, spec, VALUE_NONE);
	enum exit_status status = STATUS_SPEC;
	if (config && c->options.build_systems)
		config = with_systems(c, config, &status);
	else if (config && c->options.guests)
		config = with_guests(c, config);
	if (!config)
		return status;
	c->config = config;
	config_check(c->ev, config);
	looked_at(c, config);
	const struct attrs *made = made_of(c->ev, config);
	if (!made)
		return eval_report(c->ev), STATUS_SPEC;
	assertions_check(c->ev, config, made);
	artifacts_collect(c->ev, config, made, whole, &c->tree);
	c->tree.base = spec->dir;
	if (!s->diags.errors)
		tree_check(s, &c->tree);
	return s->diags.errors ? STATUS_SPEC : STATUS_FINE;
}

enum exit_status compile_sealed(struct compilation *c)
{
	enum exit_status status = compile_settle(c, compile_spec(c, true));
	if (status == STATUS_FINE && c->settings.strict && c->session->diags.warnings)
		status = STATUS_SPEC;
	if (status == STATUS_FINE)
		tree_seal(c->session, &c->tree);
	return status;
}
