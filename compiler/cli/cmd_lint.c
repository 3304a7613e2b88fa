#include "cli/compile.h"
#include "cli/verb.h"

/* The lints themselves are in lint/: so far, none. */
static enum exit_status lint(struct run *r)
{
	struct tree tree;
	const char *folder;
	return compile(r, &tree, &folder);
}

enum exit_status cmd_lint(const struct call *c)
{
	return run(c, true, lint);
}
