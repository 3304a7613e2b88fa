/* From text to tree. */
#ifndef SYNTAX_PARSE_H
#define SYNTAX_PARSE_H

#include "syntax/concrete.h"
#include "syntax/expr.h"

/* Parses a whole text of the language or, if source->yaml, of YAML, which gives the same kind of tree. Reports every
 * syntax error (it recovers at `;`, `}`, `]`, `)`, `in` and goes on), and every duplicate attribute or argument. Sets
 * source->comments and source->bindings.
 *
 * Returns the tree, or NULL when an error was reported. With `keep_broken` a text with errors has a tree, too:
 * EXPR_ERROR nodes stand for the parts that did not parse (for the whole text where brackets do not match), and
 * session->lost says what is unknown. Nesting deeper than `max_depth` (0: a default that suits the machine) is refused
 * with S05. */
struct expr *parse_source(struct session *s, struct source *source, uint32_t max_depth, bool keep_broken);

/* Parses a text of the language for its form only: a well-formed text without a meaning (an attribute that is defined
 * twice, a number out of range) is no error. If `concrete` is not NULL, *concrete gets the concrete tree. Returns NULL
 * when an error was reported. */
struct expr *parse_form(struct session *s, struct source *source, struct concrete **concrete);

#endif
