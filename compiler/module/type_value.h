/* Option types as sets of the language, and back. */
#ifndef MODULE_TYPE_VALUE_H
#define MODULE_TYPE_VALUE_H

#include "module/type.h"

/* Returns the set of a type, which is made once. */
struct value type_value(struct evaluator *ev, const struct type *t);

/* Returns the type that a set of the language stands for. `at` is the place of the value, for "expected an option
 * type". Returns NULL with a failure. */
const struct type *type_value_read(struct evaluator *ev, struct value v, struct span at);

#endif
