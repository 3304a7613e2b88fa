/* JSON read as values. */
#ifndef DATA_JSON_READ_H
#define DATA_JSON_READ_H

#include "eval/eval.h"

/* Returns the value of a JSON text (RFC 8259) of `len` bytes. Integers beyond 64 bits become floats; of a name that
 * occurs twice the last value counts. Returns VALUE_NONE with a failure that gives line and column in the text; `at` is
 * the place of the call. */
struct value json_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
