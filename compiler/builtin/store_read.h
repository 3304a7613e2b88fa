/* The file that is read for the argument of a builtin. */
#ifndef BUILTIN_STORE_READ_H
#define BUILTIN_STORE_READ_H

#include "eval/eval.h"

/* Returns the absolute path to read for a path, or for a string that is an absolute path. For a name of the Nix store
 * it is the file or folder that the name was made of. Returns NULL with a failure for a string that is not an absolute
 * path, for an output of a derivation (which would have to be built first), and for a name of the store that this
 * evaluator did not make. */
const char *store_read_path(struct evaluator *ev, struct value v, struct span at);

#endif
