/* Open sets: the options of a host that nobody described here, and arguments that it gives to modules.
 *
 * An open set may have names that are not known. To select one of them gives a value that is unknown too: it looks like an
 * empty set, so that selections go on from it (`config.services.x.port`) and whatever lists it finds nothing. `enable` is
 * false, as options of that name are unless somebody sets them. Whatever needs more of an unknown value than this fails
 * with D_HOST_VALUE (of arguments D_MODULE_ARGUMENT), which says the name. */
#ifndef EVAL_UNKNOWN_VALUE_H
#define EVAL_UNKNOWN_VALUE_H

#include "eval/eval.h"

static inline bool value_is_open(struct value v)
{
	return value_is(v, OBJECT_ATTRS) && ((const struct object *)v.word)->head & ATTRS_OPEN;
}
static inline bool value_is_unknown(struct value v)
{
	return value_is(v, OBJECT_ATTRS) && ((const struct object *)v.word)->head & ATTRS_UNKNOWN;
}

/* An open set with what is known of it. `path` is its name for messages: "networking", or NULL for the set of all. */
struct value unknown_value_open_set(struct evaluator *ev, struct value known, const char *path);
/* A value of which nothing is known but its name. */
struct value unknown_value_new(struct evaluator *ev, const char *path);
/* The same for an argument of a module that nothing here provides. */
struct value unknown_value_argument(struct evaluator *ev, const char *name);
/* The same for what the caller has to give: an input of a flake, an argument of a function. `known` is what is there. */
struct value unknown_value_input(struct evaluator *ev, const char *name, struct value known);
/* What an open set gives for a name that it lacks. */
struct value unknown_value_select(struct evaluator *ev, struct value open, symbol name);

/* Makes the failure of whatever needs to know the unknown value. */
struct value unknown_value_failure(struct evaluator *ev, struct span at, struct value unknown);

#endif
