/* Instances of submodules: a configuration for each value of such a type. */
#ifndef MODULE_SUBMODULE_H
#define MODULE_SUBMODULE_H

#include "module/config.h"

/* The instance of a submodule at a path. `defs`: definitions of the value, resolved; or NULL. NULL with a failure. */
struct config *submodule_make(struct evaluator *ev, const struct type *t, const struct path *path,
                              const struct plain *defs);

/* The instance that has no definitions, made once for a type, at the path of the first caller. NULL with a failure. */
struct config *submodule_empty(struct evaluator *ev, const struct type *t, const struct path *path);

/* The options of an instance at a path, as a set of the language, with those inside of its freeform type. VALUE_NONE
 * with a failure. */
struct value submodule_options(struct evaluator *ev, const struct type *t, const struct path *path);

/* The modules of an instance's type and its definitions as modules: a list, or VALUE_NONE with a failure. */
struct value submodule_modules(struct evaluator *ev, const struct config *c);

#endif
