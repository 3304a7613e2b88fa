/* From nodes to a document, by the rules of RFC 166 as nixfmt 1.x implements them. The compose functions append to
 * b->group. They move trivia out of the nodes, so that each node can be composed only once. When the stack ends they
 * set b->too_deep. */
#ifndef FORMAT_COMPOSE_EXPR_H
#define FORMAT_COMPOSE_EXPR_H

#include "format/doc.h"
#include "format/node_read.h"

/* Appends a whole text. */
void format_whole(struct doc_builder *b, const struct whole *whole);

/* Appends any expression; a list gets a group around it. */
void format_expr(struct doc_builder *b, struct node *n);

/* Appends an expression that may begin in a line that has already begun (node_is_absorbable). `wide`: sets that are not
 * empty are expanded. */
void format_absorbed(struct doc_builder *b, struct node *n, bool wide);

/* Appends the value after `=`, or after `?` in an argument, with the space in front of it. */
void format_value(struct doc_builder *b, struct node *n);

/* Appends operators of one kind with their operands. `first_wide`: the first operand is expanded if it is a set. */
void format_operation(struct doc_builder *b, struct node *n, bool first_wide);

#endif
