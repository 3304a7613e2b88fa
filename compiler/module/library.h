/* The functions of the module system for the language. */
#ifndef MODULE_LIBRARY_H
#define MODULE_LIBRARY_H

#include "eval/builtin.h"

/* The builtins of the module system (lib.evalModules, the types, mkOption, mkIf, ...), for globals_add_embedded(). */
extern const struct builtin builtins_modules[];

/* Adds the functions about types that are in lib.types as well as in lib. */
void library_put_type_helpers(struct evaluator *ev, struct attrs_builder *b);

#endif
