/* The declared options as modules see them in `options`. */
#ifndef MODULE_CONFIG_OPTIONS_H
#define MODULE_CONFIG_OPTIONS_H

#include "module/config.h"

/* Returns the set of all declared options of a configuration. Needs no definitions. Returns VALUE_NONE with a
 * failure. */
struct value config_options_make(struct evaluator *ev, struct config *c);

#endif
