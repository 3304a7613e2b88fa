/* From the text of a spec to the files of its build. */
#ifndef CLI_COMPILE_H
#define CLI_COMPILE_H

#include "cli/run.h"
#include "output/tree.h"

/* Compiles the spec of the call. Everything is checked: what is wrong has been reported, all of it, when this returns
 * something else than STATUS_FINE. Otherwise *tree is complete and checked, *folder is where the spec lies, and nothing has
 * been written. */
enum exit_status compile(struct run *r, struct tree *tree, const char **folder);

#endif
