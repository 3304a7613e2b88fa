/* Checks of the directives of units, for the lints in runtime/lints/. */
#ifndef LINT_LINT_UNITS_H
#define LINT_LINT_UNITS_H

#include "eval/builtin.h"

/* The builtin directiveFaults SECTION SET SYSTEMD: the faults that systemd of that version finds in the directives of a
 * section ("Service"), or in a service's variables ("Environment"). Returns findings for runtime/lints/, whose `at` is
 * the path from the set to the fault; VALUE_NONE with a failure. Unknown values are left out. */
struct value lint_units_faults(struct evaluator *ev, struct value *args, struct span at);

#endif
