/* Values as text: interpolation, `+` on strings and paths, conversion. */
#ifndef EVAL_TEXT_H
#define EVAL_TEXT_H

#include "eval/evaluator.h"

/* How a value becomes text. */
enum coerce {
	COERCE_INTERPOLATE, /* "${v}": strings, sets with __toString or outPath */
	COERCE_TO_STRING,   /* builtins.toString: also null, booleans, numbers, paths, lists */
	COERCE_ENVIRONMENT, /* as COERCE_TO_STRING, but paths as in "${v}": what a builder of a derivation gets */
	COERCE_PATH,        /* a string or path that names a file, as text */
};
/* The text of a value, or NULL with a failure. */
const struct str *text_of_value(struct evaluator *ev, struct value v, enum coerce how, struct span at);

/* "a ${b} c" and paths with ${ }. */
struct value eval_interpolation(struct evaluator *ev, const struct expr_parts *e, struct env *env);
struct value text_add(struct evaluator *ev, struct value l, struct value r, const struct expr_binary *e);
/* A string and the right sides of n sums that stand around it, the innermost first. */
struct value text_add_all(struct evaluator *ev, struct value first, const struct expr_binary *const *sums, size_t n,
                          struct env *env);

/* The unknown value that stands in a text for a forced value which is a file without a known name (unknown_value_at): a
 * path that would be copied to a store, or a set whose outPath is such a value. VALUE_NONE otherwise, without a
 * failure. */
struct value text_unnamed_file(struct evaluator *ev, struct value v);

/* What JSON and YAML write for a forced value: for a set the text that its __toString gives, or its outPath (not
 * forced); else the value itself. VALUE_NONE with a failure. */
struct value text_written_for(struct evaluator *ev, struct value v, struct span at);

#endif
