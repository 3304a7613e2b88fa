#include "cli/compile.h"

#include "cli/arguments.h"
#include "cli/artifacts.h"
#include "cli/assertions.h"
#include "cli/flake.h"
#include "cli/load.h"
#include "cli/project.h"
#include "cli/systems.h"
#include "eval/embedded.h"

/* The module that the spec gives: what is at --attr, and what --arg makes of a function. A function that names none of
 * these arguments is a module itself. */
static struct value module_of(struct run *r, struct source *spec, struct value *special_args)
{
	const struct call *c = r->call;
	struct value v = eval_source(r->ev, spec);
	bool flake = value_ok(v) && flake_is(r->ev, v);
	if (flake && !c->attributes)
		return flake_refuse(r->ev, v, (struct span){spec->base, spec->base + 1}), VALUE_NONE;
	if (!c->attributes && !c->arguments)
		return v;
	struct value args = arguments_of(r, c->arguments);
	if (flake)
		v = flake_outputs(r->ev, v, value_attrs(args));
	if (value_ok(v) && c->attributes)
		v = arguments_select(r->ev, v, c->attributes->text, value_attrs(args),
		                     r->host_options != HOST_OPTIONS_ERROR);
	if (value_ok(v) && arguments_named(v, value_attrs(args)))
		v = arguments_call(r->ev, v, value_attrs(args), false);
	return value_ok(v) ? flake_module(r->ev, v, special_args) : v;
}

/* What modules get besides the usual arguments: what a flake gives its systems, and over it what the call gives. */
static struct value special_arguments(struct run *r, struct value of_flake)
{
	const struct argument *given = r->call->module_arguments;
	if (!given)
		return of_flake;
	struct value args = arguments_of(r, given);
	return value_ok(of_flake) ? attrs_update(r->ev, value_attrs(of_flake), value_attrs(args)) : args;
}

/* { build.hosted = true; } */
static struct value hosted(struct run *r)
{
	struct attrs_builder inner = attrs_build(&r->session, 1), outer = attrs_build(&r->session, 1);
	attrs_put(&inner, symbol_of(&r->session.symbols, "hosted", strlen("hosted")), 0, VALUE_OF_TRUE);
	attrs_put(&outer, symbol_of(&r->session.symbols, "build", strlen("build")), 0, attrs_done(&inner, false));
	return attrs_done(&outer, false);
}

struct config *merge_modules(struct run *r, struct source *spec, struct value more)
{
	struct evaluator *ev = r->ev;
	struct span nowhere = {0, 0};
	struct value special_args = VALUE_NONE;
	struct module_input modules[4] = {{.value = eval_file(ev, EMBEDDED_MODULES, nowhere), .file = EMBEDDED_MODULES}};
	size_t n = 1;
	if (spec && value_ok(modules[0].value))
		modules[n++] = (struct module_input){module_of(r, spec, &special_args), {spec->base, spec->base + spec->len}, spec->name};
	if (r->host_options != HOST_OPTIONS_ERROR && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = hosted(r)};
	if (value_ok(more) && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = more};
	if (!value_ok(modules[n - 1].value)) {
		eval_report(ev);
		return NULL;
	}
	return module_eval(ev, modules, n, special_arguments(r, special_args), r->host_options);
}

/* What comes of a need for options that only the host knows. */
static enum severity host_values_are(const struct run *r)
{
	if (!r->task->lenient || r->host_options == HOST_OPTIONS_ERROR)
		return SEVERITY_ERROR;
	return r->host_options == HOST_OPTIONS_WARN ? SEVERITY_WARNING : SEVERITY_INFO;
}

enum exit_status settle(struct run *r, enum exit_status status)
{
	r->control.host_values = host_values_are(r);
	control_apply(&r->session, &r->control, r->task->lints && r->config, r->lint_names);
	if (status == STATUS_SPEC || status == STATUS_FINE)
		return r->session.diags.errors ? STATUS_SPEC : STATUS_FINE;
	return status;
}

/* The configuration with what Nix built for it. NULL with its status when that is not to be had: Nix is not troubled with a
 * spec that is at fault. */
static struct config *with_systems(struct run *r, struct config *config, enum exit_status *status)
{
	struct value paths;
	config_check(r->ev, config);
	*status = r->session.diags.errors ? STATUS_SPEC : systems_build(r, config, &paths);
	if (*status != STATUS_FINE)
		return NULL;
	return value_ok(paths) ? merge_modules(r, r->spec, paths) : config;
}

enum exit_status compile(struct run *r, bool whole)
{
	struct session *s = &r->session;
	struct source *spec = load_spec(s, r->call->file);
	if (!spec)
		return STATUS_SYSTEM;
	r->spec = spec;
	project_read(r);
	struct config *config = merge_modules(r, spec, VALUE_NONE);
	enum exit_status status = STATUS_SPEC;
	if (config && r->call->nix)
		config = with_systems(r, config, &status);
	if (!config)
		return status;
	r->config = config;
	config_check(r->ev, config);
	check_assertions(r->ev, config);
	collect_artifacts(r->ev, config, whole, &r->tree);
	r->tree.base = spec->dir;
	if (!s->diags.errors)
		tree_check(s, &r->tree);
	return s->diags.errors ? STATUS_SPEC : STATUS_FINE;
}

enum exit_status compile_sealed(struct run *r)
{
	enum exit_status status = settle(r, compile(r, true));
	if (status == STATUS_FINE && r->strict && r->session.diags.warnings)
		status = STATUS_SPEC;
	if (status == STATUS_FINE)
		tree_seal(&r->session, &r->tree);
	return status;
}
