/* Definitions of undeclared names, in configurations whose freeform type takes them. */
#ifndef MODULE_CONFIG_FREEFORM_H
#define MODULE_CONFIG_FREEFORM_H

#include "module/config.h"

/* Returns the type of undeclared names. Returns NULL when there is none, or with a failure, and *failed set. */
const struct type *config_freeform(struct evaluator *ev, struct config *c, bool *failed);

/* Returns the values of the declared options together with the values of that type for the other definitions. Returns
 * VALUE_NONE with a failure. */
struct value config_freeform_with(struct evaluator *ev, struct config *c, const struct type *t, struct value declared);

#endif
