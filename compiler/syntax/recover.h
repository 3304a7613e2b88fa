/* Recovery after a syntax error: which tokens are skipped and inserted. Internal to syntax/. */
#ifndef SYNTAX_RECOVER_H
#define SYNTAX_RECOVER_H

#include "syntax/tokens.h"

/* Returns the next token after a syntax error, with its value and place. The tokens are such that the rest of the text
 * is parsed as if there had been no error. */
int recover_token(union SPEC_STYPE *value, struct span *at, struct parser *p);

/* Whether a `;` is missing before `next`, a token that was read and is not delivered yet: a complete binding precedes
 * it, and `next` begins another binding or ends the bindings. If so, reports it, before the parser takes the next name
 * as an argument. */
bool recover_unended(struct parser *p, struct token next);


#endif
