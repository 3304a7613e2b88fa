/* systemd through its own tools: the states of units, and jobs for them. Programs are run without a shell. */
#ifndef HOST_SYSTEMD_H
#define HOST_SYSTEMD_H

#include "source/session.h"

struct unit_state {
	bool known;         /* systemd answered */
	const char *load;   /* "loaded", "not-found", "masked" */
	const char *active; /* "active", "activating", "inactive", "failed", ... */
	const char *sub;    /* "running" */
	const char *since;  /* the time of that state, as systemd prints it; or "" */
	bool is_oneshot;    /* its command ends, and the unit is inactive again */
	bool succeeded;     /* the last run succeeded */
	bool condition_checked, condition_failed; /* at the last attempt to start it */
	long pid;
};

/* Whether the unit runs, or is about to. */
bool systemd_unit_is_up(const struct unit_state *state);

/* Asks for the states of `n` units. Returns false, without a report, when systemd does not answer. */
bool systemd_states(struct session *s, const char *const *names, size_t n, struct unit_state *states);

/* Runs `systemctl VERB [UNIT]` to its end. `unit` may be NULL. Returns false when it failed, which has been reported
 * (H05). */
bool systemd_call(struct session *s, const char *verb, const char *unit);

/* Returns the last lines of a unit's journal since its last start; "" when there are none. In the arena. */
const char *systemd_journal(struct session *s, const char *unit);

#endif
