/* Instances of submodules: one configuration for each value of a submodule type. */
#ifndef MODULE_SUBMODULE_H
#define MODULE_SUBMODULE_H

#include "module/config.h"

/* Returns the instance of a submodule at a path. `defs` are the resolved definitions of the value, or NULL. Returns
 * NULL with a failure. */
struct config *submodule_make(struct evaluator *ev, const struct type *t, const struct path *path,
                              const struct plain *defs);

/* Returns the instance without definitions, which is made once for a type, at the path of the first caller. Returns
 * NULL with a failure. */
struct config *submodule_empty(struct evaluator *ev, const struct type *t, const struct path *path);

/* Returns the options of an instance at a path, and those inside of its freeform type, as a set of the language.
 * Returns VALUE_NONE with a failure. */
struct value submodule_options(struct evaluator *ev, const struct type *t, const struct path *path);

/* Returns a list of the modules of an instance's type and its definitions as modules. Returns VALUE_NONE with a
 * failure. */
struct value submodule_modules(struct evaluator *ev, const struct config *c);

#endif
