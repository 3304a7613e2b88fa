/* Syntax errors that the scanner, the parser and the constructors report. complain_syntax.h reports unexpected tokens.
 * Internal to syntax/. */
#ifndef SYNTAX_COMPLAIN_H
#define SYNTAX_COMPLAIN_H

#include "syntax/parser.h"

/* Reports that the text is nested too deep at a place (S05), and stops the parser. */
void complain_depth(struct parser *p, struct span at);

/* Reports `=` where only `==` can stand. */
void complain_comparison(struct parser *p, struct span at);

/* Reports a comment that is not closed before the end of the text. */
void complain_open_comment(struct parser *p, struct span at);

/* These report slips that the grammar accepts, so that parsing goes on: a comma between the items of a list (gives the
 * items), a comma after a value in a set (where `;` belongs), `:` or `==` after a name in a set (where `=` belongs).
 * `at` is the place of the sign. */
struct stack_run complain_comma_in_list(struct parser *p, struct stack_run items, struct span at);
void complain_comma_in_set(struct parser *p, struct span at);
void complain_colon(struct parser *p, struct span at);
void complain_double_equals(struct parser *p, struct span at);

/* Reports an error in the text and counts it. The message is formatted as printf does. Returns the diagnostic; NULL
 * when the parser has stopped or stops because this is one error too many. Nothing is reported then. */
struct diag *complain_parser(struct parser *p, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Reports a binding whose `;` is missing after `before`, its last token. `whose` names what lacks it: "this value". */
void complain_unended(struct parser *p, struct token before, const char *whose);

#endif
