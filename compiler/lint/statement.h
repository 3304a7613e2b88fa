/* Statements: claims of a spec, or of the runtime, about itself, as data. Assertions and lints are both sets of this
 * form:
 *
 *     assertion   has to be true; a statement without one is a finding in any case
 *     message     the message when it is not true
 *     path        names and positions that lead to the value at fault (optional; otherwise the statement is its place)
 *     named       true: the fault is the name at the end of `path` and not its value (optional)
 *     also        related places: a list of { path; message; } (optional)
 *     code, name  a code of its own, or one of source/codes.def (optional; `name` is another word for it)
 *     help        how to fix it (optional)
 *     severity    "error", "warning" or "info" (optional) */
#ifndef LINT_STATEMENT_H
#define LINT_STATEMENT_H

#include "module/config.h"

/* A statement, and its position. */
struct statement {
	const struct attrs *item;
	symbol list;         /* the option whose item it is; 0: a statement of ctrc */
	uint32_t index;
	enum diag_code code; /* its code, unless the statement names another one */
};

/* Whether the statement holds. Returns 1, 0, or -1 with a failure. */
int statement_holds(struct evaluator *ev, struct config *config, const struct statement *st);

/* Returns the diagnostic of a statement that does not hold, without reporting it. Returns NULL with a failure. */
struct diag *statement_diag(struct evaluator *ev, struct config *config, const struct statement *st);

/* Returns the code or name that the statement gives itself, or NULL (with or without a failure). */
const char *statement_code(struct evaluator *ev, const struct statement *st);

#endif
