/* Values forced, and held to a kind. */
#ifndef EVAL_FORCE_H
#define EVAL_FORCE_H

#include "eval/evaluator.h"

/* Forces everything below, too (as builtins.deepSeq). False on failure. */
bool force_deep(struct evaluator *ev, struct value v);

/* A forced value of a kind, or NULL/false with a failure that says "WHAT: expected ..., found ...". `what` may be NULL. */
const struct attrs *force_attrs(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct list *force_list(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct str *force_string(struct evaluator *ev, struct value v, struct span at, const char *what);
bool force_bool(struct evaluator *ev, struct value v, struct span at, const char *what, bool *result);
bool force_int(struct evaluator *ev, struct value v, struct span at, const char *what, int64_t *result);

/* The value of an attribute, forced. VALUE_NONE: without a failure when the set has none of that name. */
struct value force_attribute(struct evaluator *ev, const struct attrs *set, symbol name);

#endif
