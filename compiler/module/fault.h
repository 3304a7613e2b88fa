/* Faults of options: made, then reported once or left as the failure of a value. */
#ifndef MODULE_FAULT_H
#define MODULE_FAULT_H

#include "module/above.h"

struct definition;

/* How a configuration, with those inside of it, handles faults. */
struct fault_log {
	bool reports; /* faults are reported and evaluation goes on; otherwise the first one is the failure of the value */
	/* Changes the code and the severity of a fault when options of a host may be used. NULL: both stay. */
	void (*weigh)(struct evaluator *ev, struct diag *d);
	struct reported *said[256]; /* those that were reported, by a hash of their places */
};
struct reported {
	struct diag *diag;
	struct reported *next;
};

/* Whether the configuration reports faults. `c` may be NULL; then it does not. */
static inline bool fault_reports(const struct config *c)
{
	const struct fault_log *log = module_above.log(c);
	return log && log->reports;
}

/* Reports the pending failure, if there is one, and clears it. A fault at a place is reported once, however many values
 * are computed from that text. `c` may be NULL. */
void fault_report(struct evaluator *ev, const struct config *c);

/* If the configuration reports faults, reports the pending failure and returns true, so that work can go on. Otherwise
 * returns false; the failure stays pending. */
bool fault_goes_on(struct evaluator *ev, const struct config *c);

/* Gives the pending failure an option path unless it has one. `path` may be NULL. Returns VALUE_NONE. */
struct value fault_at(struct evaluator *ev, const struct path *path);

/* Adds a note to the pending failure: the place where the user declared the option at a path. */
void fault_declared(struct evaluator *ev, const struct path *path);

/* Makes the failure of an option without a value. Returns VALUE_NONE. */
struct value fault_no_value(struct evaluator *ev, const struct path *path);

/* Makes the failure of a read-only option with several definitions. `declared` is the place of its default, or
 * SPAN_NONE. Returns VALUE_NONE. */
struct value fault_read_only(struct evaluator *ev, const struct definition *first, const struct path *path,
                             struct span declared);

#endif
