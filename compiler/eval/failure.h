/* What the evaluator's own files share about failures. */
#ifndef EVAL_FAILURE_H
#define EVAL_FAILURE_H

#include "eval/eval.h"

/* "a string", "null", "the built-in function 'map'": what a value is, for messages. */
const char *failure_value_name(struct evaluator *ev, struct value v);
/* The same with the value, short, behind it where it has one that says more: "a string: \"x\"". */
const char *failure_value_text(struct evaluator *ev, struct value v);

/* "expected X but found Y: ...", or "WHAT: expected ...": the words of Nix, which people search for. `what` may be NULL.
 * Returns VALUE_NONE. */
struct value failure_expected(struct evaluator *ev, struct span at, const char *what, const char *expected,
                              struct value found);

/* A condition of `assert` that is false. Returns VALUE_NONE. */
struct value failure_assert(struct evaluator *ev, const struct expr *condition);

/* "attribute 'x' missing", with the nearest name of the set as help. Returns VALUE_NONE. */
struct value failure_no_attribute(struct evaluator *ev, struct span at, symbol name, const struct attrs *set);

/* A thunk that is being computed was forced: the failure shows the places of the cycle. Returns VALUE_NONE. */
struct value failure_infinite_recursion(struct evaluator *ev, const struct thunk *t);

/* Computations are nested too deep, or the evaluation was interrupted. Returns VALUE_NONE. */
struct value failure_depth(struct evaluator *ev, struct span at);

/* The pending failure comes out of a call. Moves its place to the call where it lies in a text that is not the user's;
 * notes the call where the failure lies in the callee's own body. `callee` may be NULL. */
void failure_passes_call(struct evaluator *ev, const struct expr *site, const struct expr_lambda *callee);

#endif
