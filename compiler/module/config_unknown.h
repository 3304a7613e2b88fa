/* Faults of options that nobody declared, with the name that was meant. */
#ifndef MODULE_CONFIG_UNKNOWN_H
#define MODULE_CONFIG_UNKNOWN_H

#include "module/level.h"

/* Makes the failure of one definition of an undeclared option. Returns VALUE_NONE. */
struct value config_unknown(struct evaluator *ev, const struct level *level, const struct unmatched *u);

/* False with a failure for the first definition of an undeclared option, unless the configuration takes it. */
bool config_unknown_refuse(struct evaluator *ev, struct config *c);

#endif
