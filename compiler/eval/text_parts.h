/* What texts were put together of, so that lines of a file lead to the options that made them.
 *
 * As with contexts (eval/context.h), strings do not know it: the evaluator does, by their addresses. A string that was
 * computed from such a text is another string, of which nothing is known. */
#ifndef EVAL_TEXT_PARTS_H
#define EVAL_TEXT_PARTS_H

#include "eval/evaluator.h"

struct text_part {
	const struct str *text;
	struct value from; /* a list of options' paths, maybe a thunk; VALUE_NONE: nothing but the place is known */
	struct value key;  /* or VALUE_NONE; else `from` is a function that gives the list of this */
	struct span at;    /* of the definition that says it, or SPAN_NONE */
};

struct text_parts {
	const struct text_part *items; /* their texts, one behind the other, are the text */
	size_t count;
};

/* Remembers the parts of a new string. They are kept, not copied. */
void text_parts_add(struct evaluator *ev, const struct str *text, const struct text_part *items, size_t count);

/* The parts of a string, or NULL. */
const struct text_parts *text_parts_of(const struct evaluator *ev, const struct str *text);

#endif
