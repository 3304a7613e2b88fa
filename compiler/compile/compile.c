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
#include "compile/target.h"
#include "eval/embedded.h"
#include "eval/globals.h"
#include "lint/lint.h"
#include "lint/lint_library.h"
#include "lint/lint_tree.h"
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

/* Returns the arguments of modules besides the usual ones: those that a flake passes to its systems, overridden by
 * those of the call. */
static struct value special_arguments(struct compilation *c, struct value of_flake)
{
	const struct auto_argument *given = c->options.module_arguments;
	if (!given)
		return of_flake;
	struct value args = auto_arguments_of(c->ev, given);
	return value_ok(of_flake) ? attrs_update(c->ev, value_attrs(of_flake), value_attrs(args)) : args;
}

/* Returns { build = { hosted = true; systemd = 252; }; } with what the call says about the host; VALUE_NONE when it
 * says nothing. */
static struct value host_module(struct compilation *c)
{
	enum { MEMBERS = 3 };
	const struct compile_target *t = &c->settings.target;
	const bool hosted = c->settings.host_options != HOST_OPTIONS_ERROR;
	struct attrs_builder inner = attrs_build(c->session, MEMBERS), outer = attrs_build(c->session, 1);
	if (!hosted && !t->systemd && !t->kernel)
		return VALUE_NONE;
	if (hosted)
		attrs_put(&inner, symbol_of(&c->session->symbols, "hosted", strlen("hosted")), 0, VALUE_OF_TRUE);
	compile_target_put(t, &inner);
	attrs_put(&outer, symbol_of(&c->session->symbols, "build", strlen("build")), 0, attrs_done(&inner, false));
	return attrs_done(&outer, false);
}

struct config *compile_modules(struct compilation *c, struct source *spec, struct value more)
{
	struct evaluator *ev = c->ev;
	struct value special_args = VALUE_NONE, set = spec ? looked_at_set(c) : VALUE_NONE, host = host_module(c);
	struct module_input modules[5] = {
		{.value = eval_file(ev, EMBEDDED_MODULES, SPAN_NONE), .file = EMBEDDED_MODULES, .own = true}};
	size_t n = 1;
	ev->unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
	if (spec && value_ok(modules[0].value))
		modules[n++] = (struct module_input){.value = target_module(c, spec, c->target, &special_args),
		                                     .at = {spec->base, spec->base + spec->len}, .file = spec->name};
	if (value_ok(host) && value_ok(modules[n - 1].value))
		modules[n++] = (struct module_input){.value = host, .own = true};
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

/* Returns the severity of diagnostics about values that need options which only the host knows. */
static enum severity host_values_are(const struct compilation *c)
{
	if (!c->options.lenient || c->settings.host_options == HOST_OPTIONS_ERROR)
		return SEVERITY_ERROR;
	return c->settings.host_options == HOST_OPTIONS_WARN ? SEVERITY_WARNING : SEVERITY_INFO;
}

/* What has no place gets the beginning of the spec, and what the runtime leaves out, too. Values of the host's without
 * a place are nobody's: severity_apply drops them. */
static void place_all(struct compilation *c)
{
	struct session *s = c->session;
	if (!c->spec)
		return;
	const struct span beginning = {c->spec->base, c->spec->base + 1};
	for (struct diag *d = s->diags.first; d; d = d->next)
		if (d->code == D_MODULE_LEFT_OUT ? !source_span_is_users(&s->sources, d->at)
		                                 : d->code != D_HOST_VALUE && !source_at(&s->sources, d->at.start))
			d->at = beginning;
	for (struct left_out *part = s->checked.first; part; part = part->next)
		if (!source_span_is_users(&s->sources, part->at))
			part->at = beginning;
}

enum exit_status compile_settle(struct compilation *c, enum exit_status status)
{
	c->settings.control.host_values = host_values_are(c);
	c->settings.control.unknown_stays = c->settings.host_options != HOST_OPTIONS_ERROR;
	place_all(c);
	severity_apply(c->session, &c->settings.control, c->options.lints && c->config, c->lint_names);
	if (status == STATUS_SPEC || status == STATUS_FINE)
		return c->session->diags.errors ? STATUS_SPEC : STATUS_FINE;
	return status;
}

/* Has Nix build the systems. Nix is not called for a spec with errors. */
static enum exit_status build_systems(struct compilation *c, struct config *config)
{
	config_check(c->ev, config);
	return c->session->diags.errors ? STATUS_SPEC : c->options.build_systems(c, config);
}

/* Returns the configuration with the paths of its guests' systems. */
static struct config *with_guests(struct compilation *c, struct config *config)
{
	struct value paths = guests_evaluate(c, config);
	return value_ok(paths) ? compile_modules(c, c->spec, paths) : config;
}

/* Checks the configuration, and collects its files. */
static enum exit_status finish(struct compilation *c, struct config *config, bool whole)
{
	struct session *s = c->session;
	c->config = config;
	config_check(c->ev, config);
	looked_at(c, config);
	const struct attrs *made = made_of(c->ev, config);
	if (!made)
		return eval_report(c->ev), STATUS_SPEC;
	if (!s->lost.names)
		assertions_check(c->ev, config, made);
	artifacts_collect(c->ev, config, made, whole, &c->tree);
	c->tree.base = c->spec->dir;
	if (!s->diags.errors)
		tree_check(s, &c->tree);
	return STATUS_FINE;
}

/* Checks the configuration against the host: runtime/lints/preflight.spec. */
static void hold_against_host(struct compilation *c, struct config *config)
{
	struct evaluator *ev = c->ev;
	struct value f = eval_file(ev, EMBEDDED_ROOT "lints/preflight.spec", SPAN_NONE);
	struct value v = value_ok(f) ? call_function1(ev, f, config_value(config), SPAN_NONE) : VALUE_NONE;
	const struct attrs *asked = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, "the preflight") : NULL;
	struct value facts = asked ? c->options.host_facts(c, asked) : VALUE_NONE;
	const symbol name = symbol_of(&c->session->symbols, "findings", strlen("findings"));
	struct value findings = value_ok(facts) ? force_attribute(ev, asked, name) : VALUE_NONE;
	if (value_ok(findings))
		findings = call_function1(ev, findings, facts, SPAN_NONE);
	if (value_ok(findings))
		lint_findings(ev, config, findings);
	else
		eval_report(ev);
}

static enum exit_status compile_target(struct compilation *c, const struct spec_target *t, bool whole)
{
	enum exit_status status = STATUS_SPEC;
	c->target = t;
	c->guests = NULL;
	c->ev->keeps_definitions = whole;
	struct config *config = compile_modules(c, c->spec, VALUE_NONE);
	if (config && c->options.guests)
		config = with_guests(c, config);
	if (!config)
		return STATUS_SPEC;
	if (c->options.build_systems && (status = build_systems(c, config)) != STATUS_FINE)
		return status;
	status = finish(c, config, whole);
	const bool sound = status == STATUS_FINE && !c->session->diags.errors;
	if (c->options.lints && !c->session->lost.parts)
		lint_run(c->ev, config, &c->lint_names);
	if (c->options.host_facts && sound)
		hold_against_host(c, config);
	return status;
}

enum exit_status compile_spec(struct compilation *c, bool whole)
{
	const char *file = c->options.file;
	const enum spec_kind kind = c->options.fragment ? SPEC_FLAKE : c->options.lints ? SPEC_HOST : SPEC_ANY;
	struct source *spec = spec_file_load(c->session, file, kind);
	enum exit_status worst = STATUS_FINE;
	if (!spec)
		return spec_file_is_unclear(c->session) ? STATUS_CALL : STATUS_SYSTEM;
	c->spec = spec;
	c->ev->keeps_broken = true;
	project_read(c);
	guests_prepare(c);
	const struct spec_target *t = target_list(c);
	if (!t)
		return STATUS_SPEC;
	for (; t; t = t->next) {
		enum exit_status status = compile_target(c, t, whole);
		worst = status > worst ? status : worst;
	}
	if (c->options.lints && !c->session->lost.parts)
		lint_tree(c->session);
	return worst == STATUS_FINE && c->session->diags.errors ? STATUS_SPEC : worst;
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
