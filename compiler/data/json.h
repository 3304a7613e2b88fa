/* Values to JSON. */
#ifndef DATA_JSON_H
#define DATA_JSON_H

#include "base/buf.h"
#include "eval/eval.h"

enum json_flags {
	JSON_PRETTY = 1, /* one member a line, indented by two spaces; without it no white space at all */
	JSON_PATHS = 2,  /* a path is its text; without it a path is the store's name of its file,
	                   and refused where there is no such name (data/store_path.h) */
};

/* Appends a value, forcing all of it, as builtins.toJSON (2.8) writes it: attributes in the order of their names,
 * floats with six significant digits, a set with __toString or outPath as what that gives. False with a failure:
 * functions, text that is not UTF-8, values that are too deep; the message names the place within the value. The
 * contexts of the strings (eval/context.h) are added to `refers`, which may be NULL. */
bool json_write(struct buf *b, struct evaluator *ev, struct value v, struct span at, unsigned flags,
                   const struct str *refers);

#endif
