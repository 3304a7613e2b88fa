/* Making configurations. */
#ifndef MODULE_CONFIG_MAKE_H
#define MODULE_CONFIG_MAKE_H

#include "module/config.h"
#include "module/load.h"

/* Makes the configuration of `n` modules. `start` contains shared, outer, path, name, lib, special_args, made_by and
 * made_plainly. `same`: the options of modules that are the same for all instances are kept there, or NULL. Returns
 * NULL with a failure. */
struct config *config_make(struct evaluator *ev, const struct config *start, struct module_source *sources, uint32_t n,
                           struct option_set **same);

#endif
