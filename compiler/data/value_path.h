/* The way from the root of a value that is being written to what is in hand: a chain of frames on the C stack, for
 * messages. */
#ifndef DATA_VALUE_PATH_H
#define DATA_VALUE_PATH_H

#include "eval/eval.h"

struct value_path {
	const struct value_path *outer;
	symbol name; /* 0: an item of a list */
	uint64_t index;
};

/* Fails (V17) with "WHAT", or "WHAT, at a.b[0]" within a value. Returns false. */
bool value_path_refuse(struct evaluator *ev, struct span at, const char *what, const struct value_path *way);

#endif
