#include "cli/compile.h"
#include "cli/verb.h"

static enum exit_status check_spec(struct run *r)
{
	return settle(r, compile(r, false));
}

enum exit_status cmd_check(const struct call *c)
{
	static const struct task check = {.work = check_spec, .summary = true, .lenient = true, .every = true};
	return run(c, &check);
}
