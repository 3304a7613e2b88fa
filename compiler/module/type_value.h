/* Option types as sets of the language, and back. */
#ifndef MODULE_TYPE_VALUE_H
#define MODULE_TYPE_VALUE_H

#include "module/type.h"

/* The set of a type, made once for each. */
struct value type_value(struct evaluator *ev, const struct type *t);
/* The type that a set of the language stands for. `at`: the place of the value, for "expected an option type". NULL
 * with a failure. */
const struct type *type_value_read(struct evaluator *ev, struct value v, struct span at);

#endif
