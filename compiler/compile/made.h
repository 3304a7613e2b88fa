/* The results of ctrc's own modules for a configuration: files, the checks that guard them, and systems that are still
 * to be built.
 *
 * They are not an option, so that no definition, declaration or property of a spec can change, replace or drop them: a
 * spec influences them only through the values of options, each of which is checked. */
#ifndef COMPILE_MADE_H
#define COMPILE_MADE_H

#include "module/config.h"

/* Returns the set of runtime/modules/tree.spec: `files`, `checks`, `systems`. Returns NULL with a failure. */
const struct attrs *made_of(struct evaluator *ev, struct config *config);

/* Returns one of its lists. Returns NULL with a failure. */
const struct list *made_list(struct evaluator *ev, const struct attrs *made, const char *name);

#endif
