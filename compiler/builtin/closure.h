/* genericClosure: a breadth-first search. */
#ifndef BUILTIN_CLOSURE_H
#define BUILTIN_CLOSURE_H

#include "eval/evaluator.h"

/* Returns the list of the items that `operator` reaches from the items of `startSet`, both attributes of `set`. Each
 * item is a set; of items with an equal `key` only the first is kept. Returns VALUE_NONE with a failure at `at`. */
struct value closure_generic(struct evaluator *ev, const struct attrs *set, struct span at);

#endif
