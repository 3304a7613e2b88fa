/* The expressions that stand in an expression, class by class. */
#ifndef SYNTAX_EXPR_PART_H
#define SYNTAX_EXPR_PART_H

#include "syntax/expr.h"

/* Calls `see` for each expression that stands directly in a node (names of a plain `inherit` are none), in the order of
 * evaluation. `see` may put another node in the place of the part. */
void expr_part_each(const struct expr *e, void (*see)(void *data, struct expr **part), void *data);

#endif
