/* Documents of strings and paths. */
#ifndef FORMAT_COMPOSE_STRING_H
#define FORMAT_COMPOSE_STRING_H

#include "format/doc.h"
#include "format/node.h"

/* Appends a string or path. */
void format_string(struct doc_builder *b, struct node *n);

/* Appends the lines between the quotes. */
void format_lines(struct doc_builder *b, const struct string_line *lines);

/* Appends a single ${ }. */
void format_piece(struct doc_builder *b, struct string_piece *p);

#endif
