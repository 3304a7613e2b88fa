#include "compile/compile.h"
#include "cli/session_run.h"
#include "cli/verb.h"

static enum exit_status check_spec(struct session_run *r)
{
	return compile_settle(&r->compilation, compile_spec(&r->compilation, false));
}

enum exit_status cmd_check(const struct command_line *c)
{
	static const struct task check = {.work = check_spec, .summary = true, .lenient = true, .every = true};
	return session_run(c, &check);
}
