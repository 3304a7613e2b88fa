/* Arguments that the command line gives to functions, and the way to a part of a value. As Nix's own commands do it,
 * functions that take a set are called with what --arg and --argstr give. */
#ifndef COMPILE_AUTO_ARGUMENTS_H
#define COMPILE_AUTO_ARGUMENTS_H

#include "eval/eval.h"

/* One of --arg NAME EXPR or --argstr NAME TEXT. */
struct auto_argument {
	const char *name, *text;
	bool is_expression;
	struct auto_argument *next;
};

/* The set that --arg and --argstr, or --module-arg, make. Expressions are evaluated when they are needed. */
struct value auto_arguments_of(struct evaluator *ev, const struct auto_argument *first);

/* A function of a set is called with those arguments that it names (with all, if it takes any); everything else stays
 * as it is. `lenient`: a missing argument is an unknown value (eval/unknown_value.h). VALUE_NONE with a failure. */
struct value auto_arguments_call(struct evaluator *ev, struct value v, const struct attrs *args, bool lenient);

/* Whether a value is a function whose pattern names one of the arguments. */
bool auto_arguments_named(struct value v, const struct attrs *args);

/* The value at an attribute path like `a."b c".0`; functions on the way are called. VALUE_NONE with a failure. */
struct value auto_arguments_select(struct evaluator *ev, struct value v, const char *path, const struct attrs *args,
                              bool lenient);

/* The place of the name at the end of an attribute path, or of the longest part of the path that the text has;
 * `otherwise` where it has none. A pending failure stays. */
struct span auto_arguments_place(struct evaluator *ev, struct value v, const char *path, struct span otherwise);

#endif
