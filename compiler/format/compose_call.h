/* Function calls to a document. */
#ifndef FORMAT_COMPOSE_CALL_H
#define FORMAT_COMPOSE_CALL_H

#include "format/doc.h"
#include "format/node.h"

/* A call. `how`: its first line is deeper; it may begin in a line of its own; what follows it may, too. */
enum { CALL_INDENTED = 1, CALL_LINE = 2, CALL_ENDS_LINE = 4 };
void format_call(struct doc_builder *b, struct node *function, struct node *argument, unsigned how);

#endif
