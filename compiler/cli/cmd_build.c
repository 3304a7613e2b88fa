#include "cli/compile.h"
#include "cli/verb.h"

static enum exit_status build(struct run *r)
{
	struct tree tree;
	enum exit_status status = compile(r, &tree);
	if (status != STATUS_FINE || (r->call->strict && r->session.diags.warnings))
		return status;
	return tree_write(&r->session, &tree, r->call->out_dir) ? STATUS_FINE : STATUS_SYSTEM;
}

enum exit_status cmd_build(const struct call *c)
{
	return run(c, true, build);
}
