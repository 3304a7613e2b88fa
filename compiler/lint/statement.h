/* Statements: claims of a spec, or of the runtime, about itself, as data. Assertions and lints are both such sets:
 *
 *     assertion   has to be true; a statement without one is a finding as it stands
 *     message     what to say when it is not
 *     path        names and positions of the value at fault (optional: where to point, else to the statement itself)
 *     named       true: the fault is in the name of what `path` leads to, rather than in its value (optional)
 *     also        second places: a list of { path; message; } (optional)
 *     code, name  a code of its own, or of ctrc's table (optional; `name` is another word for it)
 *     help        the cure (optional)
 *     severity    "error", "warning" or "info" (optional) */
#ifndef LINT_STATEMENT_H
#define LINT_STATEMENT_H

#include "module/config.h"

/* A statement, and where it stands. */
struct statement {
	const struct attrs *item;
	symbol list;         /* the option whose item it is, or 0: of ctrc's own */
	uint32_t index;
	enum diag_code code; /* unless it has one of its own */
};

/* Whether it holds: 1, 0, or -1 with a failure. */
int statement_holds(struct evaluator *ev, struct config *config, const struct statement *st);

/* The diagnostic that it does not hold, not reported yet; NULL with a failure. */
struct diag *statement_diag(struct evaluator *ev, struct config *config, const struct statement *st);

/* The code or name that it gives itself, or NULL (with or without a failure). */
const char *statement_code(struct evaluator *ev, const struct statement *st);

#endif
