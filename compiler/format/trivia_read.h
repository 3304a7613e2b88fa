/* Comments and blank lines between two tokens. */
#ifndef FORMAT_TRIVIA_READ_H
#define FORMAT_TRIVIA_READ_H

#include "format/node_read.h"

/* Reads the trivia at an offset, up to the next token. The comment that belongs to `leaf` goes into it, the rest into
 * reader.pending. `leaf` is NULL at the start of a text or of a ${ }: everything goes into reader.pending. */
void trivia_read(struct node_reader *r, uint32_t offset, struct leaf *leaf);

/* Ends the text: closes an open region, whose text goes to the end of `rest`. */
void trivia_read_end(struct node_reader *r, struct trivia *rest);

#endif
