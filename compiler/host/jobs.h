/* Stopping and starting the units of a plan: many at a time, each after those that systemd's order puts before it. */
#ifndef HOST_JOBS_H
#define HOST_JOBS_H

#include "host/plan.h"

/* The receiver of progress messages: whole lines, without line ends. */
struct listener {
	void (*say)(void *data, const char *line);
	void *data;
};

/* Stops the units that a plan stops, and those that it stops in order to start them again. Returns false when one
 * failed, which has been reported (H03). */
bool jobs_stop(const struct plan *plan, const struct listener *to);

/* Starts, restarts and reloads units. Returns false when one failed, which has been reported (H03); the listener gets
 * the end of its journal. */
bool jobs_start(const struct plan *plan, const struct listener *to);

#endif
