/* Documents of function calls. */
#ifndef FORMAT_COMPOSE_CALL_H
#define FORMAT_COMPOSE_CALL_H

#include "format/doc.h"
#include "format/node.h"

/* Flags of a call: its first line is indented; it may begin in a line of its own; a line of its own may follow it. */
enum { CALL_INDENTED = 1, CALL_LINE = 2, CALL_ENDS_LINE = 4 };

/* Appends a call with these flags. */
void format_call(struct doc_builder *b, struct node *function, struct node *argument, unsigned how);

#endif
