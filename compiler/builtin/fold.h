/* Folds that group, done in one pass.
 *
 *     foldl' (acc: item: acc // mapAttrs (name: value: (acc.${name} or [ ]) ++ part) set) { } list
 *
 * collects, name by name, the parts of all items; nixpkgs' module system merges options and definitions with it.
 * Evaluated step by step it takes time and memory proportional to the square of the number of items, since each step
 * copies the results of all steps before it. */
#ifndef BUILTIN_FOLD_H
#define BUILTIN_FOLD_H

#include "eval/evaluator.h"

/* Returns the value of foldl' for a function of this form, the empty set and a list. Returns VALUE_NONE, without a
 * failure, when the function or the start has another form or when a set cannot be computed; the caller then evaluates
 * the fold step by step. The values of the set are as lazy as those of the fold. */
struct value fold_grouped(struct evaluator *ev, struct value function, struct value start, const struct list *list);

#endif
