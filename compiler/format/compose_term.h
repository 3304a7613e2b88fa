/* Documents of terms: names, strings, lists, sets, selections, parentheses. */
#ifndef FORMAT_COMPOSE_TERM_H
#define FORMAT_COMPOSE_TERM_H

#include "format/doc.h"
#include "format/node.h"

/* Appends a term without a group around it. `wide`: sets that are not empty are expanded. */
void format_term(struct doc_builder *b, struct node *n, bool wide);

/* Appends a list whose items are separated by the space `apart`. */
void format_list(struct doc_builder *b, struct node *n, enum doc_space apart);

/* Appends items separated by the space `apart`. */
void format_items(struct doc_builder *b, struct node_item *items, enum doc_space apart);

/* Appends the names of an attribute path with their dots. */
void format_selectors(struct doc_builder *b, const struct selector *s);

/* Appends the expression inside of ( ) or ${ } that contains nothing else. */
void format_enclosed(struct doc_builder *b, struct node *n);

/* Appends ( ) that follows other things in its line. */
void format_absorbed_parentheses(struct doc_builder *b, struct node *n);

#endif
