/* Values as text: interpolation, `+` of strings and paths, conversion. */
#ifndef EVAL_TEXT_H
#define EVAL_TEXT_H

#include "eval/evaluator.h"

/* How a value is converted to text. */
enum coerce {
	COERCE_INTERPOLATE, /* "${v}": strings, sets with __toString or outPath */
	COERCE_TO_STRING,   /* builtins.toString: also null, booleans, numbers, paths, lists */
	COERCE_ENVIRONMENT, /* as COERCE_TO_STRING, but paths as in "${v}": for the environment of a derivation's builder */
	COERCE_PATH,        /* a string or path that names a file, as text */
};

/* Returns the text of a value, or NULL with a failure. */
const struct str *text_of_value(struct evaluator *ev, struct value v, enum coerce how, struct span at);

/* Evaluates "a ${b} c" and paths with ${ }. Returns VALUE_NONE with a failure. */
struct value eval_interpolation(struct evaluator *ev, const struct expr_parts *e, struct env *env);

/* Computes `+` of forced operands of which the left one is a string or a path. Returns VALUE_NONE with a failure. */
struct value text_add(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e);

/* Computes the sums of a string and the right operands of n nested sums, the innermost first. Returns VALUE_NONE with a
 * failure. */
struct value text_add_all(struct evaluator *ev, struct value first, const struct expr_binary *const *sums, size_t n,
                          struct env *env);

/* Returns the unknown value that takes the place, in a text, of a forced value which is a file without a known store
 * path (unknown_value_at): a path that would be copied to the store, or a set whose outPath is such a value. Returns
 * VALUE_NONE, without a failure, for other values. */
struct value text_unnamed_file(struct evaluator *ev, struct value v);

/* Returns the value that JSON and YAML write for a forced value: for a set with __toString its text, for a set with
 * outPath the outPath (not forced), else the value itself. Returns VALUE_NONE with a failure. */
struct value text_written_for(struct evaluator *ev, struct value v, struct span at);

#endif
