/* Documents of leaves and trivia. Composing moves trivia out of a leaf, so that each leaf can be composed only once. */
#ifndef FORMAT_COMPOSE_TRIVIA_H
#define FORMAT_COMPOSE_TRIVIA_H

#include "format/doc.h"
#include "format/node.h"

/* Appends comments and blank lines. */
void format_trivia(struct doc_builder *b, const struct trivia *t);

/* Appends the trivia before a leaf. */
void format_before(struct doc_builder *b, struct leaf *l);

/* Appends the comment after a leaf. */
void format_after(struct doc_builder *b, const struct leaf *l);

/* Appends a leaf with the trivia before it and the comment after it. */
void format_leaf(struct doc_builder *b, struct leaf *l);

/* Appends a leaf with the trivia before it, without the comment after it. */
void format_head(struct doc_builder *b, struct leaf *l);

#endif
