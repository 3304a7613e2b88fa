/* The direct parts of an expression, class by class. */
#ifndef SYNTAX_EXPR_PART_H
#define SYNTAX_EXPR_PART_H

#include "syntax/expr.h"

/* Calls `see` for each expression that is a direct part of a node, in the order of evaluation. Names of a plain
 * `inherit` are not expressions. `see` may replace the part by another node. `data` is passed on to `see`. */
void expr_part_each(const struct expr *e, void (*see)(void *data, struct expr **part), void *data);

#endif
