/* Path literals. Internal to syntax/. */
#ifndef SYNTAX_EXPR_PATH_H
#define SYNTAX_EXPR_PATH_H

#include "syntax/parser.h"

/* Returns the node of a path literal whose first part is text. The path is made absolute with the folder of the text
 * (`~/` with $HOME), and `.` and `..` are removed. */
struct expr *expr_path(struct parser *p, struct span at, struct string_parts parts);

#endif
