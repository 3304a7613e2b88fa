/* Why a unit has changed. */
#ifndef HOST_REASONS_H
#define HOST_REASONS_H

#include "host/plan.h"

/* The reasons for what has changed in a unit, first those that weigh most, and the effect of all. `old` and `new` may
 * be NULL. *changed: anything has changed; *stop_changed: a command that stops it has. In the arena. */
enum effect reasons_of(struct session *s, const struct plan *plan, const struct unit *old, const struct unit *new,
                       struct reason **reasons, bool *changed, bool *stop_changed);
/* A reason without option and place. `text` is not copied. */
struct reason *reasons_new(struct session *s, const char *text);

#endif
