/* What the module system offers to the language. */
#ifndef MODULE_LIBRARY_H
#define MODULE_LIBRARY_H

#include "eval/builtin.h"

/* The rows of a table as functions under their names. */
void type_library_put(struct evaluator *ev, struct attrs_builder *b, const struct builtin *rows);

/* The functions about types that are in lib.types as well as in lib. */
void library_put_type_helpers(struct evaluator *ev, struct attrs_builder *b);

#endif
