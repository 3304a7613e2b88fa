/* A plan as text. */
#ifndef HOST_SHOW_H
#define HOST_SHOW_H

#include "base/buf.h"
#include "host/plan.h"

/* Appends a plan for people. */
void show_plan(struct buf *out, const struct plan *plan, bool colour);

/* Appends a plan for programs: JSON, which ctrc(1) describes. */
void show_json(struct buf *out, const struct plan *plan);

#endif
