/* The text of a comment between its marks, as lines. */
#ifndef FORMAT_COMMENT_BLOCK_H
#define FORMAT_COMMENT_BLOCK_H

#include "format/trivia.h"

/* The lines of a comment's text, without white space at their ends, without empty ones at its beginning and end,
 * without a row of stars at their left, and without what they are indented by in common. `column` (from 0) is where
 * the comment begins. *count gets their number, which may be 0. In the arena. */
const struct comment_line *comment_block_lines(struct arena *a, const char *text, uint32_t len, uint32_t column,
                                               uint32_t *count);

#endif
