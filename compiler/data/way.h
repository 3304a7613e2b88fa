/* The way from the root of a value that is being written to what is in hand: a chain of frames on the C stack, for
 * messages. */
#ifndef DATA_WAY_H
#define DATA_WAY_H

#include "eval/eval.h"

struct way {
	const struct way *outer;
	symbol name; /* 0: an item of a list */
	uint64_t index;
};

/* Fails (V17) with "WHAT", or "WHAT, at a.b[0]" within a value. Returns false. */
bool way_refuse(struct evaluator *ev, struct span at, const char *what, const struct way *way);

#endif
