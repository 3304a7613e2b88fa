#include "cli/compile.h"

#include "cli/artifacts.h"
#include "cli/assertions.h"
#include "cli/load.h"
#include "cli/project.h"
#include "eval/embedded.h"

struct config *merge_modules(struct run *r, struct source *spec)
{
	struct evaluator *ev = r->ev;
	struct span nowhere = {0, 0};
	struct module_input modules[2] = {{.value = eval_file(ev, EMBEDDED_MODULES, nowhere), .file = EMBEDDED_MODULES}};
	size_t n = 1;
	if (spec && value_ok(modules[0].value))
		modules[n++] = (struct module_input){eval_source(ev, spec), {spec->base, spec->base + spec->len}, spec->name};
	if (!value_ok(modules[n - 1].value)) {
		eval_report(ev);
		return NULL;
	}
	return module_eval(ev, modules, n, VALUE_NONE);
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
	struct config *config = merge_modules(r, spec);
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
