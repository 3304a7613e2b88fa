/* Resolution of names to frames and slots. */
#ifndef SYNTAX_RESOLVE_H
#define SYNTAX_RESOLVE_H

#include "syntax/expr.h"

/* The names that no binding of a text defines. */
struct scope_globals {
	/* Returns the index of a name in the evaluator's table of globals, or -1. */
	int32_t (*find)(const void *context, symbol name);
	const void *context;
	/* Names of an additional frame around the whole text (scopedImport, the repl), in the order of its slots. */
	const symbol *names;
	uint32_t count;
	/* Calls `visit` for each global name, for suggestions. */
	void (*each)(const void *context, void (*visit)(void *to, symbol name), void *to);
};

/* Replaces every name of the tree, in place, by its meaning. Reports each undefined name once per place, also in parts
 * that are never evaluated, with the nearest name in scope as help. A name that may be one of those that did not parse
 * (EXPR_LOST) is not reported.
 *
 * *frame_size gets the number of slots of the text's outermost frame; the names of `globals` have the first ones.
 * Returns false when a name is undefined; its evaluation fails with failure_said(). */
bool resolve_tree(struct session *s, struct expr **tree, const struct scope_globals *globals, uint32_t *frame_size);

#endif
