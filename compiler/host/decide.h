/* The decision what happens to each unit. */
#ifndef HOST_DECIDE_H
#define HOST_DECIDE_H

#include "host/plan.h"

/* Decides about all units: fills plan->units. */
void decide_units(struct session *s, struct plan *plan);

#endif
