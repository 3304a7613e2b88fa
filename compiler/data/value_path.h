/* The path from the root of a value that is being written to the current part: a chain of frames on the C stack, for
 * messages. */
#ifndef DATA_VALUE_PATH_H
#define DATA_VALUE_PATH_H

#include "eval/eval.h"

struct value_path {
	const struct value_path *outer;
	symbol name; /* 0: an item of a list */
	uint64_t index;
};

/* Makes the failure "WHAT" (V17), or "WHAT, at a.b[0]" when the part is not the root. Returns false. */
bool value_path_refuse(struct evaluator *ev, struct span at, const char *what, const struct value_path *way);

#endif
