/* The work on units that a roll-out still has to do, kept on the host until it is done: var/lib/ctrc/pending, a line
 * each,
 *
 *     restart container@web.service
 *     done container@web.service
 *
 * so that the roll-out after one that was killed finishes its work. */
#ifndef HOST_PENDING_H
#define HOST_PENDING_H

#include "host/plan.h"

struct pending_entry {
	const char *unit;
	enum action action; /* ACTION_NONE: it was done */
};

struct pending {
	struct pending_entry *entries; /* by unit, one each; of lines that speak of the same unit the last one counts */
	size_t count;
	bool any; /* there is such a file */
};

/* Reads the work that is left over; none when there is no file. */
struct pending pending_read(const struct host *h);

/* The action that is left over for a unit, or ACTION_NONE. */
enum action pending_action(const struct pending *p, const char *unit);

/* Anything is left over. */
bool pending_any(const struct pending *p);

/* Writes down the actions of a plan, durably. False with a report. */
bool pending_write(const struct host *h, const struct plan *plan);

/* Notes that one is done. Best effort: without the note it would be done twice. */
void pending_done(const struct host *h, const char *unit);

/* Removes files that a killed run may have left beside it. */
void pending_clean(const struct host *h);

/* Forgets all. */
void pending_clear(const struct host *h);

/* "restart" */
const char *pending_action_name(enum action action);

#endif
