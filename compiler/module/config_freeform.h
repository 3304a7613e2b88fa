/* Definitions of names that nobody declared, where a type takes them. */
#ifndef MODULE_CONFIG_FREEFORM_H
#define MODULE_CONFIG_FREEFORM_H

#include "module/config.h"

/* The type that takes definitions of undeclared names. NULL where there is none; with a failure, *failed is set. */
const struct type *config_freeform(struct evaluator *ev, struct config *c, bool *failed);

/* The values of the declared options, with what that type makes of the other definitions. VALUE_NONE with a failure. */
struct value config_freeform_with(struct evaluator *ev, struct config *c, const struct type *t, struct value declared);

#endif
