/* Syntax errors in words. */
#ifndef SYNTAX_MESSAGES_H
#define SYNTAX_MESSAGES_H

#include "syntax/parser.h"

/* What the generated parser knows of an error: names as in grammar/spec.y. */
struct syntax_error {
	struct span at;
	const char *found;
	const char *const *expected;
	uint32_t count;
};

/* Reports one. */
void messages_syntax_error(struct parser *p, const struct syntax_error *e);

/* The text is nested too deep. Said once. */
void messages_too_deep(struct parser *p, struct span at);

/* Remembers a token that the parser is about to get, and which brackets are open. Gives the token back. */
int messages_token(struct parser *p, int kind, struct span at);

#endif
