/* The common part of verbs that change a host: a plan is shown, agreed to and carried out. */
#ifndef CLI_ROLLOUT_COMMAND_H
#define CLI_ROLLOUT_COMMAND_H

#include "cli/session_run.h"
#include "host/rollout.h"

struct rollout_command {
	struct host host;
	struct plan plan;
	struct generation generation; /* that will be the current one */
	const struct tree *tree;      /* to be written; NULL: it is there, or goes */
	bool remove;                  /* everything of ctrc's goes */
};

/* Opens the host of the call; `lock`: for changes. The host stays open until the run is concluded. NULL: reported. */
struct rollout_command *rollout_command_open(struct session_run *r, bool lock);

/* Before a spec is compiled: its build is held against the host that runs, where it is for that one, and is meant for
 * that host's systemd and kernel, unless the call says otherwise. `stops`: a container that is certain to fail is an
 * error. */
void rollout_command_look(struct session_run *r, bool stops);

/* The generation that is the current one, as a snapshot (empty when there is none). False with a report. */
bool rollout_command_current(struct rollout_command *g, struct snapshot *snapshot);

/* Makes the plan from the current generation to `new`. */
enum exit_status rollout_command_plan(struct session_run *r, struct rollout_command *g, const struct snapshot *new);

/* Shows the plan, asks whether it is wanted, and carries it out. */
enum exit_status rollout_command_finish(struct session_run *r);

#endif
