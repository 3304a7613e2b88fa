/* systemd by way of its own tools: what units do, and jobs for them. Programs are run without a shell. */
#ifndef HOST_SYSTEMD_H
#define HOST_SYSTEMD_H

#include "source/session.h"

struct unit_state {
	bool known;         /* systemd was asked, and answered */
	const char *load;   /* "loaded", "not-found", "masked" */
	const char *active; /* "active", "activating", "inactive", "failed", ... */
	const char *sub;    /* "running" */
	const char *since;  /* when it got there, as systemd prints it; or "" */
	bool is_oneshot;    /* its command ends, and it is inactive again */
	bool succeeded;     /* the last run did */
	bool condition_checked, condition_failed; /* the last time it was to start */
	long pid;
};

/* It runs, or is about to. */
bool systemd_unit_is_up(const struct unit_state *state);

/* Asks for the states of units. False, without a report, when systemd does not answer. */
bool systemd_states(struct session *s, const char *const *names, size_t n, struct unit_state *states);

/* Runs `systemctl VERB [UNIT]` to its end. False with a report (H05). */
bool systemd_call(struct session *s, const char *verb, const char *unit);

/* The last lines of a unit's journal since its last start; "" when there are none. In the arena. */
const char *systemd_journal(struct session *s, const char *unit);

#endif
