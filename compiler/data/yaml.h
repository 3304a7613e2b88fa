/* Values written as YAML, and YAML read as values. */
#ifndef DATA_YAML_H
#define DATA_YAML_H

#include "base/buf.h"
#include "eval/eval.h"

/* Appends a value, with all of it forced, as a document that has the same meaning in YAML 1.1 and 1.2: attributes in
 * the order of their names, floats with all of their digits, text in quotes where a reader could take it for another
 * type, a set with __toString or outPath as the result of that. yaml_read gives the same value back. Returns false with
 * a failure for functions, paths, text that is not UTF-8, infinite numbers and values that are nested too deep. */
bool yaml_write(struct buf *b, struct evaluator *ev, struct value v, struct span at);

/* Returns the value of a YAML text of `len` bytes, which has to live as long as the session: diagnostics have places in
 * it. Returns VALUE_NONE with a failure; `at` is the place of the call. */
struct value yaml_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
