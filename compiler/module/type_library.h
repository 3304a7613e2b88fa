/* The table of the types in lib.types. */
#ifndef MODULE_TYPE_LIBRARY_H
#define MODULE_TYPE_LIBRARY_H

#include "eval/builtin.h"

/* Returns the set lib.types, which is made once. */
struct value type_library_value(struct evaluator *ev);

/* Adds the rows of a table to a set, as functions under their names. */
void type_library_put(struct evaluator *ev, struct attrs_builder *b, const struct builtin *rows);

#endif
