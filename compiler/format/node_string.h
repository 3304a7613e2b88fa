/* Strings and paths as lines of pieces: the text as it is written, not what it means. */
#ifndef FORMAT_NODE_STRING_H
#define FORMAT_NODE_STRING_H

#include "format/node_read.h"

/* The node of a string or a path. */
struct node *node_string(struct node_reader *r, const struct concrete *c);
/* The same for a name of a path of attributes that is a string or ${ }. */
void node_string_selector(struct node_reader *r, const struct concrete *c, struct selector *s);

#endif
