/* From names to frames and slots. */
#ifndef SYNTAX_RESOLVE_H
#define SYNTAX_RESOLVE_H

#include "syntax/expr.h"

/* The meaning of names that no binding of a text defines. */
struct scope_globals {
	/* Index of a name in the evaluator's table of globals, or -1. */
	int32_t (*find)(const void *context, symbol name);
	const void *context;
	/* Names of an additional frame around the whole text (scopedImport, the repl): its slots in order. */
	const symbol *names;
	uint32_t count;
	/* Calls back for each global name, for suggestions. */
	void (*each)(const void *context, void (*visit)(void *to, symbol name), void *to);
};

/* Replaces every name of the tree, in place, by what it means. Reports each undefined name once per place, also in
 * parts that are never evaluated, with the nearest name in scope as help; not those that may be among names that did
 * not parse (EXPR_LOST). Returns false when a name is undefined: evaluating it gives failure_said().
 * *frame_size gets the number of slots that the text's outermost frame needs (`count` of the globals' names first). */
bool resolve_tree(struct session *s, struct expr **tree, const struct scope_globals *globals, uint32_t *frame_size);

#endif
