/* Values of options: definitions resolved, merged and applied, as thunks. */
#ifndef MODULE_LEVEL_VALUE_H
#define MODULE_LEVEL_VALUE_H

#include "module/level.h"

/* Returns the value of the i-th name: a thunk, or the value itself when it is known. */
struct value level_value(struct evaluator *ev, struct level *level, uint32_t i);

/* Returns the values of all names of a level, or of all but _module, as a set of `shape`. */
struct value level_value_all(struct evaluator *ev, struct level *level, struct shape *shape);

/* Resolves the definitions of an option, its default among them, into *plain. Returns false with a failure. */
bool level_value_resolve(struct evaluator *ev, const struct option *o, struct definition *first, struct plain *plain);

/* Returns the value that modules define as _module.NAME, forced. Returns VALUE_NONE with a failure, or without one when
 * they do not define it. */
struct value level_value_own(struct evaluator *ev, struct config *c, symbol name);

#endif
