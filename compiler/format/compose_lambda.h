/* Documents of functions. */
#ifndef FORMAT_COMPOSE_LAMBDA_H
#define FORMAT_COMPOSE_LAMBDA_H

#include "format/doc.h"
#include "format/node.h"

/* Appends a function. */
void format_lambda(struct doc_builder *b, struct node *n);

#endif
