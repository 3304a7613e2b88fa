/* Recovery: tokens behind a syntax error. */
#ifndef SYNTAX_RECOVER_H
#define SYNTAX_RECOVER_H

#include "syntax/tokens.h"

/* The next token behind a syntax error, with its value and place: what follows is parsed as if nothing had happened. */
int recover_token(union SPEC_STYPE *value, struct span *at, struct parser *p);

#endif
