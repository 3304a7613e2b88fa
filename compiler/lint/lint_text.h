/* Lints of the text itself; lint_text.c lists them. */
#ifndef LINT_LINT_TEXT_H
#define LINT_LINT_TEXT_H

#include "source/session.h"
#include "syntax/expr.h"

/* Examines the characters of a text that its tree does not show, and reports findings. */
void lint_text(struct session *s, const struct source *source);

/* Examines a string as it was written. `parts` are its parts if it has interpolations. */
void lint_text_string(struct session *s, const struct expr *e, struct expr *const *parts, uint32_t part_count);

/* Reports `a.b or f x`, which calls the result of the whole selection. */
void lint_text_call(struct session *s, const struct expr_call *e);

#endif
