/* The coverage of a compilation: how many containers it has checked, and the parts that it left out
 * (source/checked.h). */
#ifndef COMPILE_LOOKED_AT_H
#define COMPILE_LOOKED_AT_H

#include "compile/compile.h"

/* Counts the containers of a configuration that was checked, and names the parts that were not looked at: those below
 * conditions that are false or unknown, and the systems inside of containers where nobody evaluates them. */
void looked_at(struct compilation *c, struct config *config);

/* A module that gives options the values of --set, over all other definitions. VALUE_NONE where a value did not parse,
 * which has been reported, and where none is given. */
struct value looked_at_set(struct compilation *c);

#endif
