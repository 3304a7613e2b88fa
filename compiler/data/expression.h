/* Values to text of the language. */
#ifndef DATA_EXPRESSION_H
#define DATA_EXPRESSION_H

#include "base/buf.h"
#include "eval/eval.h"

/* Appends a value, forcing all of it, as an expression that has the same value: attributes in the order of their names,
 * floats with all of their digits. For values of numbers, texts, truth, null, lists and sets; the context of a text is
 * lost. False with a failure: any other value (V17), and values that are too deep. */
bool expression_write(struct buf *b, struct evaluator *ev, struct value v);

#endif
