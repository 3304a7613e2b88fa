/* Printing of values in `ctrc repl`. */
#ifndef CLI_REPL_PRINT_H
#define CLI_REPL_PRINT_H

#include "cli/repl.h"

/* Appends a value to r->run.result: its first level, with `...` for deeper values; or with `all` everything. Members
 * that fail are printed as failures. Returns false with a failure when the evaluation was interrupted or, with `all`,
 * failed. */
bool repl_print(struct repl *r, struct value v, bool all);

#endif
