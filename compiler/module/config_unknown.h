/* Faults of undeclared options, with the name that was probably meant. */
#ifndef MODULE_CONFIG_UNKNOWN_H
#define MODULE_CONFIG_UNKNOWN_H

#include "module/level.h"

/* Makes the failure for one definition of an undeclared option. Returns VALUE_NONE. */
struct value config_unknown(struct evaluator *ev, const struct level *level, const struct unmatched *u);

/* Returns false with a failure for the first definition of an undeclared option, unless the configuration allows it. */
bool config_unknown_refuse(struct evaluator *ev, struct config *c);

#endif
