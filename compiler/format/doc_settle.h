/* Cleans a document up before it is laid out. Adjacent spaces become one, and adjacent texts become one text. A break
 * that always occurs moves out of the end of its group, with the comments in front of it, so that it does not expand
 * the group. */
#ifndef FORMAT_DOC_SETTLE_H
#define FORMAT_DOC_SETTLE_H

#include "format/doc.h"

/* Settles the contents of a group, in place. Sets *too_deep when the stack ends. */
void doc_settle(struct session *s, struct doc *group, bool *too_deep);

#endif
