/* Conditions that have to be true: the checks of ctrc's own modules (compile/made.h), and the options `assertions` and
 * `warnings`. */
#ifndef COMPILE_ASSERTIONS_H
#define COMPILE_ASSERTIONS_H

#include "module/config.h"

/* Reports every check and assertion that does not hold, and every warning. An assertion is a statement
 * (lint/statement.h) that may have `parts`: further assertions, which are examined only when this one does not hold or
 * cannot be evaluated, and which are then reported instead of it. An assertion that cannot be evaluated is reported as
 * the failure of its evaluation. */
void assertions_check(struct evaluator *ev, struct config *config, const struct attrs *made);

#endif
