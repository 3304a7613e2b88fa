/* The types of lib.types, in rows. */
#ifndef MODULE_TYPE_LIBRARY_H
#define MODULE_TYPE_LIBRARY_H

#include "eval/builtin.h"

/* The set lib.types, made once. */
struct value type_library_value(struct evaluator *ev);

/* Puts the rows of a table into a set, as functions under their names. */
void type_library_put(struct evaluator *ev, struct attrs_builder *b, const struct builtin *rows);

#endif
