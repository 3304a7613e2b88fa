/* Lints: findings about valid specs that will surprise when a container starts, or later.
 *
 * Lints of containers are written in the language (runtime/lints/), as statements (lint/statement.h); a spec adds its
 * own in the option `lints`. Lints of the language examine the tree (lint_tree.c), lints of definitions the modules
 * (lint_definitions.c). All of them always run; lint/severity.h decides afterwards which findings are shown. */
#ifndef LINT_LINT_H
#define LINT_LINT_H

#include "module/config.h"

struct statement_places;

/* The names of the spec's own lints, including those without findings. */
struct lint_names {
	const char *name;
	const struct lint_names *next;
};

/* Runs every lint of a configuration and reports its findings. A lint that fails because of a fault that has been
 * reported reports nothing. Adds the names of the spec's own lints to *names. */
void lint_run(struct evaluator *ev, struct config *config, const struct lint_names **names);

/* Reports findings: null, a statement that does not hold, or a list of findings. */
void lint_findings(struct evaluator *ev, struct config *config, struct value findings);

/* Reports findings whose positions `places` finds. A finding that fails is left out without a report. */
void lint_findings_at(struct evaluator *ev, struct config *config, const struct statement_places *places,
                      struct value findings);

#endif
