/* The stream of tokens between scanner and parser: it knows which brackets are open, and after a syntax error it skips
 * and inserts tokens so that one fault gives one message and what follows is parsed as if nothing had happened. */
#ifndef SYNTAX_TOKENS_H
#define SYNTAX_TOKENS_H

#include "syntax/parser.h"

union SPEC_STYPE;

/* The next token for the parser, with its value and place. `recovering`: the parser is behind an `error` and drops
 * whatever it cannot use there; it then gets only tokens that can follow, those that are missing included. */
int tokens_next(union SPEC_STYPE *value, struct span *at, struct parser *p, bool recovering);

/* The innermost bracket or `let` that is open, or NULL. */
const struct opened *tokens_innermost(const struct parser *p);

/* The innermost thing that is open, keywords included (`if` without `then`, `with` without `;` ...), or NULL. */
const struct opened *tokens_waiting(const struct parser *p);

/* What was delivered: 0 the last token, 1 the one before ... Its token is -1 where nothing is remembered. */
struct token tokens_before(const struct parser *p, uint32_t back);

/* Where among what is open (from 1) a closing token has its opening one; 0: it has none, or only around a string. */
uint32_t tokens_opener_of(const struct parser *p, int closer);

/* The token that closes an opening one; 0 when it opens nothing. */
int tokens_closer(int opener);

/* How many tokens, counted back from the last one, make up the attribute path that ends there (`a.b."c"`); 0 for
 * none. */
uint32_t tokens_path_length(const struct parser *p, uint32_t back);

/* True when the token so far back is the first of its line. */
bool tokens_starts_line(const struct parser *p, uint32_t back);

/* Steps of tokens_next() that recovery takes by itself. tokens_read() reads a token; T_CUT is the end of the text while
 * something is open. tokens_pass() keeps track of a token that is delivered, and of what it opens or closes.
 * tokens_pop() keeps the first `count` things that are open, tokens_drop_keywords() drops the keywords opened last. */
int tokens_read(union SPEC_STYPE *value, struct span *at, struct parser *p);
void tokens_pass(struct parser *p, struct token t);
void tokens_pop(struct parser *p, uint32_t count);
void tokens_drop_keywords(struct parser *p);

/* How a token is called in messages: "'{'", "a number". Of the generated parser. */
const char *token_words(int token);

#endif
