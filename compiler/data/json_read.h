/* JSON to values. */
#ifndef DATA_JSON_READ_H
#define DATA_JSON_READ_H

#include "eval/eval.h"

/* The value that a JSON text (RFC 8259) stands for. Integers beyond 64 bits become floats; of a name that comes twice
 * the last counts. VALUE_NONE with a failure that says line and column within the text; `at` is the place of the
 * call. */
struct value json_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
