/* Lints of definitions in modules. */
#ifndef LINT_LINT_DEFINITIONS_H
#define LINT_LINT_DEFINITIONS_H

#include "module/config.h"

/* Examines every definition of a configuration and reports findings. */
void lint_definitions(struct evaluator *ev, struct config *config);

#endif
