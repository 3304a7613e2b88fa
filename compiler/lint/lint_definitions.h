/* Lints of definitions: what modules say. */
#ifndef LINT_LINT_DEFINITIONS_H
#define LINT_LINT_DEFINITIONS_H

#include "module/config.h"

/* Looks at every definition of a configuration. Reports what it finds. */
void lint_definitions(struct evaluator *ev, struct config *config);

#endif
