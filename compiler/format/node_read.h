/* From the concrete tree of a text to the formatter's nodes: tokens get the comments and blank lines around them. The
 * tree is read once, in the order of the text. */
#ifndef FORMAT_NODE_READ_H
#define FORMAT_NODE_READ_H

#include "format/node.h"
#include "syntax/concrete.h"

struct node_reader {
	struct session *session;
	const struct source *source;
	bool same_lines; /* the layout must not depend on lines: all leaves outside of ${ } get the same line */
	bool too_deep;   /* the stack ended, so that part of the tree was not read */
	uint32_t inside; /* number of ${ } that are open */
	/* Lines and columns are counted while the reader advances. */
	uint32_t at, line, line_start;
	uint32_t column_at, column;
	/* The trivia before the next leaf. */
	struct trivia pending;
	/* Regions that stay unformatted: the offset of the line where the open region begins, or NO_REGION; and the number
	 * of ${ } in the current string that contain one end of a region and not the other. */
	uint32_t region, cuts;
};
enum { NO_REGION = UINT32_MAX };

/* A whole text: its expression, and the trivia after it. */
struct whole {
	struct node *node;
	struct trivia rest;
};

/* Reads a whole text. Nodes live in the session's arena. */
struct whole node_read(struct node_reader *r, const struct concrete *c);

/* Return the line (from 1) of an offset in the text, and its column (from 1, in code points, with tab stops at
 * multiples of 8). Offsets must come in ascending order. */
uint32_t node_read_line(struct node_reader *r, uint32_t offset);
uint32_t node_read_column(struct node_reader *r, uint32_t offset);

/* Reads an expression. */
struct node *node_read_expr(struct node_reader *r, const struct concrete *c);

/* Begins the leaf of a token, with the trivia before it. Its text is NULL for strings and paths, whose contents are
 * read before node_read_end_leaf(). */
struct leaf *node_read_begin_leaf(struct node_reader *r, const struct concrete *c);

/* Ends a leaf at an offset of the text, and reads the comment after it. */
void node_read_end_leaf(struct node_reader *r, struct leaf *l, uint32_t end);

#endif
