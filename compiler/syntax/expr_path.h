/* Path literals. Internal to syntax/. */
#ifndef SYNTAX_EXPR_PATH_H
#define SYNTAX_EXPR_PATH_H

#include "syntax/parser.h"

/* A path literal; the first part is text. Made absolute with the text's folder (`~/` with $HOME), `.` and `..`
 * removed. */
struct expr *expr_path(struct parser *p, struct span at, struct string_parts parts);

#endif
