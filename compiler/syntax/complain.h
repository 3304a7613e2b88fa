/* Errors in a text, as scanner, parser and constructors report them. complain_syntax.h is about tokens that do not
 * fit. */
#ifndef SYNTAX_COMPLAIN_H
#define SYNTAX_COMPLAIN_H

#include "syntax/parser.h"

/* The parser's stack, or what is open, has become too deep at a place. Stops the parser. */
void complain_depth(struct parser *p, struct span at);

/* `=` stands where only `==` can. */
void complain_comparison(struct parser *p, struct span at);

/* A comment is still open where the text ends. */
void complain_open_comment(struct parser *p, struct span at);

/* Slips that the grammar understands all the same: a comma between items of a list, or behind a value in a set (where
 * `;` belongs), `:` or `==` behind a name in a set (where `=` belongs). */
struct stack_run complain_comma_in_list(struct parser *p, struct stack_run items, struct span at);
void complain_comma_in_set(struct parser *p, struct span at);
void complain_colon(struct parser *p, struct span at);
void complain_double_equals(struct parser *p, struct span at);

/* Reports an error in the text and counts it. NULL when it is not to be reported: the parser has stopped, or this error
 * is the one too many, after which it stops. */
struct diag *complain_parser(struct parser *p, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* A binding whose `;` is missing behind `before`, its last token. `whose`: "this value". */
void complain_unended(struct parser *p, struct token before, const char *whose);

#endif
