/* Directives of units, for the lints of runtime/lints/. */
#ifndef LINT_LINT_UNITS_H
#define LINT_LINT_UNITS_H

#include "eval/builtin.h"

/* The builtin directiveFaults SECTION SET SYSTEMD: what systemd of that version makes of the directives of a section
 * ("Service"), or of a service's variables ("Environment"). Findings as runtime/lints/ knows them, where `at` leads
 * from the set to what is at fault. Values that are not known are left out. */
struct value lint_units_faults(struct evaluator *ev, struct value *args, struct span at);

#endif
