/* Lints of specs in YAML. */
#ifndef LINT_LINT_YAML_H
#define LINT_LINT_YAML_H

#include "syntax/expr.h"

/* Examines the tree of a YAML file and reports findings. */
void lint_yaml(struct session *s, const struct expr *tree);

#endif
