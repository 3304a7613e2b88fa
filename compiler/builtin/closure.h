/* genericClosure: a search in breadth. */
#ifndef BUILTIN_CLOSURE_H
#define BUILTIN_CLOSURE_H

#include "eval/evaluator.h"

/* The list of what `operator` reaches from the items of `startSet`, both attributes of `set`: each item is a set, and
 * of those with an equal `key` only the first is kept. VALUE_NONE with a failure at `at`. */
struct value closure_generic(struct evaluator *ev, const struct attrs *set, struct span at);

#endif
