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

/* Finds positions that the definitions of the configuration do not have, such as those in a container's `config`.
 * `find` sets *at to the position of a path. It returns false for a path that it does not know. */
struct statement_places {
	bool (*find)(void *data, const struct path_step *path, size_t n, struct span *at);
	void *data;
};

/* A statement, and its position. */
struct statement {
	const struct attrs *item;
	symbol list;         /* the option whose item it is; 0: a statement of ctrc */
	uint32_t index;
	enum diag_code code; /* its code, unless the statement names another one */
	const struct statement_places *places; /* asked first for every position, or NULL */
};

/* Whether the statement holds. Returns 1, 0, or -1 with a failure. */
int statement_holds(struct evaluator *ev, struct config *config, const struct statement *st);

/* Returns the diagnostic of a statement that does not hold, without reporting it. Returns NULL with a failure. */
struct diag *statement_diag(struct evaluator *ev, struct config *config, const struct statement *st);

/* Returns the code or name that the statement gives itself, or NULL (with or without a failure). */
const char *statement_code(struct evaluator *ev, const struct statement *st);

#endif
