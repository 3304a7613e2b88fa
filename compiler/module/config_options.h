/* The declared options as modules see them in `options`. */
#ifndef MODULE_CONFIG_OPTIONS_H
#define MODULE_CONFIG_OPTIONS_H

#include "module/config.h"

/* The set of all declared options of a configuration. It needs no definitions. */
struct value config_options_make(struct evaluator *ev, struct config *c);

#endif
