/* Stopping and starting the units of a plan: many at a time, each after those that systemd's order puts before it. */
#ifndef HOST_JOBS_H
#define HOST_JOBS_H

#include "host/plan.h"

/* The start or the end of the job of one unit. */
struct job_event {
	const char *unit, *action; /* "container@web.service", "restart" */
	bool ended, ok;
	double seconds; /* since it began */
};

/* The receiver of progress messages. */
struct listener {
	void (*say)(void *data, const char *line); /* a whole line, without a line end */
	/* A line about what runs, once a second: the next call replaces it, NULL removes it. The function may be NULL. */
	void (*progress)(void *data, const char *line);
	void (*event)(void *data, const struct job_event *e); /* may be NULL */
	void *data;
};

/* Stops the units that a plan stops, and those that it stops in order to start them again. Returns false when one
 * failed, which has been reported (H03). */
bool jobs_stop(const struct plan *plan, const struct listener *to);

/* Starts, restarts and reloads units. Returns false when one failed, which has been reported (H03); the listener gets
 * the end of its journal. */
bool jobs_start(const struct plan *plan, const struct listener *to);

#endif
