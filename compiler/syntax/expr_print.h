/* A tree as text, with all parentheses, as `nix-instantiate --parse` of Nix 2.8 prints it: for tests, and for users who
 * want to see how an expression was parsed. */
#ifndef SYNTAX_EXPR_PRINT_H
#define SYNTAX_EXPR_PRINT_H

#include "base/buf.h"
#include "syntax/expr.h"

/* Appends a tree that has not been resolved. Expressions that are nested too deep are printed as `...`. */
void expr_print(struct buf *out, const struct session *s, struct expr *e);

#endif
