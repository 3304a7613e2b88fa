#include "cli/compile.h"
#include "cli/verb.h"

static enum exit_status build(struct run *r)
{
	struct tree tree;
	const char *folder;
	enum exit_status status = compile(r, &tree, &folder);
	if (status != STATUS_FINE || (r->call->strict && r->session.diags.warnings))
		return status;
	tree_seal(&r->session, &tree, folder);
	return tree_write(&r->session, &tree, r->call->out_dir) ? STATUS_FINE : STATUS_SYSTEM;
}

enum exit_status cmd_build(const struct call *c)
{
	return run(c, true, build);
}
