/* The actions on units that a roll-out still has to do. They are kept on the host until they are done:
 * var/lib/ctrc/pending, a line each,
 *
 *     restart container@web.service
 *     done container@web.service
 *
 * so that the next roll-out finishes the actions of one that was killed. */
#ifndef HOST_PENDING_H
#define HOST_PENDING_H

#include "host/plan.h"

struct pending_entry {
	const char *unit;
	enum action action; /* ACTION_NONE: done */
};

struct pending {
	struct pending_entry *entries; /* sorted by unit, one for each; of several lines for a unit the last one counts */
	size_t count;
	bool any; /* the file exists */
};

/* Reads the file; the result is empty when there is none. In the arena. */
struct pending pending_read(const struct host *h);

/* Returns the remaining action for a unit, or ACTION_NONE. */
enum action pending_action(const struct pending *p, const char *unit);

/* Whether an action remains. */
bool pending_any(const struct pending *p);

/* Writes the actions of a plan, durably. Returns false when it failed, which has been reported. */
bool pending_write(const struct host *h, const struct plan *plan);

/* Records that the action of a unit is done. Failure is ignored: the action would then be done twice. */
void pending_done(const struct host *h, const char *unit);

/* Removes temporary files that a killed run may have left next to the file. */
void pending_clean(const struct host *h);

/* Removes the file. */
void pending_clear(const struct host *h);

/* Returns the word for an action in the file: "restart". It is static. */
const char *pending_action_name(enum action action);

#endif
