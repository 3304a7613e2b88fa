/* What a configuration comes down to: its option `build.files`, as artifacts. */
#ifndef COMPILE_ARTIFACTS_H
#define COMPILE_ARTIFACTS_H

#include "module/module.h"
#include "output/tree.h"

/* Fills `tree` with the files of build.files: PATH -> { text; mode ? "0644"; origin ? [ ]; } for a file, { target;
 * origin ? [ ]; } for a link. A file's text is `made` instead where ctrc's own modules put it together from values that
 * have been checked: unless the tree has to be whole, that is not done, and the file counts as empty. Failures are
 * reported; the rest of the files is collected all the same. */
void artifacts_collect(struct evaluator *ev, struct config *config, bool whole, struct tree *tree);

#endif
