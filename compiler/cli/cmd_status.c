/* `ctrc status`: how the containers of the current generation are, and what on the disk is not as it was rolled out. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "host/status.h"

static enum exit_status show_status(struct session_run *r)
{
	struct status status;
	struct snapshot snapshot;
	struct rollout_command *g = rollout_command_open(r, false);
	if (!g || !rollout_command_current(g, &snapshot))
		return STATUS_SYSTEM;
	if (!status_of(&g->host, &snapshot, &status))
		return STATUS_SYSTEM;
	(r->call->json ? status_json : status_text)(&r->result, &status);
	return r->call->exit_code && !status.fine ? STATUS_DIFFERS : STATUS_FINE;
}

enum exit_status cmd_status(const struct command_line *c)
{
	static const struct task task = {.work = show_status};
	return session_run(c, &task);
}
