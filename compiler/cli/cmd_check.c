#include "cli/compile.h"
#include "cli/verb.h"

enum exit_status cmd_check(const struct call *c)
{
	static const struct task check = {.work = compile, .summary = true};
	return run(c, &check);
}
