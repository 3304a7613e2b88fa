/* `ctrc remove`: removes everything that ctrc has put on a host. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"

static enum exit_status plan_remove(struct session_run *r)
{
	const struct snapshot nothing = {NULL, 0, NULL};
	struct rollout_command *g = rollout_command_open(r, !r->call->host.dry_run);
	if (!g)
		return STATUS_SYSTEM;
	g->remove = true;
	return rollout_command_plan(r, g, &nothing);
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = plan_remove, .finish = rollout_command_finish};
	return session_run(c, &task);
}

const struct verb verb_remove = {
    .name = "remove",
    .run = run,
    .help = "take everything off this host that ctrc has put there",
    .about = "Stops the units, then removes the links, the blocks in files of the host, and all generations; "
             "nothing else.",
    .options = OPTION_TABLES(options_agree, options_root),
};
