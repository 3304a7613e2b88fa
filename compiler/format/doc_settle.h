/* Cleans a document up before it is laid out: spaces that meet become one, adjacent texts one text, and what is
 * always a break moves out of the ends of groups, with comments in front of it, so that it does not expand them. */
#ifndef FORMAT_DOC_SETTLE_H
#define FORMAT_DOC_SETTLE_H

#include "format/doc.h"

/* Settles the contents of a group, in place. Sets *too_deep when the stack ends. */
void doc_settle(struct session *s, struct doc *group, bool *too_deep);

#endif
