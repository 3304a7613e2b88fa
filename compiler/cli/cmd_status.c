/* `ctrc status`: the state of the containers of the current generation, and files that have changed since the
 * roll-out. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "host/status.h"

struct status_call {
	bool json, exit_code;
};

static enum exit_status show_status(struct session_run *r)
{
	const struct status_call *own = r->call->own;
	struct status status;
	struct snapshot snapshot;
	struct rollout_command *g = rollout_command_open(r, false);
	if (!g || !rollout_command_current(g, &snapshot))
		return STATUS_SYSTEM;
	if (!status_of(&g->host, &snapshot, &status))
		return STATUS_SYSTEM;
	(own->json ? status_json : status_text)(&r->result, &status);
	return own->exit_code && !status.fine ? STATUS_DIFFERS : STATUS_FINE;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = show_status};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {0, "json", NULL, "print as JSON", OPTION_OWN_SETS(struct status_call, json)},
    {0, "exit-code", NULL, "exit with status 4 when something is not as it should be",
     OPTION_OWN_SETS(struct status_call, exit_code)},
    OPTIONS_END,
};

const struct verb verb_status = {
    .name = "status",
    .run = run,
    .help = "show the containers of this host, and what is not as rolled out",
    .about = "Shows state and addresses of the current generation's containers, and every file and link that is "
             "not as it was rolled\n"
             "out.",
    .options = OPTION_TABLES(own_options, options_root),
    .own_size = sizeof(struct status_call),
};
