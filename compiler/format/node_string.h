/* Strings and paths as lines of pieces: the text as it is written, with escapes unresolved. */
#ifndef FORMAT_NODE_STRING_H
#define FORMAT_NODE_STRING_H

#include "format/node_read.h"

/* Returns the node of a string or a path. */
struct node *node_string(struct node_reader *r, const struct concrete *c);

/* Reads a name of an attribute path that is a string or ${ } into *s. */
void node_string_selector(struct node_reader *r, const struct concrete *c, struct selector *s);

#endif
