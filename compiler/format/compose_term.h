/* Terms to a document: names, strings, lists, sets, selections, parentheses. */
#ifndef FORMAT_COMPOSE_TERM_H
#define FORMAT_COMPOSE_TERM_H

#include "format/doc.h"
#include "format/node.h"

/* A term without a group around it; `wide`: sets of more than nothing are expanded. */
void format_term(struct doc_builder *b, struct node *n, bool wide);
/* A list whose items are set apart by that space. */
void format_list(struct doc_builder *b, struct node *n, enum doc_space apart);
/* Items, set apart by that space. */
void format_items(struct doc_builder *b, struct node_item *items, enum doc_space apart);
void format_selectors(struct doc_builder *b, const struct selector *s);
/* What ( ) and ${ } have in them, when nothing else stands beside it. */
void format_enclosed(struct doc_builder *b, struct node *n);
/* ( ) behind other things in their line. */
void format_absorbed_parentheses(struct doc_builder *b, struct node *n);

#endif
