/* Own options and definitions: those of ctrc's own modules, which the caller of module_eval() marks. File names, keys
 * and places do not decide this, since a spec can choose them.
 *
 * Three attributes of mkOption depend on it, in ctrc's own modules:
 *
 *     vouched    a check does not compute the option if only own modules declare and define it: its value is made of
 *                values that are checked themselves.
 *     vouches    nothing defines the option. Its value is { all; options; }: `all` tells whether everything beside it
 *                is own, `options` has the names of the vouched options that are, each with null.
 *     reserved   only own modules may define or declare the option. */
#ifndef MODULE_OWN_H
#define MODULE_OWN_H

#include "module/config.h"

/* Whether only own modules declare an option of a configuration. */
bool own_declares(struct config *c, const struct option *o);

/* Whether an own module makes a definition of an option of a configuration. */
bool own_defines(struct config *c, const struct definition *d);

/* Whether the i-th name of a level is vouched for: it has definitions, and all of them are own. */
bool own_vouches(struct level *level, uint32_t i);

/* Returns the value of an option that `vouches`, next to the options of a level. */
struct value own_vouches_value(struct evaluator *ev, struct level *level);

/* Returns false with a failure (O05) when a definition of an option that is reserved or vouches comes from the spec. */
bool own_refuse_others(struct evaluator *ev, const struct option *o, const struct definition *first,
                       const struct path *path);

#endif
