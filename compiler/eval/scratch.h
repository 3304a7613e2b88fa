/* Texts while they are built: in a buffer outside of the arena, which is copied into it once, at its final size. A text
 * that the arena could not hold is refused before it fills the memory. */
#ifndef EVAL_SCRATCH_H
#define EVAL_SCRATCH_H

#include "base/buf.h"
#include "eval/eval.h"

/* An empty buffer, limited to half of what the arena may still hold, as the text is there twice in the end. */
static inline struct buf scratch_begin(const struct evaluator *ev)
{
	return (struct buf){.limit = (ev->arena->limit - ev->arena->used) / 2};
}

/* False with a failure when text was dropped because there is no room for more. */
bool scratch_fits(struct evaluator *ev, const struct buf *b, struct span at);

/* For texts whose indentation grows with depth: their size grows with its square. False with a failure when a value is
 * nested too deep for such a text. */
bool scratch_indents(struct evaluator *ev, int depth, struct span at);

/* The text as a string, when it fits and `ok` holds; VALUE_NONE otherwise (the failure is pending). Releases the
 * buffer. */
struct value scratch_done(struct evaluator *ev, struct buf *b, bool ok, struct span at);

#endif
