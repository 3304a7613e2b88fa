#include "compile/compile.h"
#include "cli/session_run.h"
#include "cli/verb.h"

static enum exit_status check_spec(struct session_run *r)
{
	return compile_settle(&r->compilation, compile_spec(&r->compilation, false));
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task check = {.work = check_spec, .summary = true, .lenient = true, .every = true};
	return session_run(c, &check);
}

const struct verb verb_check = {
    .name = "check",
    .run = run,
    .operand = "[SPEC ...]",
    .operand_is = OPERAND_SPEC,
    .many = true,
    .completion = COMPLETION_FILE,
    .help = "report everything that is wrong with a spec",
    .about = "Compiles each SPEC as `build` does, with every option of every container, and writes nothing.",
    .options = OPTION_TABLES(options_json, options_restrict, options_hosts, OPTIONS_OF_SPEC),
};
