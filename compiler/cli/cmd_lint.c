#include "cli/compile.h"
#include "cli/verb.h"

/* The lints themselves are in lint/: so far, none. */
enum exit_status cmd_lint(const struct call *c)
{
	static const struct task lint = {.work = compile, .summary = true};
	return run(c, &lint);
}
