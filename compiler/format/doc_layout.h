/* Prints a settled document: a group in one line where it fits, expanded where it does not. */
#ifndef FORMAT_DOC_LAYOUT_H
#define FORMAT_DOC_LAYOUT_H

#include "format/doc.h"

/* Appends the text of a group. Lines have `width` columns besides their indentation; a level of indentation is `indent`
 * columns. */
void doc_layout(struct session *s, const struct doc *group, uint32_t width, uint32_t indent, struct buf *out);

#endif
