/* Which file an argument names that is to be read while evaluating. */
#ifndef BUILTIN_STORE_READ_H
#define BUILTIN_STORE_READ_H

#include "eval/eval.h"

/* The absolute path to read for a path, or for a string that is one. A name of the store stands for what it was made
 * of: the file or folder that was given the name. NULL with a failure: a string that is no absolute path, one that
 * speaks of an output of a derivation (which would have to be built first), and one that names what is in no store
 * here. */
const char *store_read_path(struct evaluator *ev, struct value v, struct span at);

#endif
