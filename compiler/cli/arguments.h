/* What the command line adds to a value: arguments for functions, and the way to a part of it. As Nix's own commands do it,
 * functions that take a set are called with what --arg and --argstr give. */
#ifndef CLI_ARGUMENTS_H
#define CLI_ARGUMENTS_H

#include "cli/run.h"

/* The set that --arg and --argstr, or --module-arg, make. Expressions are evaluated when they are needed. */
struct value arguments_of(struct run *r, const struct argument *first);

/* A function of a set is called with those arguments that it names (with all, if it takes any); everything else stays as
 * it is. `lenient`: what is missing is unknown (eval/open.h), which may do. VALUE_NONE with a failure. */
struct value arguments_call(struct evaluator *ev, struct value v, const struct attrs *args, bool lenient);

/* Whether a value is a function whose pattern names one of the arguments. */
bool arguments_named(struct value v, const struct attrs *args);

/* The value at an attribute path like `a."b c".0`; functions on the way are called. VALUE_NONE with a failure. */
struct value arguments_select(struct evaluator *ev, struct value v, const char *path, const struct attrs *args,
                              bool lenient);

#endif
