/* Own options and definitions: those of ctrc's own modules, which the caller of module_eval() names. No file name, key
 * or place decides, since a spec can choose those.
 *
 * Three attributes of mkOption stand on this, in ctrc's own modules:
 *
 *     vouched    a check does not compute the option where only own modules declare and define it: its value is made of
 *                values that are checked themselves.
 *     vouches    nothing defines the option. Its value is { all; options; }: `all` tells whether everything beside it
 *                is own, `options` has the names of the vouched options that are, each with null.
 *     reserved   only own modules may define or declare the option. */
#ifndef MODULE_OWN_H
#define MODULE_OWN_H

#include "module/config.h"

/* Whether own modules alone declare an option of a configuration. */
bool own_declares(struct config *c, const struct option *o);

/* Whether an own module makes the definition, of an option of a configuration. */
bool own_defines(struct config *c, const struct definition *d);

/* Whether the i-th name of a level is vouched for: it has definitions, and all of them are own. */
bool own_vouches(struct level *level, uint32_t i);

/* The value of an option that `vouches`, beside the options of a level. */
struct value own_vouches_value(struct evaluator *ev, struct level *level);

/* False with a failure (O05) when a definition of a reserved option, or one that vouches, is the spec's. */
bool own_refuse_others(struct evaluator *ev, const struct option *o, const struct definition *first,
                       const struct path *path);

#endif
