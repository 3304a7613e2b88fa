/* The reasons why a unit has changed. */
#ifndef HOST_REASONS_H
#define HOST_REASONS_H

#include "host/plan.h"

/* Returns the effect of all changes in a unit. `old` and `new` may be NULL. *reasons gets the reasons, in the arena,
 * those with the strongest effect first. *changed: anything has changed; *stop_changed: a command that stops the unit
 * has. */
enum effect reasons_of(struct session *s, const struct plan *plan, const struct unit *old, const struct unit *new,
                       struct reason **reasons, bool *changed, bool *stop_changed);

/* Returns a reason without option and place. `text` is kept, not copied. */
struct reason *reasons_new(struct session *s, const char *text);

#endif
