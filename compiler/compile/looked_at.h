/* The coverage of a compilation: the number of containers that it has checked, and the parts that it left out
 * (source/checked.h). */
#ifndef COMPILE_LOOKED_AT_H
#define COMPILE_LOOKED_AT_H

#include "compile/compile.h"

/* Counts the containers of a configuration that was checked, and records the parts that were not: those below
 * conditions that are false or unknown, and the systems inside of containers that were not evaluated. */
void looked_at(struct compilation *c, struct config *config);

/* Returns a module that gives options the values of --set, with precedence over all other definitions. Returns
 * VALUE_NONE when none is given, and when a value did not parse, which has been reported. */
struct value looked_at_set(struct compilation *c);

#endif
