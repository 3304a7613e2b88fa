#include "eval/scratch.h"

bool scratch_fits(struct evaluator *ev, const struct buf *b, struct span at)
{
	if (!b->full)
		return true;
	eval_error(ev, D_MEMORY, at, "a text that is built here needs more memory than there is");
	eval_help(ev, "'--max-memory' sets how much may be used");
	return false;
}

bool scratch_indents(struct evaluator *ev, int depth, struct span at)
{
	enum { DEEPEST = 10000 };
	if (depth <= DEEPEST)
		return true;
	eval_error(ev, D_DEPTH, at, "the value is nested too deep for an indented text (more than %d levels)", DEEPEST);
	return false;
}

struct value scratch_done(struct evaluator *ev, struct buf *b, bool ok, struct span at)
{
	struct value v = VALUE_NONE;
	if (ok && scratch_fits(ev, b, at))
		v = value_of_text(ev->arena, b->text, b->len);
	buf_release(b);
	return v;
}
