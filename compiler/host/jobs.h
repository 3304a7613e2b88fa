/* The units of a plan, stopped or brought up: many at a time, each after those that systemd's order puts before it. */
#ifndef HOST_JOBS_H
#define HOST_JOBS_H

#include "host/plan.h"

/* Where progress goes: whole lines, without their ends. */
struct listener {
	void (*say)(void *data, const char *line);
	void *data;
};

/* Stops the units that a plan stops, and those that it stops to start them again. False when one failed, which has been
 * reported (H03). */
bool jobs_stop(const struct plan *plan, const struct listener *to);

/* Starts, restarts and reloads. False when one failed: reported (H03), with the end of its journal told to the
 * listener. */
bool jobs_start(const struct plan *plan, const struct listener *to);

#endif
