/* Recovery: tokens behind a syntax error. */
#ifndef SYNTAX_RECOVER_H
#define SYNTAX_RECOVER_H

#include "syntax/tokens.h"

/* The next token behind a syntax error, with its value and place: what follows is parsed as if nothing had happened. */
int recover_token(union SPEC_STYPE *value, struct span *at, struct parser *p);

/* Whether a `;` belongs before `next`, which was read and is not delivered yet: a binding stands before it, complete,
 * and what follows begins another one or ends the bindings. Reports it then, before the parser takes the next name for
 * an argument. */
bool recover_unended(struct parser *p, struct token next);

/* Keeps track of what the innermost bindings are at, behind a token that was tracked (tokens_pass). `read_on`: the `;`
 * was one of `with` or `assert`, and the binding goes on. */
void recover_track(struct parser *p, int token, bool read_on);

#endif
