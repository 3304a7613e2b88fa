/* Lints: findings about legal specs that will surprise when a container starts, or later.
 *
 * Those of containers are written in the language (runtime/lints/), as statements (lint/statement.h); a spec adds its
 * own in the option `lints`. Lints of the language look at the tree (lint_tree.c), lints of definitions at the modules
 * (lint_definitions.c). All run, always; which of them are shown is decided afterwards (lint/severity.h). */
#ifndef LINT_LINT_H
#define LINT_LINT_H

#include "module/config.h"

/* Names of the spec's own lints, those that hold too. */
struct lint_names {
	const char *name;
	const struct lint_names *next;
};

/* Runs every lint of a configuration and reports what it finds. A lint that fails because of a fault that has been
 * reported says nothing. Adds the names of the spec's own lints to *names. */
void lint_run(struct evaluator *ev, struct config *config, const struct lint_names **names);

/* Reports findings: null, a statement that does not hold, or a list of more. */
void lint_findings(struct evaluator *ev, struct config *config, struct value findings);

#endif
