/* What the rules of grammar/spec.l call. The scanner reads the source's text and keeps its modes in the parser. */
#ifndef SYNTAX_LEXER_H
#define SYNTAX_LEXER_H

#include "syntax/parser.h"

#include "spec.tab.h"

enum { LEX_TOO_DEEP = 0 };

/* Remembers the mode around an opening token. False when the text is nested too deep (reported). */
bool lexer_push(struct parser *p, const struct span *at, int mode);
/* The mode to return to; the outermost one where nothing is open. */
int lexer_pop(struct parser *p);

int lexer_int(struct parser *p, SPEC_STYPE *value, struct span at, const char *text);
int lexer_float(struct parser *p, SPEC_STYPE *value, struct span at, const char *text);
/* The text with its escapes resolved (\n \r \t, any other character itself; \r\n becomes \n), in the arena if changed. */
void lexer_unescape(struct parser *p, SPEC_STYPE *value, const char *text, uint32_t len);
void lexer_comment(struct parser *p, struct span at);
void lexer_unclosed_comment(struct parser *p, struct span at);
void lexer_trailing_slash(struct parser *p, struct span at);
int lexer_bad_byte(struct parser *p, const char *text, struct span *at);
void lexer_at_end(const struct parser *p, struct span *at);

/* The generated scanner: the kind of the next token, 0 at the end. */
int spec_yylex(SPEC_STYPE *value, struct span *at, void *scanner);

/* Sets the scanner up for the parser's source, and releases it. False when there is no memory. */
bool lexer_start(struct parser *p);
void lexer_stop(struct parser *p);

#endif
