/* From leaves to a document. Composing uses up trivia: each leaf is composed once. */
#ifndef FORMAT_COMPOSE_TRIVIA_H
#define FORMAT_COMPOSE_TRIVIA_H

#include "format/doc.h"
#include "format/node.h"

void format_trivia(struct doc_builder *b, const struct trivia *t);

/* The pieces of a leaf: what stands before it; the comment behind it; both with its text between; the first two. */
void format_before(struct doc_builder *b, struct leaf *l);
void format_after(struct doc_builder *b, const struct leaf *l);
void format_leaf(struct doc_builder *b, struct leaf *l);
void format_head(struct doc_builder *b, struct leaf *l);

#endif
