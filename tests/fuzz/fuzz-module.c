/* Any text as a spec: merged with the container module, checked and linted all through, its files collected. */
#include "compile/artifacts.h"
#include "compile/assertions.h"
#include "compile/made.h"
#include "eval/embedded.h"
#include "fuzz.h"
#include "lint/severity.h"
#include "lint/lint_library.h"
#include "lint/lint_tree.h"
#include "module/config_check.h"
#include "module/config_evaluate.h"

static void compile(struct evaluator *ev, const struct module_input modules[2])
{
	struct session *s = ev->session;
	struct config *config = module_eval(ev, modules, 2, VALUE_NONE, HOST_OPTIONS_ERROR);
	if (!config)
		return;
	struct tree tree = {0};
	const struct severity_control control = {.all = true};
	config_check(ev, config);
	const struct attrs *made = made_of(ev, config);
	if (!made) {
		eval_report(ev);
		return;
	}
	assertions_check(ev, config, made);
	artifacts_collect(ev, config, made, true, &tree);
	tree.base = "/nowhere";
	if (!s->diags.errors && tree_check(s, &tree))
		tree_seal(s, &tree);
	const struct lint_names *names = NULL;
	lint_run(ev, config, &names);
	lint_tree(s);
	severity_apply(s, &control, true, names);
}

static void check(const struct fuzz_input *in)
{
	struct evaluator *ev = fuzz_evaluator(in);
	struct source *spec = fuzz_source(in);
	const struct module_input modules[2] = {
	    {.value = eval_file(ev, EMBEDDED_MODULES, SPAN_NONE), .file = EMBEDDED_MODULES, .own = true},
	    {.value = eval_source(ev, spec), .at = {spec->base, spec->base + spec->len}, .file = spec->name},
	};
	if (value_ok(modules[0].value) && value_ok(modules[1].value))
		compile(ev, modules);
	else
		eval_report(ev);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	if (fuzz_names_files(data, n))
		return -1;
	fuzz_run(data, n, check);
	return 0;
}
