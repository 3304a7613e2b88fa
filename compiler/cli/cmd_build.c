#include "cli/compile.h"
#include "cli/systems.h"
#include "cli/verb.h"

/* Signals are held back while the tree is written, which has to be done by the thread that gets them. */
static enum exit_status write_tree(struct run *r)
{
	const char *dir = r->call->out_dir;
	if (!systems_keep(r, dir) || !tree_write(&r->session, &r->tree, dir))
		return STATUS_SYSTEM;
	systems_prune(r, dir);
	return STATUS_FINE;
}

enum exit_status cmd_build(const struct call *c)
{
	static const struct task build = {.work = compile_sealed, .finish = write_tree, .summary = true};
	return run(c, &build);
}
