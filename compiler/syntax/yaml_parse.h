/* YAML as a second syntax for sets, lists, strings, numbers and so on. It gives the same kind of tree, so that places,
 * modules, lints and fixes work on YAML as on the language. */
#ifndef SYNTAX_YAML_PARSE_H
#define SYNTAX_YAML_PARSE_H

#include "syntax/parser.h"

/* Parses parser.source, which is YAML 1.2 with its core schema, and sets parser.tree and parser.comments. Errors are
 * reported and counted (parser.errors). An empty text is null. The syntax is that of libyaml. */
void yaml_parse(struct parser *p);

#endif
