/* Faults of options: made, reported once, or left as the failure of a value. */
#ifndef MODULE_FAULT_H
#define MODULE_FAULT_H

#include "module/above.h"

struct definition;

/* How a configuration, with those inside of it, takes faults. */
struct fault_log {
	bool reports; /* faults are reported and the rest goes on; else the first is the failure of the value */
	/* Changes the code and the severity of a fault where options of a host may stand. NULL: both stay. */
	void (*weigh)(struct evaluator *ev, struct diag *d);
	struct reported *said[256]; /* by hash of their places */
};
struct reported {
	struct diag *diag;
	struct reported *next;
};

/* Whether the configuration reports faults. `c` may be NULL: it does not. */
static inline bool fault_reports(const struct config *c)
{
	const struct fault_log *log = module_above.log(c);
	return log && log->reports;
}

/* Reports the pending failure, if there is one, and takes it away. A fault of a place is reported once, however many
 * values are made of that text. `c` may be NULL. */
void fault_report(struct evaluator *ev, const struct config *c);
/* Reports the pending failure where the configuration reports: then true, and work goes on. Else false; the failure
 * stays. */
bool fault_goes_on(struct evaluator *ev, const struct config *c);

/* Gives the pending failure an option's path unless it has one. Returns VALUE_NONE. `path` may be NULL. */
struct value fault_at(struct evaluator *ev, const struct path *path);
/* Adds a note to the pending failure that shows where the user declared the option at a path. */
void fault_declared(struct evaluator *ev, const struct path *path);

/* Makes the failure of an option without a value. Returns VALUE_NONE. */
struct value fault_no_value(struct evaluator *ev, const struct path *path);
/* Makes the failure of a read-only option with more definitions than one. `declared`: where it has a default, or
 * SPAN_NONE. Returns VALUE_NONE. */
struct value fault_read_only(struct evaluator *ev, const struct definition *first, const struct path *path,
                             struct span declared);

#endif
