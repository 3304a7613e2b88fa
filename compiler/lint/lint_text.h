/* Lints of the text itself; see lint_text.c. */
#ifndef LINT_LINT_TEXT_H
#define LINT_LINT_TEXT_H

#include "source/session.h"
#include "syntax/expr.h"

/* Characters of a text that its tree does not show. */
void lint_text(struct session *s, const struct source *source);

/* A string as it was written, with the parts that it has where something is interpolated. */
void lint_text_string(struct session *s, const struct expr *e, struct expr *const *parts, uint32_t part_count);

/* `a.b or f x`. */
void lint_text_call(struct session *s, const struct expr_call *e);

#endif
