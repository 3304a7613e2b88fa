/* The parts that texts were made of, so that the lines of a file lead to the options that made them.
 *
 * As with contexts (eval/context.h), strings do not contain their parts: the evaluator keeps a table by their
 * addresses. A string that is computed from such a text is another string and has no parts. */
#ifndef EVAL_TEXT_PARTS_H
#define EVAL_TEXT_PARTS_H

#include "eval/evaluator.h"

struct text_part {
	const struct str *text;
	struct value from; /* a list of option paths, may be a thunk; VALUE_NONE: only the place is known */
	struct value key;  /* VALUE_NONE, or the argument with which `from`, a function, gives that list */
	struct span at;    /* the place of the definition, or SPAN_NONE */
};

struct text_parts {
	const struct text_part *items; /* their texts, joined, are the text */
	size_t count;
};

/* Records the parts of a new string. `items` is kept, not copied. */
void text_parts_add(struct evaluator *ev, const struct str *text, const struct text_part *items, size_t count);

/* Returns the parts of a string, or NULL. */
const struct text_parts *text_parts_of(const struct evaluator *ev, const struct str *text);

#endif
