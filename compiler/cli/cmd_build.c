#include "compile/compile.h"
#include "host/systems.h"
#include "cli/session_run.h"
#include "cli/verb.h"

/* Signals are held back while the tree is written, which has to be done by the thread that gets them. */
static enum exit_status write_tree(struct session_run *r)
{
	const char *dir = r->call->out_dir;
	if (!systems_keep(&r->compilation, dir) || !tree_write(&r->session, &r->compilation.tree, dir))
		return STATUS_SYSTEM;
	systems_prune(&r->compilation, dir);
	return STATUS_FINE;
}

static enum exit_status compile(struct session_run *r)
{
	return compile_sealed(&r->compilation);
}

enum exit_status cmd_build(const struct command_line *c)
{
	static const struct task build = {.work = compile, .finish = write_tree, .summary = true};
	return session_run(c, &build);
}
