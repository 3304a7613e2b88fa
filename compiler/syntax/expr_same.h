/* Whether two trees mean the same. */
#ifndef SYNTAX_EXPR_SAME_H
#define SYNTAX_EXPR_SAME_H

#include "syntax/expr.h"

/* Compares two trees that have not been resolved, of one session. Places and ways of writing do not count:
 * parentheses around a whole operand, a URL or a string between '' instead of a plain one. The order of bindings and
 * arguments counts. False also where the stack ends. */
bool expr_same(struct session *s, const struct expr *l, const struct expr *r);

#endif
