/* Texts while they are built: in a buffer outside of the arena, which is copied into the arena once, at its final size.
 * A text that the arena could not hold is refused before it fills the memory. */
#ifndef EVAL_SCRATCH_H
#define EVAL_SCRATCH_H

#include "base/buf.h"
#include "eval/eval.h"

/* Returns an empty buffer that is limited to half of what the arena can still hold, since the text exists twice at the
 * end. */
static inline struct buf scratch_begin(const struct evaluator *ev)
{
	return (struct buf){.limit = (ev->arena->limit - ev->arena->used) / 2};
}

/* Returns false with a failure when text was dropped because there was no room for it. */
bool scratch_fits(struct evaluator *ev, const struct buf *b, struct span at);

/* For texts with indentation, whose size grows with the square of the depth. Returns false with a failure when a value
 * is nested too deep for such a text. */
bool scratch_indents(struct evaluator *ev, int depth, struct span at);

/* Returns the text as a string if it fits and `ok` is true; else VALUE_NONE, with the failure pending. Releases the
 * buffer. */
struct value scratch_done(struct evaluator *ev, struct buf *b, bool ok, struct span at);

#endif
