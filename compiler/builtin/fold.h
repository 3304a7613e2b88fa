/* Folds that group, done at once.
 *
 *     foldl' (acc: item: acc // mapAttrs (name: value: (acc.${name} or [ ]) ++ part) set) { } list
 *
 * collects, name by name, the parts of all items; nixpkgs' module system merges options and definitions by it. Step by
 * step it costs the square of the items, in time and in memory: each step copies what the steps before it collected. */
#ifndef BUILTIN_FOLD_H
#define BUILTIN_FOLD_H

#include "eval/evaluator.h"

/* The value of foldl' for a function, a start and a list, where the function is one of this form and the start is the
 * empty set. VALUE_NONE, without a failure, where they are not, or where a set cannot be computed: the fold is then to
 * be done step by step. The values of the set are as lazy as those of the fold. */
struct value fold_grouped(struct evaluator *ev, struct value function, struct value start, const struct list *list);

#endif
