/* Own options and definitions: those of ctrc's own modules, which the caller of module_eval() names. No file name, key or
 * place decides, since a spec can choose those.
 *
 * Three attributes of mkOption stand on this, in ctrc's own modules:
 *
 *     vouched    what own definitions alone make of the option is right, as it is made of values that are checked: a check
 *                does not compute it. A definition or declaration of the spec's takes that away.
 *     vouches    the option's value tells the runtime so: { all = everything beside it is own; options = a set with the
 *                names of the vouched options that are, each null; }. Nothing defines it.
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
