/* From nodes to a document, by the rules of RFC 166 as nixfmt 1.x follows them. Composing uses up trivia: each node is
 * composed once. Where the stack ends, the builder says so. */
#ifndef FORMAT_COMPOSE_EXPR_H
#define FORMAT_COMPOSE_EXPR_H

#include "format/doc.h"
#include "format/node_read.h"

/* A whole text. */
void format_whole(struct doc_builder *b, const struct whole *whole);
/* Any expression; a list gets a group around it. */
void format_expr(struct doc_builder *b, struct node *n);
/* An expression that begins in a line that has begun (node_is_absorbable). */
void format_absorbed(struct doc_builder *b, struct node *n, bool wide);
/* What stands behind `=`, or behind `?` in an argument, with the space in front of it. */
void format_value(struct doc_builder *b, struct node *n);
/* Signs of one kind with their operands. */
void format_operation(struct doc_builder *b, struct node *n, bool first_wide);

#endif
