/* A plan on paper. */
#ifndef HOST_SHOW_H
#define HOST_SHOW_H

#include "base/buf.h"
#include "host/plan.h"

/* For people. */
void show_plan(struct buf *out, const struct plan *plan, bool colour);

/* For programs: see ctrc(1). */
void show_json(struct buf *out, const struct plan *plan);

#endif
