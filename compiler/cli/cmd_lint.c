#include "cli/compile.h"
#include "cli/verb.h"

static enum exit_status lint_spec(struct run *r)
{
	enum exit_status status = compile(r);
	if (r->config)
		r->lint_names = lint_run(r->ev, r->config);
	return settle(r, status);
}

enum exit_status cmd_lint(const struct call *c)
{
	static const struct task lint = {.work = lint_spec, .summary = true, .every = true, .lints = true};
	return run(c, &lint);
}
