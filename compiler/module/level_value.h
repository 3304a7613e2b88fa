/* Values of options: definitions resolved, merged and applied, as thunks. */
#ifndef MODULE_LEVEL_VALUE_H
#define MODULE_LEVEL_VALUE_H

#include "module/level.h"

/* The value of the i-th name, as a thunk (or better). */
struct value level_value(struct evaluator *ev, struct level *level, uint32_t i);
/* The values of all names of a level, or all but _module, as a set of `shape`. */
struct value level_value_all(struct evaluator *ev, struct level *level, struct shape *shape);

/* The definitions of an option that count, its default among them, into *plain. False with a failure. */
bool level_value_resolve(struct evaluator *ev, const struct option *o, struct definition *first, struct plain *plain);

/* The value that modules define as _module.NAME, forced; VALUE_NONE without a failure when they do not. */
struct value level_value_own(struct evaluator *ev, struct config *c, symbol name);

#endif
