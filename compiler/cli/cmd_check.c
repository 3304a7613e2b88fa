#include "cli/compile.h"
#include "cli/verb.h"

static enum exit_status check(struct run *r)
{
	struct tree tree;
	const char *folder;
	return compile(r, &tree, &folder);
}

enum exit_status cmd_check(const struct call *c)
{
	return run(c, true, check);
}
