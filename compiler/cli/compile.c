#include "cli/compile.h"

#include "cli/artifacts.h"
#include "cli/assertions.h"
#include "cli/load.h"
#include "cli/project.h"
#include "eval/embedded.h"

/* The modules that a compilation begins with: ctrc's own, and the user's spec. NULL when one of them is no value. */
static struct config *merge_modules(struct evaluator *ev, struct source *spec)
{
	struct span nowhere = {0, 0}, all = {spec->base, spec->base + spec->len};
	struct value runtime = eval_file(ev, EMBEDDED_MODULES, nowhere);
	struct value user = value_ok(runtime) ? eval_source(ev, spec) : VALUE_NONE;
	if (!value_ok(user)) {
		eval_report(ev);
		return NULL;
	}
	const struct module_input modules[] = {
	    {.value = runtime, .at = nowhere, .file = EMBEDDED_MODULES},
	    {.value = user, .at = all, .file = spec->name},
	};
	return module_eval(ev, modules, sizeof modules / sizeof *modules, VALUE_NONE);
}

enum exit_status settle(struct run *r, enum exit_status status)
{
	control_apply(&r->session, &r->control, r->task->lints && r->config, r->lint_names);
	if (status == STATUS_SPEC || status == STATUS_FINE)
		return r->session.diags.errors ? STATUS_SPEC : STATUS_FINE;
	return status;
}

enum exit_status compile(struct run *r)
{
	struct session *s = &r->session;
	struct source *spec = load_spec(s, r->call->file);
	if (!spec)
		return STATUS_SYSTEM;
	r->spec = spec;
	project_read(r);
	struct config *config = merge_modules(r->ev, spec);
	if (!config)
		return STATUS_SPEC;
	r->config = config;
	config_check(r->ev, config);
	check_assertions(r->ev, config);
	collect_artifacts(r->ev, config, &r->tree);
	r->tree.base = spec->dir;
	if (!s->diags.errors)
		tree_check(s, &r->tree);
	return s->diags.errors ? STATUS_SPEC : STATUS_FINE;
}
