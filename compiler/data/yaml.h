/* Values to YAML, and YAML to values. */
#ifndef DATA_YAML_H
#define DATA_YAML_H

#include "base/buf.h"
#include "eval/eval.h"

/* Appends a value, forcing all of it, as a document of YAML that reads the same in 1.1 and 1.2: attributes in the order
 * of their names, floats with all of their digits, texts in quotes where a reader could take them for something else, a
 * set with __toString or outPath as what that gives. yaml_read gives the value back. False with a failure: functions,
 * paths, text that is not UTF-8, infinite numbers, values that are too deep. */
bool yaml_write(struct buf *b, struct evaluator *ev, struct value v, struct span at);

/* The value of a YAML text, which has to live as long as the session; faults have places in it. VALUE_NONE with a
 * failure; `at` is the place of the call. */
struct value yaml_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
