/* The common part of verbs that change a host: a plan is shown, confirmed and carried out. */
#ifndef CLI_ROLLOUT_COMMAND_H
#define CLI_ROLLOUT_COMMAND_H

#include "cli/session_run.h"
#include "host/rollout.h"

struct rollout_command {
	struct host host;
	struct plan plan;
	struct generation generation; /* the generation that becomes the current one */
	const struct tree *tree;      /* the tree to be written; NULL: it exists already, or is removed */
	bool remove;                  /* everything of ctrc is removed */
	bool went_back;               /* the roll-out failed, and the generation before is the current one again */
};

/* Opens the host of the call, and with `lock` locks it for changes. The host stays open until the run has ended.
 * Returns NULL when it failed, which has been reported. */
struct rollout_command *rollout_command_open(struct session_run *r, bool lock);

/* To be called before a spec is compiled. If the build is for the running host, it is checked against that host, and
 * compiled for its versions of systemd and kernel, unless the call says otherwise. `stops`: a container that will
 * certainly fail is an error. */
void rollout_command_look(struct session_run *r, bool stops);

/* Reads the current generation (empty when there is none). Returns false when it failed, which has been reported. */
bool rollout_command_current(struct rollout_command *g, struct snapshot *snapshot);

/* Makes the plan from the current generation to `new`. Returns STATUS_FINE, or the status of a fault, which has been
 * reported. */
enum exit_status rollout_command_plan(struct session_run *r, struct rollout_command *g, const struct snapshot *new);

/* Shows the plan, asks for confirmation, and carries it out. Returns the exit status. */
enum exit_status rollout_command_finish(struct session_run *r);

#endif
