/* YAML as a second way to write sets, lists, strings, numbers and the like: it becomes the same tree. Places, modules,
 * lints and fixes therefore work on YAML as on the language. */
#ifndef SYNTAX_YAML_PARSE_H
#define SYNTAX_YAML_PARSE_H

#include "syntax/parser.h"

/* Reads parser.source, which is YAML 1.2 with its core schema, and sets parser.tree and parser.comments. Faults are
 * reported and counted (parser.errors); an empty text is null. libyaml finds out what is YAML. */
void yaml_parse(struct parser *p);

#endif
