/* Comparison of two trees by their meaning. */
#ifndef SYNTAX_EXPR_SAME_H
#define SYNTAX_EXPR_SAME_H

#include "syntax/expr.h"

/* Whether two trees of one session, which have not been resolved, mean the same. Places do not count, nor does the
 * spelling: parentheses around a whole operand, a URL or an indented string instead of a plain one. The order of
 * bindings and arguments counts. Returns false also when the trees are nested too deep for the stack. */
bool expr_same(struct session *s, const struct expr *l, const struct expr *r);

#endif
