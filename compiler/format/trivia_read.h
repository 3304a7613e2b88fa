/* Comments and blank lines between two tokens. */
#ifndef FORMAT_TRIVIA_READ_H
#define FORMAT_TRIVIA_READ_H

#include "format/node_read.h"

/* Reads what stands at an offset behind a leaf: the comment that belongs to it, and into reader.pending what belongs
 * to the next one. `leaf` NULL: at the start of a text or of a ${ }, where everything belongs to the next one. */
void trivia_read(struct node_reader *r, uint32_t offset, struct leaf *leaf);

/* Where the text ends: closes a region that is open, with what then stands at the end of `rest`. */
void trivia_read_end(struct node_reader *r, struct trivia *rest);

#endif
