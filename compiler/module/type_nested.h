/* Merging of the elements of lists and sets, each when its value is needed. */
#ifndef MODULE_TYPE_NESTED_H
#define MODULE_TYPE_NESTED_H

#include "module/type.h"

/* Merges sets name by name, with the type's part as the type of each. `lazy`: forcing a value decides whether its name
 * has one at all. Returns VALUE_NONE with a failure. */
struct value type_nested_merge(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs, bool lazy);

/* Returns the merged value of one element: at once if that is cheap, otherwise as a thunk. `defs` are resolved, at
 * least one. */
struct value type_nested_value(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs);

#endif
