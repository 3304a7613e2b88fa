/* Builtins for the container lints (runtime/lints/): addresses, time spans, capabilities. */
#ifndef LINT_LINT_LIBRARY_H
#define LINT_LINT_LIBRARY_H

#include "eval/builtin.h"

/* The builtins __parseAddress, __parseTimeSpan and __capability: for globals_add_embedded. */
extern const struct builtin builtins_lint[];

#endif
