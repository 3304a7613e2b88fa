/* The files that ctrc's own modules make of a configuration, as artifacts. */
#ifndef COMPILE_ARTIFACTS_H
#define COMPILE_ARTIFACTS_H

#include "module/config.h"
#include "output/tree.h"

/* Fills `tree` with the `files` of compile/made.h. Each is { name; value; }: its path, and { text; mode ? "0644";
 * anyBytes ? false; origin ? [ ]; } for a file, { target; origin ? [ ]; } for a link. A file that ctrc's own modules
 * compose of checked values has `made` instead of `text`: unless `whole`, such a text is not computed, and the file
 * counts as empty. Failures are reported; the other files are collected all the same. */
void artifacts_collect(struct evaluator *ev, struct config *config, const struct attrs *made, bool whole,
                       struct tree *tree);

#endif
