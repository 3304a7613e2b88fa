/* What ctrc's own modules make of a configuration: files, what guards them, and systems that are yet to be built.
 *
 * It is no option, so that no definition, declaration or property of a spec changes, replaces or drops it: a spec gets
 * into it as the values of options, each through its check. */
#ifndef COMPILE_MADE_H
#define COMPILE_MADE_H

#include "module/config.h"

/* The set of runtime/modules/tree.spec: `files`, `checks`, `systems`. NULL with a failure. */
const struct attrs *made_of(struct evaluator *ev, struct config *config);

/* One of its lists. NULL with a failure. */
const struct list *made_list(struct evaluator *ev, const struct attrs *made, const char *name);

#endif
