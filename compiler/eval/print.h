/* Values as text in the syntax of the language, as `nix-instantiate --eval` (2.8) prints them. */
#ifndef EVAL_PRINT_H
#define EVAL_PRINT_H

#include "base/buf.h"
#include "eval/eval.h"

enum print_flags {
	PRINT_STRICT = 1, /* force everything inside; without it, a value that is not computed yet is <CODE> */
};

/* Appends the value in one line. A set or list that was printed before becomes «repeated». Returns false with a failure
 * when forcing fails or the value is nested too deep; the text is incomplete then. */
bool print_value(struct buf *b, struct evaluator *ev, struct value v, unsigned flags);

/* Whether printing without PRINT_STRICT shows a value as not computed yet. Nix delays expressions that are lists, sets
 * or functions; ctrc has their values at once. `literal` is the expression that gave the value of an attribute or item,
 * or NULL. */
bool print_is_delayed(struct value v, const struct expr *literal);

/* Returns the value in about 40 columns at most, for messages: long strings, lists and sets are cut ("abc…", { a = 1; …
 * }, [ 1 2 … ]). Forces nothing and never fails. In the arena. */
const char *print_short(struct evaluator *ev, struct value v);

/* Appends a string literal. Quotes, backslashes, line ends, tabs and ${ are escaped. */
void print_string(struct buf *b, const char *text, size_t len);

/* The keywords, which are not identifiers, ended by NULL. `or` is not one of them: it can be bound. */
extern const char *const print_keywords[];

/* Appends the name of an attribute, in quotes when it is not an identifier. */
void print_name(struct buf *b, const struct str *name);

/* Appends a number as the language prints it: with six significant digits. */
void print_float(struct buf *b, double d);

#endif
