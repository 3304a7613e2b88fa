/* The stream of tokens between scanner and parser. It tracks open brackets. After a syntax error it skips and inserts
 * tokens so that one fault gives one message and the rest is parsed as if there had been no fault. Internal to
 * syntax/. */
#ifndef SYNTAX_TOKENS_H
#define SYNTAX_TOKENS_H

#include "syntax/parser.h"

union SPEC_STYPE;

/* Returns the next token for the parser, with its value and place. `recovering`: the parser is after an `error` and
 * drops whatever it cannot use there. It then gets only tokens that can follow, and missing ones are inserted. */
int tokens_next(union SPEC_STYPE *value, struct span *at, struct parser *p, bool recovering);

/* Returns the innermost bracket or `let` that is open, or NULL. */
const struct opened *tokens_innermost(const struct parser *p);

/* Returns the innermost open construct, also a keyword (`if` without `then`, `with` without `;` ...), or NULL. */
const struct opened *tokens_waiting(const struct parser *p);

/* Returns a token that was delivered: 0 is the last one, 1 the one before it, and so on. Its code is -1 when the
 * history does not reach that far. */
struct token tokens_before(const struct parser *p, uint32_t back);

/* Returns the position, from 1, in parser.opened of the construct that a closing token closes. Returns 0 when there is
 * none, or none inside of the innermost string. */
uint32_t tokens_opener_of(const struct parser *p, int closer);

/* Returns the token that closes an opening one; 0 when the token opens nothing. */
int tokens_closer(int opener);

/* Returns the number of tokens, counted back from `back`, of the attribute path that ends there (`a.b."c"`); 0 when
 * there is none. */
uint32_t tokens_path_length(const struct parser *p, uint32_t back);

/* Whether the token `back` tokens ago is the first of its line. */
bool tokens_starts_line(const struct parser *p, uint32_t back);

/* Steps of tokens_next() that recovery also takes by itself. Reads a token; T_CUT is the end of the text while a
 * construct is open. */
int tokens_read(union SPEC_STYPE *value, struct span *at, struct parser *p);

/* Tracks a token that is delivered, and the construct that it opens or closes. */
void tokens_pass(struct parser *p, struct token t);

/* Keeps the first `count` open constructs and drops the others. */
void tokens_pop(struct parser *p, uint32_t count);

/* Drops the keywords that were opened after the innermost bracket. */
void tokens_drop_keywords(struct parser *p);

/* Returns the words for a token in messages: "'{'", "a number". Defined by the generated parser. */
const char *token_words(int token);

#endif
