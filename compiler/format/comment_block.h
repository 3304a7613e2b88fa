/* The text of a comment, without its marks, as lines. */
#ifndef FORMAT_COMMENT_BLOCK_H
#define FORMAT_COMMENT_BLOCK_H

#include "format/trivia.h"

/* Returns the lines of a comment's text, in `a`. Removed are white space at their ends, empty lines at the beginning
 * and the end, a column of stars at the left, and the indentation that all lines have in common. `column` (from 0) is
 * where the comment begins. *count gets the number of lines, which may be 0. */
const struct comment_line *comment_block_lines(struct arena *a, const char *text, uint32_t len, uint32_t column,
                                               uint32_t *count);

#endif
