/* Values written as JSON. */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include "base/buf.h"
#include "eval/eval.h"

enum json_flags {
	JSON_PRETTY = 1, /* one member a line, indented by two spaces; otherwise there is no white space */
	JSON_PATHS = 2,  /* a path is its text; without it a path is the store's name of its file,
	                   and refused where there is no such name (data/store_path.h) */
};

/* Appends a value, with all of it forced, in the form of builtins.toJSON (2.8): attributes in the order of their names,
 * floats with six significant digits, a set with __toString or outPath as the result of that. The contexts of the
 * strings (eval/context.h) are added to `refers`, which may be NULL.
 *
 * Returns false with a failure for functions, for text that is not UTF-8 and for values that are nested too deep; the
 * message names the place in the value. */
bool json_write(struct buf *b, struct evaluator *ev, struct value v, struct span at, unsigned flags,
                   const struct str *refers);

#endif
