/* Strings and paths to a document. */
#ifndef FORMAT_COMPOSE_STRING_H
#define FORMAT_COMPOSE_STRING_H

#include "format/doc.h"
#include "format/node.h"

/* A string or path. */
void format_string(struct doc_builder *b, struct node *n);
/* Its lines between quotes; a single ${ }. */
void format_lines(struct doc_builder *b, const struct string_line *lines);
void format_piece(struct doc_builder *b, struct string_piece *p);

#endif
