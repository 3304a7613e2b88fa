/* Arguments of the command line for functions, and the selection of a part of a value. As in Nix's own commands,
 * functions that take a set are called with the values of --arg and --argstr. */
#ifndef COMPILE_AUTO_ARGUMENTS_H
#define COMPILE_AUTO_ARGUMENTS_H

#include "eval/eval.h"

/* An argument --arg NAME EXPR or --argstr NAME TEXT. */
struct auto_argument {
	const char *name, *text;
	bool is_expression;
	struct auto_argument *next;
};

/* Returns the set of the values of --arg and --argstr, or --module-arg. Expressions are evaluated when they are
 * needed. */
struct value auto_arguments_of(struct evaluator *ev, const struct auto_argument *first);

/* Calls a function of a set with the arguments that it names (with all of them, if it takes any); returns everything
 * else unchanged. `lenient`: a missing argument is an unknown value (eval/unknown_value.h). Returns VALUE_NONE with a
 * failure. */
struct value auto_arguments_call(struct evaluator *ev, struct value v, const struct attrs *args, bool lenient);

/* Whether a value is a function whose pattern names one of the arguments. */
bool auto_arguments_named(struct value v, const struct attrs *args);

/* Returns the value at an attribute path like `a."b c".0`; functions on the way are called. Returns VALUE_NONE with a
 * failure. */
struct value auto_arguments_select(struct evaluator *ev, struct value v, const char *path, const struct attrs *args,
                              bool lenient);

/* Returns the place of the name at the end of an attribute path, or of the longest part of the path that exists in the
 * text; `otherwise` when there is none. A pending failure stays pending. */
struct span auto_arguments_place(struct evaluator *ev, struct value v, const char *path, struct span otherwise);

#endif
