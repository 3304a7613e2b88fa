/* From the concrete tree of a text to the formatter's nodes: tokens get the comments and blank lines around them. The
 * tree is read in the text's order, once. */
#ifndef FORMAT_NODE_READ_H
#define FORMAT_NODE_READ_H

#include "format/node.h"
#include "syntax/concrete.h"

struct node_reader {
	struct session *session;
	const struct source *source;
	bool same_lines; /* the layout is not to depend on lines: all leaves outside of ${ } get the same */
	bool too_deep;   /* the tree was left where the stack ended */
	uint32_t inside; /* how many ${ } are open */
	/* Lines and columns are counted as the reader goes on. */
	uint32_t at, line, line_start;
	uint32_t column_at, column;
	/* What stands before the next leaf. */
	struct trivia pending;
	/* Regions that stay as they are: where the line of the one that is open begins, or NO_REGION; and how
	 * many ${ } of the string at hand have one end of a region in them, and not the other. */
	uint32_t region, cuts;
};
enum { NO_REGION = UINT32_MAX };

/* A whole text: its expression, and what stands behind it. */
struct whole {
	struct node *node;
	struct trivia rest;
};
struct whole node_read(struct node_reader *r, const struct concrete *c);

/* The line (from 1) of an offset in the text, and its column (from 1, in code points, tabs to multiples of 8).
 * Offsets ascend. */
uint32_t node_read_line(struct node_reader *r, uint32_t offset);
uint32_t node_read_column(struct node_reader *r, uint32_t offset);

/* An expression in the text. */
struct node *node_read_expr(struct node_reader *r, const struct concrete *c);
/* A leaf of a token; `text` is NULL for strings and paths, whose contents are read before node_read_end_leaf(). */
struct leaf *node_read_begin_leaf(struct node_reader *r, const struct concrete *c);
void node_read_end_leaf(struct node_reader *r, struct leaf *l, uint32_t end);

#endif
