/* What the types of nested values share: merging one element of a list or a set when its value is needed. */
#ifndef MODULE_TYPE_NESTED_H
#define MODULE_TYPE_NESTED_H

#include "module/type.h"

/* Merges sets name by name, with the type's part as the type of each. `lazy`: whether a name has a value at all is
 * found out only when it is forced. */
struct value type_nested_merge(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs, bool lazy);

/* The merged value of one element: at once where that costs nothing, as a thunk otherwise. `defs` has to be
 * resolved, with at least one definition. */
struct value type_nested_value(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs);

#endif
