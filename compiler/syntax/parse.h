/* From text to tree. */
#ifndef SYNTAX_PARSE_H
#define SYNTAX_PARSE_H

#include "syntax/concrete.h"
#include "syntax/expr.h"

/* Parses a whole text, of the language or (source->yaml) of YAML, which becomes the same tree. Reports every syntax
 * error it finds (it recovers at `;`, `}`, `]`, `)`, `in` and goes on), and every duplicate attribute or argument. Sets
 * source->comments and source->bindings. NULL when anything was reported as an error, unless `keep_broken`: then the
 * tree with EXPR_ERROR nodes for what did not parse, which is all of it where brackets do not match; session->lost says
 * what is not known. Nesting deeper than `max_depth` (0: a default that suits the machine) is refused with S05. */
struct expr *parse_source(struct session *s, struct source *source, uint32_t max_depth, bool keep_broken);

/* Parses a text of the language for its form alone: what is well-formed and means nothing (an attribute that is
 * defined twice, a number out of range) is no error. *concrete gets the concrete tree, where it is not NULL. NULL
 * when anything was reported. */
struct expr *parse_form(struct session *s, struct source *source, struct concrete **concrete);

#endif
