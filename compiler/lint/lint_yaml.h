/* Lints of YAML as a spec. */
#ifndef LINT_LINT_YAML_H
#define LINT_LINT_YAML_H

#include "syntax/expr.h"

/* Looks at the tree of a YAML file. Reports what it finds. */
void lint_yaml(struct session *s, const struct expr *tree);

#endif
