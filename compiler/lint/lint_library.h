/* Builtins for the lints of containers (runtime/lints/): addresses, time spans, capabilities. */
#ifndef LINT_LINT_LIBRARY_H
#define LINT_LINT_LIBRARY_H

#include "eval/builtin.h"

/* The rows __parseAddress, __parseTimeSpan and __capability, for globals_add_embedded. */
extern const struct builtin builtins_lint[];

#endif
